import { tileMap } from '../charts/tile-map.js';
import type { RegionData } from '../data/report-data.js';
import { type Html, html } from '../html.js';
import { count, type Lang, percent } from '../numbers.js';
import { page } from '../page.js';
import { type Words, wordsIn } from '../words/words.js';
import { needBars } from './need-bars.js';
import { details } from './region-details.js';
import { servedTable } from './served-table.js';
import { trustPanel } from './trust-panel.js';

/** The region's page: one screen that answers how many, where, what they need, who is served, what changed, can I trust it. */
export function regionPage(data: RegionData, lang: Lang): string {
  const words = wordsIn(lang);
  const served = data.kommuner.filter((kommun) => kommun.leads >= Math.min(data.floor, kommun.capacity));
  const below = data.kommuner.filter((kommun) => !served.includes(kommun)).map(({ name }) => name);
  const fresh = count(data.freshLeads, lang);
  return page(words, {
    title: words.regionTitle,
    asOf: data.asOf,
    otherPage: `report.${words.other.lang}.html`,
    lead: html`<p class="verdict">${words.verdict(count(data.leads, lang), String(served.length), fresh)}${
      below.length > 0 ? html` <b class="below">${words.notServed(below.join(', '))}</b>` : null
    }</p>`,
    main: html`${figures(data, served.length, lang, words)}
<div class="grid">
<section class="where" aria-labelledby="where"><h2 id="where">${words.headings.where}</h2>${tileMap(data.kommuner, lang, words)}<p class="note">${words.mapKey}</p></section>
<section aria-labelledby="served"><h2 id="served">${words.headings.served}</h2>${servedTable(data, lang, words)}</section>
<div class="stack">
<section aria-labelledby="needs"><h2 id="needs">${words.headings.needs}</h2>${needBars(data.needs, lang, words)}</section>
<section aria-labelledby="changed"><h2 id="changed">${words.headings.changed}</h2>${changed(data, lang, words)}</section>
</div>
<section aria-labelledby="trust"><h2 id="trust">${words.headings.trust}</h2>${trustPanel(data, lang, words)}</section>
</div>
${details(data, lang, words)}`,
    footer: html`<h2>${words.headings.about}</h2><ul>${words.about.map((line) => html`<li>${line}</li>`)}</ul>`,
  });
}

function figures(data: RegionData, served: number, lang: Lang, words: Words): Html {
  const values = {
    leads: count(data.leads, lang),
    served: `${served} / ${data.kommuner.length}`,
    newLeads: count(data.changes.newLeads, lang),
    contactable: count(data.contactable, lang),
    judged: percent(data.profiled === 0 ? 0 : data.judged / data.profiled, lang),
  };
  const names = ['leads', 'served', 'newLeads', 'contactable', 'judged'] as const;
  return html`<ul class="figures">${names.map((name) => {
    const [label, note] = words.figures[name];
    return html`<li><b>${values[name]}</b><span>${label}</span><small>${note}</small></li>`;
  })}</ul>`;
}

function changed({ changes }: RegionData, lang: Lang, words: Words): Html {
  const rows = [
    ...(['newPeople', 'newLeads', 'wrote', 'active'] as const).map(
      (name) => [changes[name], words.changed[name]] as const,
    ),
    ...changes.outcomes.map(({ name, n }) => [n, words.outcomes[name] ?? name] as const),
  ].filter(([n]) => n > 0);
  if (rows.length === 0) return html`<p>${words.nothing}</p>`;
  return html`<ul class="list">${rows.map(([n, label]) => html`<li><b>${count(n, lang)}</b><span>${label}</span></li>`)}</ul><p class="note">${words.changedNote}</p>`;
}
