import { NorrutError } from '../lib/errors.js';
import { seededRandom, shuffled } from '../lib/random.js';
import { sigmoid } from '../stages/6-score/logit.js';
import { type PersonModel, personFeatures } from '../stages/6-score/person-model.js';
import { fitLogistic } from './logistic.js';
import type { LabelledPerson } from './people-rows.js';

/** Below this nothing is learned: exit code 5. */
export const leastLabels = { people: 30, ofEachClass: 5 } as const;

/** Share of the labelled people, the newest, on which champion and challenger are compared. */
export const heldOutShare = 0.3;

export interface Split {
  readonly train: readonly LabelledPerson[];
  readonly heldOut: readonly LabelledPerson[];
}

/** Older labels teach, newer ones test; a person stands on one side. */
export function splitByTime(people: readonly LabelledPerson[]): Split {
  const ordered = [...people].sort((a, b) => a.at - b.at || (a.personId < b.personId ? -1 : 1));
  const cut = Math.round(ordered.length * (1 - heldOutShare));
  return { train: ordered.slice(0, cut), heldOut: ordered.slice(cut) };
}

export interface PeopleTraining {
  readonly model: PersonModel;
  /** Pull towards the champion that cross-validation chose; undefined: nothing beat the champion, which stays. */
  readonly pull: number | undefined;
  /** Weighted log-loss by pull, and the champion's, each on people left out. */
  readonly losses: readonly { readonly pull: number | null; readonly loss: number }[];
}

/** From a firm pull towards the champion to a loose one. */
const pulls = [100, 30, 10, 3, 1] as const;
const folds = 5;

/**
 * The most probable weights of the person model, pulled towards the champion's (MAP). How hard is chosen by cross-validation
 * over people: the firmest pull within one standard error of the best, and none at all unless it beats the champion by more than that.
 * @throws NorrutError `too-little-data`
 */
export function trainPeople(people: readonly LabelledPerson[], champion: PersonModel, seed: number): PeopleTraining {
  requireEnough(people);
  const order = shuffled(
    people.map((_, i) => i),
    seededRandom(seed),
  );
  const foldOf = new Int32Array(people.length);
  order.forEach((person, i) => {
    foldOf[person] = i % folds;
  });
  const base = people.map((person) => lossOf(person, champion));
  const tried = pulls.map((pull) => {
    const losses = new Array<number>(people.length);
    for (let fold = 0; fold < folds; fold++) {
      const model = fitModel(
        people.filter((_, i) => foldOf[i] !== fold),
        champion,
        pull,
      );
      people.forEach((person, i) => {
        if (foldOf[i] === fold) losses[i] = lossOf(person, model);
      });
    }
    return { pull, losses };
  });
  const gains = tried.map(({ pull, losses }) => ({ pull, ...gainOf(people, base, losses) }));
  const best = gains.reduce((a, b) => (b.mean > a.mean ? b : a));
  const pull =
    best.mean > best.error ? gains.find((g) => g.mean > 0 && g.mean >= best.mean - best.error)?.pull : undefined;
  return {
    model: pull === undefined ? champion : fitModel(people, champion, pull),
    pull,
    losses: [
      { pull: null, loss: weightedMean(people, base) },
      ...tried.map((t) => ({ pull: t.pull, loss: weightedMean(people, t.losses) })),
    ],
  };
}

function requireEnough(people: readonly LabelledPerson[]): void {
  const yes = people.filter(({ isFit }) => isFit).length;
  const no = people.length - yes;
  if (people.length >= leastLabels.people && Math.min(yes, no) >= leastLabels.ofEachClass) return;
  throw new NorrutError(
    'too-little-data',
    `${people.length} labelled people to learn from, ${yes} good and ${no} not`,
    {
      hint: `at least ${leastLabels.people}, ${leastLabels.ofEachClass} of each, are needed; the weights in use stay`,
    },
  );
}

/** Log-odds of fit under a person model. */
export function logOddsOf({ features }: Pick<LabelledPerson, 'features'>, { weights }: PersonModel): number {
  let sum = 0;
  personFeatures.forEach((name, i) => {
    sum += weights[name] * features[i]!;
  });
  return sum;
}

function lossOf(person: LabelledPerson, model: PersonModel): number {
  const p = sigmoid(logOddsOf(person, model));
  return -Math.log(Math.max(1e-12, person.isFit ? p : 1 - p));
}

/** Whom outcomes call fit is a matter of how many were called, so the level is free; what tells people apart is pulled. */
function fitModel(people: readonly LabelledPerson[], champion: PersonModel, pull: number): PersonModel {
  const dim = personFeatures.length;
  const { weights, intercept } = fitLogistic({
    x: Float64Array.from(people.flatMap(({ features }) => features)),
    dim,
    y: people.map(({ isFit }) => (isFit ? 1 : 0)),
    weight: people.map(({ weight }) => weight),
    penalty: personFeatures.map((name, i) => (name === 'prior' ? 1e6 : pull * (1 + meanSquare(people, i)))),
    prior: personFeatures.map((name) => champion.weights[name]),
    interceptPenalty: pull / 10,
  });
  const moved = personFeatures.map(
    (name, i) => [name, round(weights[i]! + (name === 'prior' ? intercept : 0))] as const,
  );
  return { ...champion, weights: Object.fromEntries(moved) as PersonModel['weights'] };
}

/** A feature that ranges widely is pulled as hard as one that does not: what counts is what it does to the score. */
function meanSquare(people: readonly LabelledPerson[], feature: number): number {
  return people.reduce((sum, { features }) => sum + features[feature]! ** 2, 0) / people.length;
}

function round(x: number): number {
  return Math.round(x * 1e6) / 1e6;
}

/** Mean weighted gain over the champion and its standard error. */
function gainOf(
  people: readonly LabelledPerson[],
  base: readonly number[],
  losses: readonly number[],
): { readonly mean: number; readonly error: number } {
  const gains = losses.map((loss, i) => base[i]! - loss);
  const mean = weightedMean(people, gains);
  const total = people.reduce((sum, { weight }) => sum + weight, 0);
  const squares = people.reduce((sum, { weight }, i) => sum + (weight * (gains[i]! - mean)) ** 2, 0);
  return { mean, error: Math.sqrt(squares) / total };
}

function weightedMean(people: readonly LabelledPerson[], values: readonly number[]): number {
  const total = people.reduce((sum, { weight }) => sum + weight, 0);
  return people.reduce((sum, { weight }, i) => sum + weight * values[i]!, 0) / total;
}
