import { solvePositive } from './dense.js';

/** Sums for a ridge regression of several targets at once: rows can be added, and whole sums added or taken away. */
export class Gram {
  readonly dim: number;
  readonly targets: number;
  /** (dim + 1)², the last row and column for the bias; the lower half is kept. */
  readonly #xx: Float64Array;
  readonly #xy: Float64Array;

  constructor(dim: number, targets: number) {
    this.dim = dim;
    this.targets = targets;
    this.#xx = new Float64Array((dim + 1) ** 2);
    this.#xy = new Float64Array((dim + 1) * targets);
  }

  /** Add one weighted row; `x` has dim numbers. */
  addRow(x: Float64Array, y: Float64Array, weight: number): void {
    const n = this.dim + 1;
    for (let i = 0; i < n; i++) {
      const xi = weight * (i < this.dim ? x[i]! : 1);
      for (let j = 0; j <= i; j++) this.#xx[i * n + j]! += xi * (j < this.dim ? x[j]! : 1);
      for (let t = 0; t < this.targets; t++) this.#xy[i * this.targets + t]! += xi * y[t]!;
    }
  }

  add(other: Gram, weight: number): void {
    for (let i = 0; i < this.#xx.length; i++) this.#xx[i]! += weight * other.#xx[i]!;
    for (let i = 0; i < this.#xy.length; i++) this.#xy[i]! += weight * other.#xy[i]!;
  }

  /** Weights (dim × targets) and biases that minimise the squared errors + `penalty` × the squared weights. */
  solve(penalty: number): { readonly weights: Float64Array; readonly bias: Float64Array } {
    const n = this.dim + 1;
    const a = Float64Array.from(this.#xx);
    for (let i = 0; i < n; i++) a[i * n + i]! += i < this.dim ? penalty : 1e-3;
    const x = solvePositive(a, this.#xy, n);
    return { weights: x.slice(0, this.dim * this.targets), bias: x.slice(this.dim * this.targets) };
  }
}
