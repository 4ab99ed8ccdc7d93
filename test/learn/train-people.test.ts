import { expect, test } from 'vitest';
import { compareModels } from '../../pipeline/learn/compare-models.js';
import { auc } from '../../pipeline/learn/metrics.js';
import type { LabelledPerson } from '../../pipeline/learn/people-rows.js';
import { logOddsOf, splitByTime, trainPeople } from '../../pipeline/learn/train-people.js';
import { seededRandom } from '../../pipeline/lib/random.js';
import { sigmoid } from '../../pipeline/stages/6-score/logit.js';
import {
  type PersonFeature,
  type PersonModel,
  personFeatures,
  statedPersonModel,
} from '../../pipeline/stages/6-score/person-model.js';

const champion = statedPersonModel(0.2);

/** The rule of an invented board: its movers love the Arctic and help others, and answers mean little. */
const rule: Readonly<Partial<Record<PersonFeature, number>>> = {
  'driver arctic': 2.5,
  'driver helping': 2,
  'driver environment': -1.5,
  'answer yes': -0.8,
  'event fair': 1,
};

function inventedPeople(count: number, seed: number): LabelledPerson[] {
  const random = seededRandom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: count }, (_, i) => {
    const hasText = random() < 0.7;
    const answer = ['answer yes', 'answer maybe', 'answer no', 'none'][Math.floor(random() * 4)];
    const features = personFeatures.map((name) => {
      if (name === 'prior') return 1;
      if (name === 'text') return hasText ? 1.5 * normal() : 0;
      if (name === 'no text') return hasText ? 0 : 1;
      if (name.startsWith('answer')) return name === answer ? 1 : 0;
      if (name.startsWith('event')) return random() < 0.3 ? random() : 0;
      return hasText ? (random() < 0.25 ? 0.7 : -0.1) : 0;
    });
    const truth = { ...champion, weights: { ...champion.weights } };
    for (const name of personFeatures) truth.weights[name] += rule[name] ?? 0;
    const isFit = random() < sigmoid(logOddsOf({ features }, truth) - 0.5);
    const personId = `p-${String(i).padStart(16, '0')}`;
    return { personId, features, isFit, weight: 1, at: i, from: 'outcome', language: 'sv' };
  });
}

const fresh = inventedPeople(4000, 99);

function held(labels: number, seed: number): number {
  const { model } = trainPeople(inventedPeople(labels, seed), champion, 1);
  const of = (weights: PersonModel): number =>
    auc(
      fresh.map((person) => logOddsOf(person, weights)),
      fresh.map(({ isFit }) => isFit),
    );
  return of(model) - of(champion);
}

test.each([
  [30, -0.005],
  [300, 0.005],
  [3000, 0.02],
])('with %i labels the candidate’s AUC on fresh people differs from the champion’s by at least %d', (labels, least) => {
  for (const seed of [1, 2, 3]) expect(held(labels, seed)).toBeGreaterThan(least);
});

test('champion against itself differs by nothing, and a figure over few people is not told', () => {
  const people = inventedPeople(300, 6).map((person, i) => ({ ...person, language: i < 10 ? 'fi' : 'sv' }));
  const comparison = compareModels(people, { champion, challenger: champion }, 1);
  expect(comparison.difference).toEqual({ auc: 0, low: 0, high: 0 });
  expect(comparison.isNonInferior).toBe(true);
  expect(comparison.slices.map(({ slice }) => slice)).toEqual(['from outcome', 'language sv']);
});

test('same labels and seed give the same weights', () => {
  const people = inventedPeople(200, 4);
  expect(trainPeople(people, champion, 7)).toEqual(trainPeople([...people], champion, 7));
});

test.each([
  [0, 0],
  [29, 10],
  [40, 4],
])('%i labelled people of whom %i are fit are too few', (count, fit) => {
  const people = inventedPeople(count, 1).map((person, i) => ({ ...person, isFit: i < fit }));
  expect(() => trainPeople(people, champion, 1)).toThrowError(
    expect.objectContaining({ code: 'too-little-data', exitCode: 5 }),
  );
});

test('the newest labels are held out, and nobody stands on both sides', () => {
  const { train, heldOut } = splitByTime(inventedPeople(100, 5));
  expect([train.length, heldOut.length]).toEqual([70, 30]);
  expect(Math.max(...train.map(({ at }) => at))).toBeLessThan(Math.min(...heldOut.map(({ at }) => at)));
  expect(new Set([...train, ...heldOut].map(({ personId }) => personId)).size).toBe(100);
});
