import { calibrationChart } from '../charts/calibration-chart.js';
import type { RegionData, TrustCard } from '../data/report-data.js';
import { type Html, html } from '../html.js';
import { count, decimal, type Lang } from '../numbers.js';
import type { Words } from '../words/words.js';

/** What the figures behind the lists are worth: the card of the weights in use, and how far the allocation is from the best. */
export function trustPanel({ card, gap }: Pick<RegionData, 'card' | 'gap'>, lang: Lang, words: Words): Html {
  const said = gap === undefined ? null : figure(share(gap, lang), words.trust.gap);
  if (card === undefined) return html`<p>${words.noCard}</p><ul class="list">${said}</ul>`;
  return html`<ul class="list">${textFigures(card, lang, words)}${peopleFigures(card, lang, words)}${said}</ul>${
    card.bins.length === 0
      ? null
      : html`${calibrationChart(card.bins, words)}<p class="note">${words.calibrationNote}</p>`
  }${card.others.map(
    ({ n, auc, driverF1 }) =>
      html`<p class="note">${words.otherTexts(count(n, lang), three(auc, lang), three(driverF1, lang))}</p>`,
  )}`;
}

function textFigures({ texts }: TrustCard, lang: Lang, words: Words): Html[] {
  return [
    figure(three(texts.auc, lang), words.trust.fit_auc),
    figure(three(texts.ece, lang), words.trust.fit_ece),
    figure(three(texts.driverF1, lang), words.trust.driver_f1),
    figure(count(texts.n, lang), words.trust.texts),
  ];
}

function peopleFigures({ people }: TrustCard, lang: Lang, words: Words): Html[] {
  if (people === undefined) return [];
  return [
    figure(people.auc === null ? '–' : three(people.auc, lang), words.trust.people_auc),
    figure(three(people.ece, lang), words.trust.people_ece),
    figure(count(people.n, lang), words.trust.people),
  ];
}

function figure(value: string, label: string): Html {
  return html`<li><b>${value}</b><span>${label}</span></li>`;
}

function three(value: number, lang: Lang): string {
  return decimal(value, 3, lang);
}

/** A small share: 0.03 %. */
function share(value: number, lang: Lang): string {
  return lang === 'sv' ? `${decimal(value * 100, 2, lang)}\u00a0%` : `${decimal(value * 100, 2, lang)}%`;
}
