/** Solve A·X = B for a symmetric positive definite A (n × n, overwritten) and B (n × m); returns X. Cholesky, row by row. */
export function solvePositive(a: Float64Array, b: Float64Array, n: number): Float64Array {
  factor(a, n);
  const m = b.length / n;
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) subtractRow(x, i, k, a[i * n + k]!, m);
    divideRow(x, i, a[i * n + i]!, m);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) subtractRow(x, i, k, a[k * n + i]!, m);
    divideRow(x, i, a[i * n + i]!, m);
  }
  return x;
}

/** Lower Cholesky factor L of A = L·L', with zeros above. @throws Error if the matrix is not positive definite */
export function lowerFactor(a: Float64Array, n: number): Float64Array {
  const lower = Float64Array.from(a);
  factor(lower, n);
  for (let i = 0; i < n; i++) lower.fill(0, i * n + i + 1, (i + 1) * n);
  return lower;
}

/** The inverse of a lower triangular matrix. */
export function invertLower(lower: Float64Array, n: number): Float64Array {
  const x = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    x[i * n + i] = 1;
    for (let k = 0; k < i; k++) subtractRow(x, i, k, lower[i * n + k]!, n);
    divideRow(x, i, lower[i * n + i]!, n);
  }
  return x;
}

/** Lower Cholesky factor in place. @throws Error if the matrix is not positive definite */
function factor(a: Float64Array, n: number): void {
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!;
      if (i !== j) a[i * n + j] = sum / a[j * n + j]!;
      else if (sum > 0) a[i * n + i] = Math.sqrt(sum);
      else throw new Error('the matrix is not positive definite');
    }
}

function subtractRow(x: Float64Array, to: number, from: number, factor: number, m: number): void {
  if (factor === 0) return;
  for (let c = 0; c < m; c++) x[to * m + c]! -= factor * x[from * m + c]!;
}

function divideRow(x: Float64Array, row: number, by: number, m: number): void {
  for (let c = 0; c < m; c++) x[row * m + c]! /= by;
}
