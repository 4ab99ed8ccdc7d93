import { kommunByCode } from '../../../lib/kommuner.js';
import type { KommunCount } from '../data/report-data.js';
import { type Html, html } from '../html.js';
import { count, type Lang } from '../numbers.js';
import type { Words } from '../words/words.js';

const tile = { width: 112, height: 72, gap: 6 } as const;
const left = 8;
const top = 26;

/** Kiruna spans the north, as it does on the ground. */
const columnsOf: Readonly<Record<string, number>> = { '2584': 2 };

/** The fells and Norway in the west, Finland across the river in the east, the coast from Piteå to Haparanda. */
const coast =
  'M -20 498 L 104 498 Q 130 498 130 474 L 130 442 Q 130 418 156 418 L 222 418 Q 248 418 248 394 L 248 364 Q 248 340 274 340 L 500 340';

/**
 * The 14 kommuner as tiles in their places, each a link to its page: how many people are on the list, and how far that
 * fills what the kommun can receive. The same figures stand in the table beside it.
 */
export function tileMap(kommuner: readonly KommunCount[], lang: Lang, words: Words): Html {
  const sorted = [...kommuner].sort((a, b) => place(a).row - place(b).row || place(a).column - place(b).column);
  return html`<svg class="map" viewBox="0 0 482 504" role="group" aria-label="${words.mapLabel}">
<g aria-hidden="true"><path class="sea" d="${coast} L 500 560 L -20 560 Z"/><path class="shore" d="${coast}"/>
<text class="far" x="8" y="112">${words.norway}</text><text class="far" x="474" y="112" text-anchor="end">${words.finland}</text>
<text class="water" x="365" y="430" text-anchor="middle">${words.bay}</text>
<path class="circle" d="M 0 ${rowY(2) - 3} H 482"/><text class="far small" x="474" y="${rowY(2) - 8}" text-anchor="end">${words.arcticCircle}</text></g>
${sorted.map((kommun) => tileOf(kommun, lang, words))}</svg>`;
}

function tileOf(kommun: KommunCount, lang: Lang, words: Words): Html {
  const { column, row } = place(kommun);
  const x = left + column * (tile.width + tile.gap);
  const y = rowY(row);
  const w = tile.width + ((columnsOf[kommun.code] ?? 1) - 1) * (tile.width + tile.gap);
  const share = kommun.capacity === 0 ? 0 : Math.min(1, kommun.leads / kommun.capacity);
  const inner = w - 16;
  const said = words.mapTile(kommun.name, count(kommun.leads, lang), count(kommun.capacity, lang), kommun.fresh);
  return html`<a class="tile t${shade(share)}" href="kommuner/${kommun.slug}/report.${lang}.html" aria-label="${said}"><title>${said}</title><rect x="${x}" y="${y}" width="${w}" height="${tile.height}" rx="9"/><text class="name" x="${x + 8}" y="${y + 21}">${kommun.name}</text><text class="num" x="${x + 8}" y="${y + 49}">${count(kommun.leads, lang)}</text>${
    kommun.fresh > 0
      ? html`<text class="new" x="${x + w - 8}" y="${y + 49}" text-anchor="end">+${count(kommun.fresh, lang)}</text>`
      : null
  }<rect class="room" x="${x + 8}" y="${y + 58}" width="${inner}" height="6" rx="3"/><rect class="full" x="${x + 8}" y="${y + 58}" width="${Math.round(inner * share)}" height="6" rx="3"/></a>`;
}

function place(kommun: KommunCount): { readonly column: number; readonly row: number } {
  return kommunByCode(kommun.code)!.tile;
}

function rowY(row: number): number {
  return top + row * (tile.height + tile.gap);
}

/** Five steps of how full a list is. */
function shade(share: number): number {
  return Math.min(4, Math.floor(share * 5));
}
