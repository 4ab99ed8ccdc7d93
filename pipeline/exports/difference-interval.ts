import { type Rate, wilson } from '../lib/wilson.js';

export interface Difference {
  readonly contactedRate: number;
  readonly heldOutRate: number;
  readonly uplift: number;
  readonly low: number;
  readonly high: number;
}

/** Difference of two rates with a 95 % interval from two Wilson intervals (Newcombe 1998, Statistics in Medicine 17, method 10). */
export function differenceInterval(contacted: Rate, heldOut: Rate): Difference {
  const p1 = contacted.hits / contacted.of;
  const p2 = heldOut.hits / heldOut.of;
  const [l1, u1] = wilson(contacted);
  const [l2, u2] = wilson(heldOut);
  return {
    contactedRate: p1,
    heldOutRate: p2,
    uplift: p1 - p2,
    low: p1 - p2 - Math.hypot(p1 - l1, u2 - p2),
    high: p1 - p2 + Math.hypot(u1 - p1, p2 - l2),
  };
}
