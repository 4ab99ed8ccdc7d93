import { logit, sigmoid } from '../stages/6-score/logit.js';
import { fitLogistic } from './logistic.js';
import { brier } from './metrics.js';

export interface CalibrationFigures {
  /** Brier scores of the log-odds as they are, and after cross-fitted Platt scaling or isotonic regression. */
  readonly asFitted: number;
  readonly platt: number;
  readonly isotonic: number;
}

/** Which way of calibrating has the lowest Brier score, each fitted on the other folds. */
export function compareCalibrations(
  p: readonly number[],
  labels: readonly boolean[],
  foldOf: readonly number[],
): CalibrationFigures {
  const folds = [...new Set(foldOf)];
  const crossFitted = (calibrate: (x: readonly number[], y: readonly boolean[]) => (p: number) => number): number => {
    const out = new Array<number>(p.length);
    for (const fold of folds) {
      const others = p.flatMap((_, i) => (foldOf[i] === fold ? [] : [i]));
      const map = calibrate(
        others.map((i) => p[i]!),
        others.map((i) => labels[i]!),
      );
      p.forEach((x, i) => {
        if (foldOf[i] === fold) out[i] = map(x);
      });
    }
    return brier(out, labels);
  };
  return { asFitted: brier(p, labels), platt: crossFitted(fitPlatt), isotonic: crossFitted(fitIsotonic) };
}

/** Platt 1999: a logistic regression on the log-odds. */
export function fitPlatt(p: readonly number[], labels: readonly boolean[]): (p: number) => number {
  const x = Float64Array.from(p, logit);
  const { weights, intercept } = fitLogistic({
    x,
    dim: 1,
    y: labels.map((label) => (label ? 1 : 0)),
    penalty: 1,
    prior: [1],
  });
  return (q) => sigmoid(Math.max(0, weights[0]!) * logit(q) + intercept);
}

/** Pool adjacent violators (Ayer et al. 1955): the rising steps nearest to the labels. */
export function fitIsotonic(p: readonly number[], labels: readonly boolean[]): (p: number) => number {
  const order = p.map((_, i) => i).sort((a, b) => p[a]! - p[b]! || a - b);
  const steps: { from: number; sum: number; count: number }[] = [];
  for (const i of order) {
    steps.push({ from: p[i]!, sum: labels[i] ? 1 : 0, count: 1 });
    while (steps.length > 1) {
      const [a, b] = [steps.at(-2)!, steps.at(-1)!];
      if (a.sum * b.count < b.sum * a.count && a.from < b.from) break;
      steps.splice(-2, 2, { from: a.from, sum: a.sum + b.sum, count: a.count + b.count });
    }
  }
  return (q) => {
    let at = 0;
    for (let s = 1; s < steps.length; s++) if (steps[s]!.from <= q) at = s;
    return steps[at]!.sum / steps[at]!.count;
  };
}
