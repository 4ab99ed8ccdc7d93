export interface Group {
  readonly hits: number;
  readonly of: number;
}

export interface Difference {
  readonly contactedRate: number;
  readonly heldOutRate: number;
  readonly uplift: number;
  readonly low: number;
  readonly high: number;
}

/** Difference of two rates with a 95 % interval from two Wilson intervals (Newcombe 1998, Statistics in Medicine 17, method 10). */
export function differenceInterval(contacted: Group, heldOut: Group): Difference {
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

/** Score interval of a rate (Wilson 1927). */
function wilson({ hits, of: n }: Group): readonly [low: number, high: number] {
  const z = 1.959963984540054;
  const p = hits / n;
  const middle = p + z ** 2 / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return [(middle - half) / (1 + z ** 2 / n), (middle + half) / (1 + z ** 2 / n)];
}
