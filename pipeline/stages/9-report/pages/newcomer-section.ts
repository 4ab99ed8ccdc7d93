import type { Newcomers } from '../../../audit/newcomers.js';
import { type Html, html } from '../html.js';
import { count, decimal, type Lang } from '../numbers.js';
import { newcomerWords } from '../words/newcomer-words.js';

/** Whether the people who come now are like those whom the judgement was made for. */
export function newcomerSection(given: Newcomers | null, lang: Lang): Html {
  const said = newcomerWords[lang];
  if (given === null) return html`<p>${said.tooFew}</p>`;
  const { newcomers, before, days, measures } = given;
  return html`<p>${said.counts(count(newcomers, lang), count(before, lang), count(days, lang))}</p><table><thead><tr><th scope="col">${said.measure}</th><th scope="col" class="num">${said.index}</th><th scope="col">${said.verdict}</th></tr></thead><tbody>${measures.map(
    ({ name, psi, level }) =>
      html`<tr><th scope="row">${said.name[name]}</th><td class="num">${decimal(psi, 3, lang)}</td><td${level === 'major' ? html` class="below"` : null}>${said.level[level]}</td></tr>`,
  )}</tbody></table><p class="note">${said.note}</p>`;
}
