/** Rows of a sparse matrix: row r has the entries from starts[r] to starts[r + 1]. */
export interface SparseRows {
  readonly columns: number;
  readonly starts: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

export interface SparseRidge {
  readonly rows: SparseRows;
  /** rows × targets, centred. */
  readonly targets: Float64Array;
  readonly width: number;
  /** Rows that take part. */
  readonly used: readonly number[];
  readonly penalty: number;
}

const tolerance = 1e-2;
const mostSteps = 80;

/**
 * Ridge regression of several targets on sparse rows by conjugate gradients, one step size a target (Hestenes and Stiefel 1952).
 * Starts at nothing, so that no run knows of another's rows; ends when every residual is below a hundredth of its right-hand side.
 */
export function solveSparseRidge(problem: SparseRidge): Float64Array {
  const { rows, width, penalty } = problem;
  const size = rows.columns * width;
  const x = new Float64Array(size);
  const right = new Float64Array(size);
  for (const r of problem.used) scatter(rows, r, problem.targets.subarray(r * width, (r + 1) * width), width, right);
  const residual = Float64Array.from(right);
  const direction = Float64Array.from(residual);
  const limit = squares(right, width).map((s) => s * tolerance ** 2);
  let norms = squares(residual, width);
  for (let step = 0; step < mostSteps && norms.some((s, t) => s > limit[t]!); step++) {
    const image = multiply(problem, direction);
    for (let i = 0; i < size; i++) image[i]! += penalty * direction[i]!;
    const curvature = dots(direction, image, width);
    const length = norms.map((s, t) => (curvature[t]! > 0 ? s / curvature[t]! : 0));
    for (let i = 0, t = 0; i < size; i++, t = t + 1 === width ? 0 : t + 1) {
      x[i]! += length[t]! * direction[i]!;
      residual[i]! -= length[t]! * image[i]!;
    }
    const next = squares(residual, width);
    const turn = next.map((s, t) => (norms[t]! > 0 ? s / norms[t]! : 0));
    for (let i = 0, t = 0; i < size; i++, t = t + 1 === width ? 0 : t + 1)
      direction[i] = residual[i]! + turn[t]! * direction[i]!;
    norms = next;
  }
  return x;
}

/** Σ over the used rows of row'·(row · x). */
function multiply({ rows, width, used }: SparseRidge, x: Float64Array): Float64Array {
  const out = new Float64Array(x.length);
  const answer = new Float64Array(width);
  for (const r of used) {
    answer.fill(0);
    for (let e = rows.starts[r]!; e < rows.starts[r + 1]!; e++) {
      const from = rows.column[e]! * width;
      const v = rows.value[e]!;
      for (let t = 0; t < width; t++) answer[t]! += v * x[from + t]!;
    }
    scatter(rows, r, answer, width, out);
  }
  return out;
}

function scatter(rows: SparseRows, r: number, y: Float64Array, width: number, out: Float64Array): void {
  for (let e = rows.starts[r]!; e < rows.starts[r + 1]!; e++) {
    const from = rows.column[e]! * width;
    const v = rows.value[e]!;
    for (let t = 0; t < width; t++) out[from + t]! += v * y[t]!;
  }
}

function squares(x: Float64Array, width: number): Float64Array {
  return dots(x, x, width);
}

function dots(a: Float64Array, b: Float64Array, width: number): Float64Array {
  const out = new Float64Array(width);
  for (let i = 0, t = 0; i < a.length; i++, t = t + 1 === width ? 0 : t + 1) out[t]! += a[i]! * b[i]!;
  return out;
}
