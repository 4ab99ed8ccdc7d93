import { type Dimension, dimensions, type Fairness, type GroupFairness } from '../../../audit/fairness.js';
import { type Html, html } from '../html.js';
import { count, decimal, type Lang, percent } from '../numbers.js';
import { type FairnessWords, fairnessWords } from '../words/fairness-words.js';
import type { Words } from '../words/words.js';

/** Who gets on a list, and whether the prediction came true, by language, country and age. */
export function fairnessSection(fairness: Fairness, lang: Lang, words: Words): Html {
  const said = fairnessWords[lang];
  const { everyone, groups, labels, unmeasured } = fairness;
  const none = unmeasured.map(({ dimension }) => html`<p class="note">${said.unmeasured[dimension]}</p>`);
  if (everyone === null) return html`<p>${said.tooFew}</p>${none}`;
  const shown = dimensions.filter((dimension) => groups[dimension].length > 0);
  const behind = shown.flatMap((dimension) =>
    groups[dimension].flatMap(({ name, isBehind }) =>
      isBehind ? [`${said.dimension[dimension].toLowerCase()} ${nameOf(name, dimension, said, words)}`] : [],
    ),
  );
  const known = (n: number | null) => (n === null ? said.underFive : count(n, lang));
  return html`${behind.length === 0 ? null : html`<p class="below">${said.behind(behind.join(', '))}</p>`}<div class="groups">${shown.map(
    (dimension) => groupTable(dimension, groups[dimension], everyone, { lang, said, words }),
  )}</div><p class="note">${said.note}</p><p class="note">${said.labels(known(labels.outcomes), known(labels.answers))}</p>${none}`;
}

interface Telling {
  readonly lang: Lang;
  readonly said: FairnessWords;
  readonly words: Words;
}

function groupTable(
  dimension: Dimension,
  groups: readonly GroupFairness[],
  everyone: GroupFairness,
  telling: Telling,
): Html {
  const { said, words } = telling;
  return html`<div class="scroll" role="group" aria-label="${said.dimension[dimension]}" tabindex="0"><table><thead><tr><th scope="col">${said.dimension[dimension]}</th><th scope="col" class="num">${said.people}</th><th scope="col" class="num">${said.onList}</th><th scope="col" class="num">${said.fit}</th><th scope="col" class="num">${said.known}</th></tr></thead><tbody>${groups.map(
    (group) => groupRow(nameOf(group.name, dimension, said, words), group, telling),
  )}${groupRow(said.everyone, everyone, telling)}</tbody></table></div>`;
}

function groupRow(name: string, group: GroupFairness, { lang }: Telling): Html {
  const { people, rate, low, high, fit, calibration, isBehind } = group;
  const known =
    calibration === null
      ? '–'
      : html`${Math.round(calibration.predicted * 100)} → ${percent(calibration.rate, lang)} <small>(${count(calibration.known, lang)})</small>`;
  return html`<tr><th scope="row">${name}</th><td class="num">${count(people, lang)}</td><td class="num${isBehind ? ' below' : ''}">${percent(rate, lang)} <small>${Math.round(low * 100)}–${Math.round(high * 100)}</small></td><td class="num">${decimal(fit.mean, 2, lang)}</td><td class="num">${known}</td></tr>`;
}

function nameOf(name: string, dimension: Dimension, said: FairnessWords, words: Words): string {
  const known = { language: words.languages, country: words.countries, age: {} }[dimension];
  return said.group[name] ?? known[name as keyof typeof known] ?? name;
}
