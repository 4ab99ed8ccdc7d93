import { type Need, needs } from '../../7-match/needs/needs.js';
import { barList } from '../charts/bar-list.js';
import { smallestCell } from '../data/count-needs.js';
import type { Html } from '../html.js';
import { html } from '../html.js';
import type { Lang } from '../numbers.js';
import type { Words } from '../words/words.js';

/** How many people ask about each need, the most asked first; small cells are hidden and come last, in a fixed order. */
export function needBars(counts: ReadonlyMap<Need, number>, lang: Lang, words: Words): Html {
  const shown = needs
    .map((name, i) => ({ name, i, n: counts.get(name) ?? 0 }))
    .map((need) => ({ ...need, n: need.n < smallestCell ? 0 : need.n }))
    .sort((a, b) => b.n - a.n || a.i - b.i);
  const bars = shown.map(({ name, n }) => ({ label: words.needs[name]!, value: n === 0 ? undefined : n }));
  return html`${barList(words.headings.needs, bars, lang, { hidden: words.hidden })}<p class="note">${words.needsNote}</p>`;
}

/** The needs that at least five people of a kommun's list ask about, the most asked first. */
export function topNeeds(counts: ReadonlyMap<Need, number>, most: number): Need[] {
  return needs
    .filter((need) => (counts.get(need) ?? 0) >= smallestCell)
    .sort((a, b) => counts.get(b)! - counts.get(a)! || needs.indexOf(a) - needs.indexOf(b))
    .slice(0, most);
}
