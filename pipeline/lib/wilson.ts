export interface Rate {
  readonly hits: number;
  readonly of: number;
}

/** 95 % score interval of a rate (Wilson 1927, JASA 22); `of` must not be 0. */
export function wilson({ hits, of: n }: Rate): readonly [low: number, high: number] {
  const z = 1.959963984540054;
  const p = hits / n;
  const middle = p + z ** 2 / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return [(middle - half) / (1 + z ** 2 / n), (middle + half) / (1 + z ** 2 / n)];
}
