import { logit, sigmoid } from '../stages/6-score/logit.js';
import { solvePositive } from './dense.js';

export interface LogisticProblem {
  /** rows × dim */
  readonly x: Float64Array;
  readonly dim: number;
  /** 0 … 1 */
  readonly y: ArrayLike<number>;
  readonly weight?: ArrayLike<number> | undefined;
  /** Log-odds that a row has before the weights speak. */
  readonly offset?: ArrayLike<number> | undefined;
  /** Pull of each weight towards `prior`. */
  readonly penalty: number | ArrayLike<number>;
  /** What weights are pulled towards, dim numbers; 0 where left out. */
  readonly prior?: ArrayLike<number> | undefined;
  /** Pull of the intercept towards `priorIntercept`; next to none where left out. */
  readonly interceptPenalty?: number | undefined;
  readonly priorIntercept?: number | undefined;
}

export interface LogisticFit {
  readonly weights: Float64Array;
  readonly intercept: number;
}

/**
 * Logistic regression with a normal prior on every weight: the most probable weights (MAP) by Newton's method with halved
 * steps where a whole one would climb. Every run ends at the same bytes.
 */
export function fitLogistic(problem: LogisticProblem): LogisticFit {
  const { dim } = problem;
  const pull = pullsOf(problem);
  let w = Float64Array.from({ length: dim + 1 }, (_, i) => (i < dim ? (problem.prior?.[i] ?? 0) : startOf(problem)));
  let loss = lossOf(problem, pull, w);
  for (let round = 0; round < 50; round++) {
    const step = newtonStep(problem, pull, w);
    let scale = 1;
    let next = moved(w, step, scale);
    let nextLoss = lossOf(problem, pull, next);
    while (nextLoss > loss && scale > 1e-6) {
      scale /= 2;
      next = moved(w, step, scale);
      nextLoss = lossOf(problem, pull, next);
    }
    if (nextLoss > loss) break;
    const gain = loss - nextLoss;
    w = next;
    loss = nextLoss;
    if (gain < 1e-10 * (1 + loss)) break;
  }
  return { weights: w.slice(0, dim), intercept: w[dim]! };
}

interface Pulls {
  readonly strength: Float64Array;
  readonly towards: Float64Array;
}

function pullsOf({ dim, penalty, prior, interceptPenalty = 1e-6, priorIntercept = 0 }: LogisticProblem): Pulls {
  const strength = Float64Array.from({ length: dim + 1 }, (_, i) =>
    i === dim ? interceptPenalty : typeof penalty === 'number' ? penalty : penalty[i]!,
  );
  return {
    strength,
    towards: Float64Array.from({ length: dim + 1 }, (_, i) => (i === dim ? priorIntercept : (prior?.[i] ?? 0))),
  };
}

function startOf({ y, weight, priorIntercept, offset }: LogisticProblem): number {
  if (priorIntercept !== undefined) return priorIntercept;
  if (offset !== undefined) return 0;
  let sum = 0;
  let all = 0;
  for (let r = 0; r < y.length; r++) {
    sum += (weight?.[r] ?? 1) * y[r]!;
    all += weight?.[r] ?? 1;
  }
  return logit(Math.min(0.99, Math.max(0.01, sum / all)));
}

function moved(w: Float64Array, step: Float64Array, scale: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(w, (v, i) => v - scale * step[i]!);
}

function scoreOf({ x, dim, offset }: LogisticProblem, w: Float64Array, row: number): number {
  let sum = w[dim]! + (offset?.[row] ?? 0);
  for (let i = 0, from = row * dim; i < dim; i++) sum += x[from + i]! * w[i]!;
  return sum;
}

function lossOf(problem: LogisticProblem, { strength, towards }: Pulls, w: Float64Array): number {
  let loss = 0;
  for (let r = 0; r < problem.y.length; r++) {
    const s = scoreOf(problem, w, r);
    const softplus = s > 0 ? s + Math.log1p(Math.exp(-s)) : Math.log1p(Math.exp(s));
    loss += (problem.weight?.[r] ?? 1) * (softplus - problem.y[r]! * s);
  }
  for (let i = 0; i < w.length; i++) loss += 0.5 * strength[i]! * (w[i]! - towards[i]!) ** 2;
  return loss;
}

function newtonStep(problem: LogisticProblem, { strength, towards }: Pulls, w: Float64Array): Float64Array {
  const { x, dim, y, weight } = problem;
  const n = dim + 1;
  const hessian = new Float64Array(n * n);
  const gradient = new Float64Array(n);
  for (let r = 0, from = 0; r < y.length; r++, from += dim) {
    const p = sigmoid(scoreOf(problem, w, r));
    const g = (weight?.[r] ?? 1) * (p - y[r]!);
    const h = (weight?.[r] ?? 1) * Math.max(p * (1 - p), 1e-6);
    for (let i = 0; i < n; i++) {
      const xi = i < dim ? x[from + i]! : 1;
      if (xi === 0) continue;
      gradient[i]! += g * xi;
      for (let j = 0; j <= i; j++) hessian[i * n + j]! += h * xi * (j < dim ? x[from + j]! : 1);
    }
  }
  for (let i = 0; i < n; i++) {
    gradient[i]! += strength[i]! * (w[i]! - towards[i]!);
    hessian[i * n + i]! += strength[i]! + 1e-9;
  }
  return solvePositive(hessian, gradient, n);
}
