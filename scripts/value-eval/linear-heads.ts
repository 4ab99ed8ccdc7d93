import { Gram } from '../../pipeline/learn/gram.js';
import { f1 } from '../../pipeline/learn/metrics.js';
import type { Argument } from './read-split.js';
import { type TaskFigures, taskF1 } from './task-f1.js';
import { values } from './values.js';

/** Arguments with their vectors, in the same order. */
export interface Embedded {
  readonly arguments: readonly Argument[];
  readonly vectors: readonly Float32Array[];
}

/** A linear head a value over centred vectors, and the score from which on it says yes. */
export interface ValueHeads {
  readonly penalty: number;
  readonly centre: Float64Array;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  readonly thresholds: readonly number[];
}

const penalties = [0.3, 1, 3, 10, 30] as const;

/** Ridge regression on the frozen vectors, as the shipped heads' first level; penalty and thresholds by the validation set. */
export function fitValueHeads(training: Embedded, validation: Embedded): ValueHeads {
  const centre = meanOf(training.vectors);
  const sums = new Gram(centre.length, values.length);
  training.arguments.forEach(({ labels }, i) => {
    sums.addRow(centred(training.vectors[i]!, centre), Float64Array.from(labels), 1);
  });
  const candidates = penalties.map((penalty): ValueHeads => {
    const heads = { penalty, centre, ...sums.solve(penalty), thresholds: [] };
    return { ...heads, thresholds: bestThresholds(heads, validation) };
  });
  const worth = candidates.map((heads) => judgeValueHeads(heads, validation).f1);
  return candidates[worth.indexOf(Math.max(...worth))]!;
}

/** The task's figures of these heads on a set. */
export function judgeValueHeads(heads: ValueHeads, set: Embedded): TaskFigures {
  const scores = scoresOf(heads, set.vectors);
  const said = scores.map((row) => row.map((score, v) => (score >= heads.thresholds[v]! ? 1 : 0)));
  return taskF1(
    said,
    set.arguments.map(({ labels }) => labels),
  );
}

/** The lowest of the scores on the set that gives a value its best F1. */
function bestThresholds(heads: ValueHeads, set: Embedded): number[] {
  const scores = scoresOf(heads, set.vectors);
  return values.map((_, v) => {
    const own = scores.map((row) => row[v]!);
    const labels = set.arguments.map((argument) => argument.labels[v]!);
    let best = { threshold: Number.POSITIVE_INFINITY, f1: 0 };
    for (const threshold of [...new Set(own)].sort((a, b) => a - b)) {
      const reached = f1(own, labels, threshold);
      if (reached > best.f1) best = { threshold, f1: reached };
    }
    return best.threshold;
  });
}

function scoresOf({ centre, weights, bias }: ValueHeads, vectors: readonly Float32Array[]): number[][] {
  return vectors.map((vector) => {
    const x = centred(vector, centre);
    const scores = Array.from(bias);
    for (let d = 0; d < x.length; d++)
      for (let v = 0; v < scores.length; v++) scores[v]! += x[d]! * weights[d * scores.length + v]!;
    return scores;
  });
}

function meanOf(vectors: readonly Float32Array[]): Float64Array {
  const mean = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let d = 0; d < mean.length; d++) mean[d]! += vector[d]! / vectors.length;
  return mean;
}

function centred(vector: Float32Array, centre: Float64Array): Float64Array {
  return Float64Array.from(vector, (value, d) => value - centre[d]!);
}
