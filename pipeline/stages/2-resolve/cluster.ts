import { NorrutError } from '../../lib/errors.js';
import { unitsPerBit } from './model.js';

/** Weighted pairs of one connected component: local indices in order, weights in units. */
export interface Component {
  readonly size: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly weight: Int32Array;
  /** 1 where clearly different given names stand against each other, -1 where they are the same, else 0. */
  readonly against: Int8Array;
  /** 1 where a person has decided that the two are not one. */
  readonly cannot: Uint8Array;
  /** 1 where a person has decided that the two are one. */
  readonly must: Uint8Array;
  /** 1 where a record bears no full given name, so that it may belong to anyone of a household. */
  readonly nameless: Uint8Array;
}

/** A pair that no blocking rule proposed counts this much against. */
export const unseen = -4 * unitsPerBit;
/** A nameless record joins one of two people who are not each other only if it is clearly nearer to one. */
const clearMargin = 3 * unitsPerBit;

/**
 * Average linkage (UPGMA; Sokal and Michener 1958): the two clusters with the highest mean weight between their records are
 * merged while that mean is positive. Clusters whose given names are at odds (more pairs with clearly different names than
 * with the same) never merge; a nameless cluster that fits two such clusters equally well joins neither. Returns the cluster
 * of each record: its lowest index.
 */
export function averageLinkage(component: Component): Int32Array {
  const state = start(component);
  joinDecided(state, component);
  for (;;) {
    const i = bestRow(state);
    if (i < 0) break;
    const j = state.best[i]!;
    if (hasRival(state, i, j)) forbid(state, i, j);
    else merge(state, i, j);
  }
  return state.cluster;
}

interface State {
  readonly n: number;
  /** Sum of the weights between two clusters, a full symmetric matrix. */
  readonly sum: Float64Array;
  readonly barred: Uint8Array;
  /** Pairs with different given names less pairs with the same: at odds if positive. */
  readonly odds: Int32Array;
  readonly size: Int32Array;
  readonly nameless: Uint8Array;
  readonly cluster: Int32Array;
  readonly best: Int32Array;
  readonly bestMean: Float64Array;
}

function start({ size: n, left, right, weight, against, cannot, nameless }: Component): State {
  const state: State = {
    n,
    sum: new Float64Array(n * n).fill(unseen),
    barred: new Uint8Array(n * n),
    odds: new Int32Array(n * n),
    size: new Int32Array(n).fill(1),
    nameless: nameless.slice(),
    cluster: Int32Array.from({ length: n }, (_, i) => i),
    best: new Int32Array(n).fill(-1),
    bestMean: new Float64Array(n),
  };
  for (let e = 0; e < left.length; e++) {
    const [i, j] = [left[e]!, right[e]!];
    state.sum[i * n + j] = state.sum[j * n + i] = weight[e]!;
    state.odds[i * n + j] = state.odds[j * n + i] = against[e]!;
    state.barred[i * n + j] = state.barred[j * n + i] = cannot[e]!;
  }
  for (let i = 0; i < n; i++) findBest(state, i);
  return state;
}

/** What a person has decided comes first. @throws NorrutError `bad-config` if the decisions contradict each other */
function joinDecided(state: State, { left, right, must, cannot }: Component): void {
  for (let e = 0; e < must.length; e++) {
    if (must[e] === 0) continue;
    const [i, j] = [state.cluster[left[e]!]!, state.cluster[right[e]!]!];
    if (i !== j) merge(state, Math.min(i, j), Math.max(i, j));
  }
  if (!must.includes(1)) return;
  for (let e = 0; e < cannot.length; e++)
    if (cannot[e] === 1 && state.cluster[left[e]!] === state.cluster[right[e]!])
      throw new NorrutError('bad-config', 'a cannot-link pair is joined by a chain of must-links', {
        hint: 'check the file of links',
      });
}

/** The nearest later cluster that `i` may join, if their mean is positive. */
function findBest(state: State, i: number): void {
  const { n, sum, barred, odds, size, best, bestMean } = state;
  let nearest = -1;
  let most = 0;
  for (let j = i + 1; j < n; j++) {
    if (size[j] === 0 || barred[i * n + j] === 1 || odds[i * n + j]! > 0) continue;
    const mean = sum[i * n + j]! / (size[i]! * size[j]!);
    if (mean > most) {
      most = mean;
      nearest = j;
    }
  }
  best[i] = nearest;
  bestMean[i] = most;
}

function bestRow({ n, size, best, bestMean }: State): number {
  let row = -1;
  let most = 0;
  for (let i = 0; i < n; i++)
    if (size[i]! > 0 && best[i]! >= 0 && bestMean[i]! > most) {
      most = bestMean[i]!;
      row = i;
    }
  return row;
}

/** Is one side nameless, and does it fit a third cluster, in conflict with the other side, almost as well? */
function hasRival(state: State, i: number, j: number): boolean {
  for (const [open, named] of [
    [i, j],
    [j, i],
  ] as const) {
    if (state.nameless[open] === 0) continue;
    const mean = meanOf(state, open, named);
    for (let k = 0; k < state.n; k++) {
      if (k === open || state.size[k] === 0 || state.odds[named * state.n + k]! <= 0) continue;
      const other = meanOf(state, open, k);
      if (state.odds[open * state.n + k]! <= 0 && other > 0 && mean - other < clearMargin) return true;
    }
  }
  return false;
}

function meanOf({ n, sum, size }: State, i: number, j: number): number {
  return sum[i * n + j]! / (size[i]! * size[j]!);
}

function forbid(state: State, i: number, j: number): void {
  state.barred[i * state.n + j] = state.barred[j * state.n + i] = 1;
  findBest(state, Math.min(i, j));
}

/** Put cluster `j` into `i` (i < j) and find the nearest anew where that changed. */
function merge(state: State, i: number, j: number): void {
  const { n, sum, barred, odds, size, best, cluster, nameless } = state;
  for (let k = 0; k < n; k++) {
    if (size[k] === 0 || k === i || k === j) continue;
    sum[i * n + k] = sum[k * n + i] = sum[i * n + k]! + sum[j * n + k]!;
    barred[i * n + k] = barred[k * n + i] = barred[i * n + k]! | barred[j * n + k]!;
    odds[i * n + k] = odds[k * n + i] = odds[i * n + k]! + odds[j * n + k]!;
  }
  size[i] = size[i]! + size[j]!;
  size[j] = 0;
  nameless[i] = nameless[i]! & nameless[j]!;
  for (let k = 0; k < n; k++) if (cluster[k] === j) cluster[k] = i;
  findBest(state, i);
  for (let k = 0; k < j; k++) {
    if (size[k] === 0 || k === i) continue;
    if (best[k] === i || best[k] === j) findBest(state, k);
    else if (k < i && meanOf(state, k, i) > state.bestMean[k]!) findBest(state, k);
  }
}
