import { seededRandom } from '../lib/random.js';
import { type OutlierModel, outlierDistance } from '../stages/6-score/outlier.js';
import { invertLower, lowerFactor, solvePositive } from './dense.js';
import type { Example } from './examples.js';

/** Directions looked at: more say little more and cost time and bytes. */
const mostDirections = 64;
const rounds = 20;
/** Share of the labelled texts that lie within the limit when they had no part in the directions. */
const within = 0.995;

export interface OutlierFit {
  readonly model: OutlierModel;
  /** Per example whether it lies beyond the limit, each judged by a fit without its fold; false where it has none. */
  readonly isOut: readonly boolean[];
}

/** Fit on all examples that have a vector; the limit is told by those with a fold, each left out in turn. */
export function fitOutliers(examples: readonly Example[], foldOf: readonly number[], centre: Float64Array): OutlierFit {
  const sums = spreadByFold(examples, foldOf, centre);
  const distances = examples.map(() => Number.NaN);
  for (const fold of sums.keys()) {
    if (fold < 0) continue;
    const directions = leastDirections(sums, fold, centre.length);
    examples.forEach(({ sentences, vectors }, i) => {
      if (foldOf[i] === fold && sentences.length > 0) distances[i] = outlierDistance(directions, centre, vectors.text);
    });
  }
  const limitWithout = (fold?: number): number =>
    quantile(
      distances.filter((d, i) => !Number.isNaN(d) && foldOf[i] !== fold),
      within,
    );
  const limits = new Map([...sums.keys()].map((fold) => [fold, limitWithout(fold)]));
  return {
    model: { directions: leastDirections(sums, undefined, centre.length), limit: limitWithout() },
    isOut: distances.map((d, i) => d > (limits.get(foldOf[i]!) ?? Infinity)),
  };
}

interface Spread {
  /** dim², the lower half: Σ (v − centre)(v − centre)'. */
  readonly products: Float64Array;
  rows: number;
}

function spreadByFold(
  examples: readonly Example[],
  foldOf: readonly number[],
  centre: Float64Array,
): ReadonlyMap<number, Spread> {
  const dim = centre.length;
  const sums = new Map<number, Spread>();
  examples.forEach(({ sentences, vectors }, i) => {
    if (sentences.length === 0) return;
    const sum = sums.get(foldOf[i]!) ?? { products: new Float64Array(dim * dim), rows: 0 };
    sums.set(foldOf[i]!, sum);
    sum.rows++;
    const x = centre.map((c, d) => vectors.text[d]! - c);
    for (let a = 0; a < dim; a++) for (let b = 0; b <= a; b++) sum.products[a * dim + b]! += x[a]! * x[b]!;
  });
  return sums;
}

/** The directions of least spread, by subspace iteration with the inverse, scaled to a spread of 1. */
function leastDirections(sums: ReadonlyMap<number, Spread>, leftOut: number | undefined, dim: number): Float64Array {
  const count = Math.min(mostDirections, Math.floor(dim / 4));
  const spread = covariance(sums, leftOut, dim);
  const random = seededRandom(1);
  let basis = Float64Array.from({ length: dim * count }, () => random() - 0.5);
  for (let round = 0; round < rounds; round++)
    basis = whitened(solvePositive(Float64Array.from(spread), basis, dim), dim);
  return whitened(basis, dim, spread);
}

function covariance(sums: ReadonlyMap<number, Spread>, leftOut: number | undefined, dim: number): Float64Array {
  const out = new Float64Array(dim * dim);
  let rows = 0;
  for (const [fold, sum] of sums) {
    if (fold === leftOut) continue;
    rows += sum.rows;
    sum.products.forEach((v, i) => {
      out[i]! += v;
    });
  }
  for (let a = 0; a < dim; a++)
    for (let b = 0; b <= a; b++) {
      out[a * dim + b]! /= rows;
      // vectors of unit length: a millionth keeps the matrix positive where texts are fewer than dimensions
      if (a === b) out[a * dim + b]! += 1e-6;
      out[b * dim + a] = out[a * dim + b]!;
    }
  return out;
}

/** Columns B (dim × count) changed so that B'·spread·B is the identity; spread 1 where left out. */
function whitened(basis: Float64Array, dim: number, spread?: Float64Array): Float64Array<ArrayBuffer> {
  const count = basis.length / dim;
  const image = spread === undefined ? basis : product(spread, basis, dim, dim, count);
  const inner = product(transposed(basis, dim, count), image, count, dim, count);
  const inverse = invertLower(lowerFactor(inner, count), count);
  return product(basis, transposed(inverse, count, count), dim, count, count);
}

function transposed(a: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from({ length: a.length }, (_, i) => a[(i % rows) * columns + Math.floor(i / rows)]!);
}

/** A (n × k) · B (k × m). */
function product(a: Float64Array, b: Float64Array, n: number, k: number, m: number): Float64Array<ArrayBuffer> {
  const out = new Float64Array(n * m);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < k; j++) {
      const x = a[i * k + j]!;
      for (let c = 0; c < m; c++) out[i * m + c]! += x * b[j * m + c]!;
    }
  return out;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Infinity;
}
