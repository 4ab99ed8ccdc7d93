import { width } from '../charts/bar-list.js';
import type { RegionData } from '../data/report-data.js';
import { type Html, html } from '../html.js';
import { count, type Lang, percent } from '../numbers.js';
import type { Words } from '../words/words.js';
import { topNeeds } from './need-bars.js';

/** The 14 kommuner with their lists against capacity and floor: the map's figures, readable as a table. */
export function servedTable(data: RegionData, lang: Lang, words: Words): Html {
  const { table } = words;
  return html`<div class="scroll" role="group" aria-labelledby="served" tabindex="0"><table><thead><tr><th scope="col">${table.kommun}</th><th scope="col" class="num">${table.leads}</th><th scope="col" class="num">${table.capacity}</th><th scope="col">${table.filled}</th><th scope="col" class="num">${table.fresh}</th></tr></thead><tbody>${data.kommuner.map(
    (kommun) => {
      const share = kommun.capacity === 0 ? 0 : kommun.leads / kommun.capacity;
      const below = kommun.leads < Math.min(data.floor, kommun.capacity);
      const floorAt = Math.min(kommun.capacity, data.floor);
      return html`<tr><th scope="row"><a href="kommuner/${kommun.slug}/report.${lang}.html">${kommun.name}</a>${
        below ? html` <span class="below">${words.status.below}</span>` : null
      }</th><td class="num">${count(kommun.leads, lang)}</td><td class="num">${count(kommun.capacity, lang)}</td><td class="filled"><span class="fill" style="--w:${width(share, 1)}%;--f:${width(floorAt, Math.max(1, kommun.capacity))}%"><i></i><u></u></span> <span class="sr">${percent(share, lang)}</span></td><td class="num">${count(kommun.fresh, lang)}</td></tr>`;
    },
  )}</tbody></table></div><p class="note">${words.servedNote(count(data.floor, lang), count(data.cap, lang))}</p>`;
}

/** What sets each kommun's list apart: its strongest drivers and its commonest questions. */
export function profileTable(data: RegionData, words: Words): Html {
  const { table } = words;
  const list = (names: readonly (string | undefined)[]) => (names.length === 0 ? '–' : names.join(', '));
  return html`<div class="scroll" role="group" aria-labelledby="profiles" tabindex="0"><table><thead><tr><th scope="col">${table.kommun}</th><th scope="col">${table.why}</th><th scope="col">${table.top}</th></tr></thead><tbody>${data.kommuner.map(
    (kommun) =>
      html`<tr><th scope="row">${kommun.name}</th><td>${list(kommun.topDrivers.map((name) => words.drivers[name]))}</td><td>${list(topNeeds(kommun.needs, 3).map((name) => words.needs[name]))}</td></tr>`,
  )}</tbody></table></div>`;
}
