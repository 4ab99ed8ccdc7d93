import { dualBound } from './dual-bound.js';
import { longestPaths, noWay, Placing } from './placing.js';

/** A micro-unit of lead score is 64 units of value: the lower bits only tell equal scores apart. */
export const valueUnit = 64;
/** Twice the top score: a place of the last run may count up to 1 more (stickiness). */
export const topValue = 2 * 1_000_000 * valueUnit + valueUnit - 1;

/** Who could go where. `values` holds people × kommuner whole numbers from 0 to topValue; −1 is "not offered". */
export interface AllocationInput {
  readonly people: number;
  readonly values: Int32Array;
  /** Reception capacity of each kommun. */
  readonly capacity: readonly number[];
  /** Least number of leads of each kommun; capacity wins where it is smaller. */
  readonly floor: readonly number[];
  /** A person reaches at most this many kommuner. */
  readonly contactCap: number;
}

export interface Allocation {
  /** Of each person: bit k is set where the person is placed in kommun k. */
  readonly placed: Uint16Array;
  readonly load: readonly number[];
  /** Worth of one more (or, below zero, one less) place in each kommun, in the unit of `values`: the dual solution. */
  readonly prices: readonly number[];
  /** Total of the placed values, and what no placement can exceed (the dual value at `prices`). */
  readonly value: number;
  readonly bound: number;
  /** (bound − value) / bound; 0 proves that no better placement exists. */
  readonly gap: number;
}

/**
 * Place people so that the total value is the largest possible under capacity, contact cap and floors.
 * The floors come first: as many places below a floor are filled as can be, then the value is maximal.
 *
 * Successive longest augmenting paths (Busacker and Gowen 1960) in a residual graph whose nodes are only the kommuner:
 * an edge j → k stands for the person in j who gains most by moving to k, kept in a heap. All numbers are whole,
 * so the result is exact. Ties go to the smaller person index, then the smaller kommun index.
 */
export function allocate(input: AllocationInput): Allocation {
  const placing = new Placing(input);
  while (augment(placing));
  const { load, placed } = placing;
  const floor = input.floor.map((least, k) => Math.min(least, load[k]!));
  const prices = finalPrices(placing, floor);
  const bound = dualBound({ ...input, floor }, prices);
  const value = placing.value();
  return { placed, load: [...load], prices, value, bound, gap: bound <= 0 ? 0 : (bound - value) / bound };
}

/** Place one more person along the path that gains most; false once nothing gains. */
function augment(placing: Placing): boolean {
  const { kommuner, distance, from } = placing;
  for (let k = 0; k < kommuner; k++) {
    distance[k] = placing.freeGain(k);
    from[k] = -1;
  }
  longestPaths(placing);
  let end = -1;
  let best = 0;
  for (let k = 0; k < kommuner; k++) {
    if (distance[k] === noWay) continue;
    const gain = distance[k]! + placing.bonus(k);
    if (gain > best) {
      best = gain;
      end = k;
    }
  }
  if (end < 0) return false;
  placing.follow(end);
  return true;
}

/** Potentials of the final residual graph: places that can be given back are worth nothing. */
function finalPrices(placing: Placing, floor: readonly number[]): number[] {
  const { kommuner, distance, load } = placing;
  const unreachable = -(2 ** 34);
  for (let k = 0; k < kommuner; k++)
    distance[k] = Math.max(placing.freeGain(k), load[k]! > floor[k]! ? 0 : unreachable);
  longestPaths(placing);
  return [...distance];
}
