import type { AllocationInput } from './allocate.js';

/**
 * What no placement can exceed, by weak duality: at any prices, each person takes at most `contactCap` kommuner with the
 * largest value above price, and places cost their price (a price below zero pays for the floor).
 */
export function dualBound(input: AllocationInput, prices: readonly number[]): number {
  const { people, values, capacity, floor, contactCap } = input;
  const kommuner = capacity.length;
  const margins = new Float64Array(contactCap);
  let bound = 0;
  for (let k = 0; k < kommuner; k++) bound += prices[k]! * (prices[k]! > 0 ? capacity[k]! : floor[k]!);
  for (let person = 0, at = 0; person < people; person++) {
    margins.fill(0);
    for (let k = 0; k < kommuner; k++, at++) if (values[at]! >= 0) insertMargin(margins, values[at]! - prices[k]!);
    for (let c = 0; c < contactCap; c++) bound += margins[c]!;
  }
  return bound;
}

/** Keep the largest margins, falling. */
function insertMargin(margins: Float64Array, margin: number): void {
  for (let c = 0; c < margins.length; c++)
    if (margin > margins[c]!) {
      for (let d = margins.length - 1; d > c; d--) margins[d] = margins[d - 1]!;
      margins[c] = margin;
      return;
    }
}
