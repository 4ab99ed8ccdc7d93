import { barList, width } from '../charts/bar-list.js';
import { weeklyChart } from '../charts/weekly-chart.js';
import type { RegionData, SegmentNames, Tally } from '../data/report-data.js';
import { type Html, html } from '../html.js';
import { count, type Lang } from '../numbers.js';
import { fairnessWords } from '../words/fairness-words.js';
import { newcomerWords } from '../words/newcomer-words.js';
import type { Words } from '../words/words.js';
import { fairnessSection } from './fairness-section.js';
import { newcomerSection } from './newcomer-section.js';
import { profileTable } from './served-table.js';

/** Below the first screen: every loss with its reason, who the people are, whether groups get through alike, what to review. */
export function details(data: RegionData, lang: Lang, words: Words): Html {
  const { headings } = words;
  return html`<div class="more">
<section aria-labelledby="funnel"><h2 id="funnel">${headings.funnel}</h2>${funnel(data, lang, words)}</section>
<section aria-labelledby="newcomers"><h2 id="newcomers">${newcomerWords[lang].heading}</h2>${newcomerSection(data.newcomers, lang)}</section>
<section aria-labelledby="drivers"><h2 id="drivers">${headings.drivers}</h2>${bars(headings.drivers, data.drivers, words.drivers, lang)}</section>
<section aria-labelledby="stages"><h2 id="stages">${headings.stages}</h2><p class="note">${words.stagesNote}</p>${bars(headings.stages, data.stages, words.stages, lang)}
<h2 id="segments">${headings.segments}</h2><p class="note">${words.segmentPlacesNote}</p>${bars(headings.segments, data.segments, namesIn(data.segmentNames, lang), lang)}</section>
<section class="wide" aria-labelledby="fairness"><h2 id="fairness">${fairnessWords[lang].heading}</h2>${fairnessSection(data.fairness, lang, words)}</section>
<section class="wide" aria-labelledby="profiles"><h2 id="profiles">${words.profiles}</h2>${profileTable(data, words)}</section>
<section aria-labelledby="objections"><h2 id="objections">${headings.objections} (${count(data.objections.length, lang)})</h2>${objections(data, lang, words)}</section>
<section aria-labelledby="sources"><h2 id="sources">${headings.sources}</h2>${sources(data, lang, words)}
<h2 id="weekly">${words.weekly}</h2>${weeklyChart(data.weekly, data.asOf, words)}</section>
</div>`;
}

/** The segments' names in one language. */
export function namesIn(names: SegmentNames, lang: Lang): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([name, both]) => [name, both[lang]]));
}

function bars(caption: string, tallies: readonly Tally[], names: Readonly<Record<string, string>>, lang: Lang): Html {
  return barList(
    caption,
    tallies.map(({ name, n }) => ({ label: names[name] ?? name, value: n })),
    lang,
  );
}

function funnel(data: RegionData, lang: Lang, words: Words): Html {
  const merged = { name: 'merged', n: data.contacts - data.persons };
  const unplaced = { name: 'no_room', n: data.contactable - data.leads };
  const steps: ReadonlyArray<readonly [keyof Words['funnel'], number, readonly Tally[]]> = [
    ['contacts', data.contacts, [merged]],
    ['persons', data.persons, data.lostBeforeProfiling],
    ['profiled', data.profiled, data.lostBeforeContact],
    ['contactable', data.contactable, [unplaced]],
    ['leads', data.leads, []],
  ];
  return html`<p class="note">${words.funnelNote}</p><ol class="funnel">${steps.map(
    ([name, n, lost]) =>
      html`<li><div class="row"><b>${count(n, lang)}</b> ${words.funnel[name]}</div><span class="bar" style="--w:${width(n, data.contacts)}%"></span>${losses(lost, words.lost, lang)}</li>`,
  )}</ol><p class="note">${words.judgedNote(count(data.judged, lang), count(data.profiled, lang))}</p>${losses(data.abstained, words.abstained, lang)}`;
}

function losses(tallies: readonly Tally[], names: Readonly<Record<string, string>>, lang: Lang): Html | null {
  const some = tallies.filter(({ n }) => n > 0);
  if (some.length === 0) return null;
  return html`<ul class="lost">${some.map(({ name, n }) => html`<li>−${count(n, lang)} ${names[name] ?? name}</li>`)}</ul>`;
}

const mostObjections = 60;

function objections(data: RegionData, lang: Lang, words: Words): Html {
  if (data.objections.length === 0) return html`<p>${words.nothingToReview}</p>`;
  const { table } = words;
  return html`<p>${words.objectionsNote}</p><div class="scroll" role="group" aria-labelledby="objections" tabindex="0"><table><thead><tr><th scope="col">${table.person}</th><th scope="col">${table.source}</th><th scope="col">${table.file}</th><th scope="col" class="num">${table.line}</th></tr></thead><tbody>${data.objections
    .slice(0, mostObjections)
    .map(
      (found) =>
        html`<tr><td><code>${found.personId}</code></td><td>${found.source}</td><td>${found.file}</td><td class="num">${found.line}</td></tr>`,
    )}</tbody></table></div>${data.objections.length > mostObjections ? html`<p class="note">+${count(data.objections.length - mostObjections, lang)}</p>` : null}`;
}

function sources(data: RegionData, lang: Lang, words: Words): Html {
  const { table } = words;
  return html`<table><thead><tr><th scope="col">${table.source}</th><th scope="col" class="num">${table.read}</th><th scope="col" class="num">${table.rejected}</th></tr></thead><tbody>${data.sources.map(
    ({ name, accepted, rejected }) =>
      html`<tr><th scope="row">${name}</th><td class="num">${count(accepted + rejected, lang)}</td><td class="num">${count(rejected, lang)}</td></tr>`,
  )}</tbody></table>`;
}
