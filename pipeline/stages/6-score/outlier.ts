/** Tells texts of another kind than the labelled ones by where their vectors lie. */
export interface OutlierModel {
  /** dim × directions: those in which labelled texts differ least, scaled so that they differ by 1. */
  readonly directions: Float64Array;
  /** A text farther away than this is of another kind. */
  readonly limit: number;
}

/**
 * How far a text vector lies from the labelled texts where these hardly differ: mean squared distance in units of their
 * spread (Mahalanobis), 1 on average.
 */
export function outlierDistance(directions: Float64Array, centre: Float64Array, vector: ArrayLike<number>): number {
  const dim = centre.length;
  const count = directions.length / dim;
  const sums = new Float64Array(count);
  for (let d = 0, i = 0; d < dim; d++) {
    const x = vector[d]! - centre[d]!;
    for (let k = 0; k < count; k++, i++) sums[k]! += x * directions[i]!;
  }
  return sums.reduce((sum, x) => sum + x * x, 0) / count;
}
