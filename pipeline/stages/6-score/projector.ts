/** Questions in one pass over a vector: as many sums as stay in registers. */
const block = 4;

/**
 * vector · weights for every column of one or more matrices (dim × columns, side by side). Each sum runs over the vector in
 * its order, so the numbers do not depend on how columns are grouped; several at a time, for a lone sum waits for each addition.
 */
export class Projector {
  /** Columns of all matrices together. */
  readonly width: number;
  readonly #dim: number;
  /** Blocks of four columns, each dim × 4; missing columns are zero. */
  readonly #blocks: Float64Array;

  constructor(dim: number, matrices: readonly Float64Array[]) {
    this.#dim = dim;
    this.width = matrices.reduce((sum, matrix) => sum + matrix.length / dim, 0);
    this.#blocks = new Float64Array(Math.ceil(this.width / block) * block * dim);
    let column = 0;
    for (const matrix of matrices) {
      const columns = matrix.length / dim;
      for (let q = 0; q < columns; q++, column++) {
        const start = Math.floor(column / block) * block * dim + (column % block);
        for (let d = 0; d < dim; d++) this.#blocks[start + d * block] = matrix[d * columns + q]!;
      }
    }
  }

  /** Write the sums for the vector that starts at `from` into `out`, `width` numbers. */
  project(vectors: Float32Array | Float64Array, from: number, out: Float64Array): void {
    const blocks = this.#blocks;
    const to = from + this.#dim;
    for (let column = 0, w = 0; column < this.width; column += block) {
      let a = 0;
      let b = 0;
      let c = 0;
      let e = 0;
      for (let d = from; d < to; d++, w += block) {
        const x = vectors[d]!;
        a += x * blocks[w]!;
        b += x * blocks[w + 1]!;
        c += x * blocks[w + 2]!;
        e += x * blocks[w + 3]!;
      }
      out[column] = a; // past the end of `out` a write is ignored
      out[column + 1] = b;
      out[column + 2] = c;
      out[column + 3] = e;
    }
  }
}
