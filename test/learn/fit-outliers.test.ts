import { expect, test } from 'vitest';
import type { Example } from '../../pipeline/learn/examples.js';
import { fitOutliers } from '../../pipeline/learn/fit-outliers.js';
import { seededRandom } from '../../pipeline/lib/random.js';
import { outlierDistance } from '../../pipeline/stages/6-score/outlier.js';

const dim = 16;
const centre = Float64Array.from({ length: dim }, (_, d) => d / 100);
/** How much vectors vary in each direction: hardly in the last four. */
const spread = Float64Array.from({ length: dim }, (_, d) => (d < 12 ? 0.2 : 0.001 * (1 + d)));

function vectors(count: number, seed: number): Float32Array[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () =>
    Float32Array.from({ length: dim }, (_, d) => centre[d]! + spread[d]! * Math.sqrt(12) * (random() - 0.5)),
  );
}

const seen = vectors(600, 1);
const examples = seen.map((text) => ({ sentences: ['x'], vectors: { text, sentences: text } }) as unknown as Example);
const foldOf = seen.map((_, i) => (i % 3 === 0 ? -1 : i % 5));
const { model, isOut } = fitOutliers(examples, foldOf, centre);
const distance = (vector: Float32Array): number => outlierDistance(model.directions, centre, vector);

test('texts like the labelled ones lie at a distance of 1 on average, and few beyond the limit', () => {
  const fresh = vectors(600, 2).map(distance);
  expect(fresh.reduce((sum, d) => sum + d, 0) / fresh.length).toBeCloseTo(1, 0);
  expect(fresh.filter((d) => d > model.limit).length / fresh.length).toBeLessThan(0.03);
  expect(isOut.filter(Boolean).length).toBeGreaterThan(0);
  expect(isOut.filter(Boolean).length).toBeLessThanOrEqual(0.01 * isOut.length);
});

test('a step where texts differ widely is none; the same step where they hardly differ is', () => {
  const moved = (d: number): Float32Array => Float32Array.from(centre, (c, i) => (i === d ? c + 0.15 : c));
  expect(distance(moved(3))).toBeLessThan(model.limit);
  for (const d of [12, 13, 14, 15]) expect(distance(moved(d))).toBeGreaterThan(model.limit);
});

test('only texts with a fold are told to be out, and the same texts give the same directions', () => {
  isOut.forEach((out, i) => {
    if (foldOf[i] === -1) expect(out).toBe(false);
  });
  expect(fitOutliers(examples, foldOf, centre).model).toEqual(model);
});
