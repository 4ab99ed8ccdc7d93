import { messageAngle } from '../../7-match/message-angles.js';
import { width } from '../charts/bar-list.js';
import type { KommunData } from '../data/report-data.js';
import { type Html, html } from '../html.js';
import { count, type Lang } from '../numbers.js';
import type { Words } from '../words/words.js';

/** Each segment of a kommun: its size, who comes first, and what to open the first message with. */
export function segmentCards({ segments, segmentNames }: KommunData, lang: Lang, words: Words): Html {
  const most = Math.max(1, ...segments.map(({ n }) => n));
  return html`<p class="note">${words.segmentsNote}</p><ul class="cards">${segments.map(
    ({ name, n, drivers, examples }) => {
      const angle = messageAngle(name, drivers);
      return html`<li class="card"><h3>${segmentNames[name]?.[lang] ?? name} <small>${count(n, lang)}</small></h3>
<span class="bar" style="--w:${width(n, most)}%"></span>
<p><small>${words.firstInSegment}: ${examples.map(
        ({ rank, name: person }, i) => html`${i > 0 ? ', ' : null}<bdi>${person}</bdi> (${count(rank, lang)})`,
      )}</small></p>
${angle === undefined ? null : html`<p>${angle[lang]}</p>`}</li>`;
    },
  )}</ul>`;
}
