import { smallestCell } from '../../../lib/small-cells.js';
import { type Need, needs } from '../../7-match/needs/needs.js';
import { barList } from '../charts/bar-list.js';
import type { Html } from '../html.js';
import { html } from '../html.js';
import type { Lang } from '../numbers.js';
import type { Words } from '../words/words.js';

/** How many people ask about each need, the most asked first. Cells under five have no figure: they are named, in a fixed order. */
export function needBars(counts: ReadonlyMap<Need, number>, lang: Lang, words: Words): Html {
  const shown = topNeeds(counts, needs.length);
  const small = needs.filter((need) => !shown.includes(need)).map((need) => words.needs[need]);
  const bars = shown.map((need) => ({ label: words.needs[need]!, value: counts.get(need)! }));
  return html`${bars.length === 0 ? null : barList(words.headings.needs, bars, lang)}${
    small.length === 0 ? null : html`<p>${words.hidden}: ${small.join(', ')}.</p>`
  }<p class="note">${words.needsNote}</p>`;
}

/** The needs that at least five people of a kommun's list ask about, the most asked first. */
export function topNeeds(counts: ReadonlyMap<Need, number>, most: number): Need[] {
  return needs
    .filter((need) => (counts.get(need) ?? 0) >= smallestCell)
    .sort((a, b) => counts.get(b)! - counts.get(a)! || needs.indexOf(a) - needs.indexOf(b))
    .slice(0, most);
}
