import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stability } from '../../pipeline/audit/psi.js';

const counts = fc.array(fc.nat({ max: 500 }), { minLength: 1, maxLength: 12 });
const pair = fc.array(fc.tuple(fc.nat({ max: 500 }), fc.nat({ max: 500 })), { minLength: 1, maxLength: 12 });

test('equal samples are stable at 0', () =>
  fc.assert(
    fc.property(counts, (sample) => {
      expect(stability(sample, sample)).toMatchObject({ psi: 0, level: 'stable' });
    }),
  ));

test('the index is symmetric and never negative', () =>
  fc.assert(
    fc.property(pair, (cells) => {
      const [before, now] = [cells.map(([b]) => b), cells.map(([, n]) => n)];
      const there = stability(before, now);
      const back = stability(now, before);
      expect(back.psi).toBeCloseTo(there.psi, 12);
      expect(back).toMatchObject({ noise: there.noise, level: there.level });
      expect(there.psi).toBeGreaterThanOrEqual(0);
    }),
  ));

test('cells that are empty in both runs change nothing', () =>
  fc.assert(
    fc.property(pair, (cells) => {
      const [before, now] = [cells.map(([b]) => b), cells.map(([, n]) => n)];
      expect(stability([...before, 0], [...now, 0])).toEqual(stability(before, now));
    }),
  ));

const cases: ReadonlyArray<readonly [before: number[], now: number[], psi: number, level: string, why: string]> = [
  [[500, 500], [500, 500], 0, 'stable', 'nothing moved'],
  [[1000, 1000], [10, 10], 0, 'stable', 'equal shares of unequal numbers'],
  // (0.6 − 0.5) ln 1.2 + (0.4 − 0.5) ln 0.8
  [[500, 500], [600, 400], 0.040547, 'stable', 'a tenth of the people'],
  // (0.7 − 0.5) ln 1.4 + (0.3 − 0.5) ln 0.6
  [[500, 500], [700, 300], 0.16946, 'moderate', 'a fifth'],
  // (0.8 − 0.5) ln 1.6 + (0.2 − 0.5) ln 0.4
  [[500, 500], [800, 200], 0.415888, 'major', 'a third'],
  [[5, 5], [7, 3], 0.16946, 'unclear', 'a fifth of ten people is chance'],
  // (1 − 1) ln 1 + (0.0005 − 0.2) ln (0.0005 / 0.2)
  [
    [800, 200],
    [1000, 0],
    0.2 * Math.log(1.25) + 0.1995 * Math.log(400),
    'major',
    'a cell emptied counts half a person',
  ],
  [[], [], 0, 'stable', 'nobody and nobody'],
  [[3], [0], 0, 'unclear', 'somebody and nobody'],
];
for (const [before, now, psi, level, why] of cases)
  test(`${before} → ${now}: ${why}`, () => {
    const found = stability(before, now);
    expect(found.psi).toBeCloseTo(psi, 5);
    expect(found.level).toBe(level);
  });

const quantiles: ReadonlyArray<readonly [cells: number, quantile: number]> = [
  [2, 3.8415],
  [3, 5.9915],
  [10, 16.919],
  [21, 31.41],
];
for (const [cells, quantile] of quantiles)
  test(`${cells} cells: chance is the 95 % quantile of χ² with ${cells - 1} degrees of freedom`, () => {
    const even = new Array<number>(cells).fill(100 / cells);
    const { noise } = stability(even, even);
    expect(Math.abs(noise / (2 / 100) / quantile - 1)).toBeLessThan(0.01);
  });
