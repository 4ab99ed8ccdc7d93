import { seededRandom } from '../lib/random.js';
import { sigmoid } from '../stages/6-score/logit.js';
import type { PersonModel } from '../stages/6-score/person-model.js';
import { auc, brier, calibrationError } from './metrics.js';
import type { LabelledPerson } from './people-rows.js';
import { logOddsOf } from './train-people.js';

export interface ModelFigures {
  readonly auc: number;
  readonly brier: number;
  readonly calibrationError: number;
}

export interface Comparison {
  readonly people: number;
  readonly fit: number;
  readonly champion: ModelFigures;
  readonly challenger: ModelFigures;
  /** Challenger's AUC minus champion's on the same people, with a 95 % interval. */
  readonly difference: { readonly auc: number; readonly low: number; readonly high: number };
  /** The interval's low end is above −margin. */
  readonly isNonInferior: boolean;
  readonly slices: readonly {
    readonly slice: string;
    readonly people: number;
    readonly champion: number;
    readonly challenger: number;
  }[];
}

/** How much AUC a challenger may lose, at the low end of the interval, and still take over. */
export const margin = 0.02;
const rounds = 1000;
/** Smaller groups are not told: a figure over a handful of people is about people. */
const leastInSlice = 20;

/** Champion and challenger on the same people: paired bootstrap over people (Efron and Tibshirani 1993), seeded. */
export function compareModels(
  people: readonly LabelledPerson[],
  models: { readonly champion: PersonModel; readonly challenger: PersonModel },
  seed: number,
): Comparison {
  const labels = people.map(({ isFit }) => isFit);
  const a = people.map((person) => logOddsOf(person, models.champion));
  const b = people.map((person) => logOddsOf(person, models.challenger));
  const differences = bootstrap(labels, a, b, seed);
  const at = (q: number): number => differences[Math.round(q * (differences.length - 1))] ?? Number.NaN;
  const difference = { auc: auc(b, labels) - auc(a, labels), low: at(0.025), high: at(0.975) };
  return {
    people: people.length,
    fit: labels.filter(Boolean).length,
    champion: figuresOf(a, labels),
    challenger: figuresOf(b, labels),
    difference,
    isNonInferior: difference.low > -margin,
    slices: slicesOf(people, a, b),
  };
}

function bootstrap(labels: readonly boolean[], a: readonly number[], b: readonly number[], seed: number): number[] {
  const random = seededRandom(seed);
  const out: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const drawn = labels.map(() => Math.floor(random() * labels.length));
    const pick = <T>(values: readonly T[]): T[] => drawn.map((i) => values[i]!);
    const drawnLabels = pick(labels);
    const difference = auc(pick(b), drawnLabels) - auc(pick(a), drawnLabels);
    if (!Number.isNaN(difference)) out.push(difference);
  }
  return out.sort((x, y) => x - y);
}

function figuresOf(logOdds: readonly number[], labels: readonly boolean[]): ModelFigures {
  const p = logOdds.map(sigmoid);
  return { auc: auc(logOdds, labels), brier: brier(p, labels), calibrationError: calibrationError(p, labels) };
}

function slicesOf(people: readonly LabelledPerson[], a: readonly number[], b: readonly number[]): Comparison['slices'] {
  const names = [...new Set(people.flatMap((p) => [`language ${p.language ?? 'unknown'}`, `from ${p.from}`]))].sort();
  return names.flatMap((slice) => {
    const members = people.flatMap((p, i) =>
      [`language ${p.language ?? 'unknown'}`, `from ${p.from}`].includes(slice) ? [i] : [],
    );
    const labels = members.map((i) => people[i]!.isFit);
    if (members.length < leastInSlice || new Set(labels).size < 2) return [];
    const of = (scores: readonly number[]): number =>
      auc(
        members.map((i) => scores[i]!),
        labels,
      );
    return [{ slice, people: members.length, champion: of(a), challenger: of(b) }];
  });
}
