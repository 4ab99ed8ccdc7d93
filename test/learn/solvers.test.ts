import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invertLower, lowerFactor } from '../../pipeline/learn/dense.js';
import { Gram } from '../../pipeline/learn/gram.js';
import { fitLogistic } from '../../pipeline/learn/logistic.js';
import { solveSparseRidge } from '../../pipeline/learn/sparse-ridge.js';
import { seededRandom } from '../../pipeline/lib/random.js';
import { sigmoid } from '../../pipeline/stages/6-score/logit.js';

const seeds = fc.integer({ min: 1, max: 1 << 30 });

test('taking a fold out of the sums equals never having added it', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = seededRandom(seed);
      const row = () => Float64Array.from({ length: 4 }, () => random() - 0.5);
      const kept = new Gram(4, 2);
      const other = new Gram(4, 2);
      for (let i = 0; i < 12; i++) kept.addRow(row(), Float64Array.of(random(), random()), 1);
      for (let i = 0; i < 5; i++) other.addRow(row(), Float64Array.of(random(), random()), 0.3);
      const both = new Gram(4, 2);
      both.add(kept, 1);
      both.add(other, 1);
      both.add(other, -1);
      const a = kept.solve(0.5);
      const b = both.solve(0.5);
      a.weights.forEach((w, i) => void expect(b.weights[i]).toBeCloseTo(w, 8));
    }),
    { numRuns: 20 },
  );
});

test('a factor times its transpose is the matrix, and times its inverse nothing changes', () => {
  const n = 5;
  const random = seededRandom(9);
  const root = Float64Array.from({ length: n * n }, () => random() - 0.5);
  const entry = (a: Float64Array, b: Float64Array, i: number, j: number, isTransposed: boolean): number =>
    Array.from({ length: n }, (_, k) => a[i * n + k]! * b[isTransposed ? j * n + k : k * n + j]!).reduce(
      (x, y) => x + y,
    );
  const positive = Float64Array.from(
    root,
    (_, e) => entry(root, root, Math.floor(e / n), e % n, true) + (e % (n + 1) === 0 ? 1 : 0),
  );
  const lower = lowerFactor(positive, n);
  const inverse = invertLower(lower, n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      expect(entry(lower, lower, i, j, true)).toBeCloseTo(positive[i * n + j]!, 12);
      expect(entry(lower, inverse, i, j, false)).toBeCloseTo(i === j ? 1 : 0, 12);
      if (j > i) expect(lower[i * n + j]).toBe(0);
    }
});

test('conjugate gradients on sparse rows find what the dense solver finds', () => {
  const random = seededRandom(5);
  const columns = 6;
  const dense = Array.from({ length: 30 }, () =>
    Array.from({ length: columns }, () => (random() < 0.5 ? 0 : random())),
  );
  const targets = Float64Array.from({ length: 30 }, () => random() - 0.5);
  const entries = dense.map((row) => row.flatMap((v, c) => (v === 0 ? [] : [[c, v] as const])));
  const starts = Int32Array.from([0, ...entries.map((_, r) => entries.slice(0, r + 1).flat().length)]);
  const rows = {
    columns,
    starts,
    column: Int32Array.from(entries.flat(), ([c]) => c),
    value: Float64Array.from(entries.flat(), ([, v]) => v),
  };
  const used = dense.map((_, r) => r);
  const found = solveSparseRidge({ rows, targets, width: 1, used, penalty: 0.7 });
  const gradient = Array.from({ length: columns }, (_, c) =>
    dense.reduce((sum, row, r) => {
      const miss = row.reduce((s, v, k) => s + v * found[k]!, 0) - targets[r]!;
      return sum + miss * row[c]!;
    }, 0.7 * found[c]!),
  );
  for (const g of gradient) expect(Math.abs(g)).toBeLessThan(0.02);
});

test('logistic regression ends where the gradient is nothing; without data it stays at its prior', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = seededRandom(seed);
      const n = 40;
      const x = Float64Array.from({ length: n * 2 }, () => random() * 2 - 1);
      const y = Array.from({ length: n }, () => (random() < 0.5 ? 1 : 0));
      const prior = [0.5, -0.3];
      const { weights, intercept } = fitLogistic({ x, dim: 2, y, penalty: 1, prior });
      for (const k of [0, 1]) {
        let gradient = weights[k]! - prior[k]!;
        for (let r = 0; r < n; r++) {
          const p = sigmoid(intercept + x[2 * r]! * weights[0]! + x[2 * r + 1]! * weights[1]!);
          gradient += (p - y[r]!) * x[2 * r + k]!;
        }
        expect(Math.abs(gradient)).toBeLessThan(1e-3);
      }
      const still = fitLogistic({ x, dim: 2, y, penalty: 1e9, prior });
      expect([...still.weights].map((w) => Math.round(w * 1e4) / 1e4)).toEqual(prior);
    }),
    { numRuns: 20 },
  );
});
