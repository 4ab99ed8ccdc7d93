import { barList } from '../charts/bar-list.js';
import type { KommunData, Tally } from '../data/report-data.js';
import { type Html, html } from '../html.js';
import { count, type Lang } from '../numbers.js';
import { page } from '../page.js';
import { type Words, wordsIn } from '../words/words.js';
import { leadCard, leadRow } from './lead-parts.js';
import { needBars } from './need-bars.js';
import { segmentCards } from './segment-cards.js';

/** What the page may weigh, with room for the head and the sections around the people. */
const budget = 165_000;
const mostCards = 24;

/** A kommun's page: this week's people first, then the whole list as far as 200 kB reach, then what sets the list apart. */
export function kommunPage(data: KommunData, lang: Lang): string {
  const words = wordsIn(lang);
  const fresh = data.leads.filter((lead) => lead.fresh.length > 0).slice(0, mostCards);
  const first = fresh.length > 0 ? fresh : data.leads.slice(0, 6);
  const cards = html`${first.map((lead) => leadCard(lead, data.segmentNames, words))}`;
  const rows = fitting(data, budget - Buffer.byteLength(cards.markup), words);
  return page(words, {
    title: words.kommunTitle(data.name),
    asOf: data.asOf,
    otherPage: `report.${words.other.lang}.html`,
    up: { href: `../../report.${lang}.html`, label: words.backToRegion },
    lead: html`<p class="verdict">${words.kommunVerdict(count(data.total, lang), count(data.capacity, lang), count(data.fresh, lang))}</p>`,
    main: html`<section class="long" aria-labelledby="fresh"><h2 id="fresh">${words.headings.fresh}</h2><p class="note">${fresh.length > 0 ? words.freshNote : words.noFresh}</p><ol class="cards">${cards}</ol></section>
${facts(data, lang, words)}
<section class="long more-space" aria-labelledby="segments"><h2 id="segments">${words.headings.segments}</h2>${segmentCards(data, lang, words)}</section>
<section class="long more-space" aria-labelledby="list"><h2 id="list">${words.headings.list}</h2>${list(data, rows, lang, words)}</section>`,
    footer: html`<p><b>${words.privacy}</b></p><p>${words.files}</p><ul>${words.about.map((line) => html`<li>${line}</li>`)}</ul>`,
  });
}

/** As many rows as the page has room for. */
function fitting({ leads, segmentNames }: KommunData, room: number, words: Words): Html[] {
  const rows: Html[] = [];
  let left = room;
  for (const lead of leads) {
    const row = leadRow(lead, segmentNames, words);
    left -= Buffer.byteLength(row.markup);
    if (left < 0) break;
    rows.push(row);
  }
  return rows;
}

function list(data: KommunData, rows: readonly Html[], lang: Lang, words: Words): Html {
  if (rows.length === 0) return html`<p>${words.noLeads}</p>`;
  const { table } = words;
  const columns = [
    table.rank,
    table.name,
    table.segment,
    table.stage,
    table.next,
    table.work,
    table.language,
    table.words,
    table.contact,
  ];
  return html`<p class="note">${words.listNote(count(rows.length, lang), count(data.total, lang))}</p><div class="scroll" role="group" aria-labelledby="list" tabindex="0"><table class="people"><thead><tr>${columns.map(
    (column) => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function facts(data: KommunData, lang: Lang, words: Words): Html {
  const { headings } = words;
  const bars = (caption: string, tallies: readonly Tally[], names: Readonly<Record<string, string>>): Html =>
    barList(
      caption,
      tallies.map(({ name, n }) => ({ label: names[name] ?? name, value: n })),
      lang,
    );
  return html`<div class="kfacts">
<section aria-labelledby="needs"><h2 id="needs">${headings.needs}</h2>${needBars(data.needs, lang, words)}</section>
<section aria-labelledby="drivers"><h2 id="drivers">${headings.drivers}</h2>${bars(headings.drivers, data.drivers, words.drivers)}</section>
<section aria-labelledby="stages"><h2 id="stages">${headings.stages}</h2>${bars(headings.stages, data.stages, words.stages)}</section>
</div>`;
}
