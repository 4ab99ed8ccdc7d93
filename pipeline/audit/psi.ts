/** From here on a shift is worth a look, and from there on the model should be looked at (Siddiqi 2006, Credit Risk Scorecards). */
export const driftThresholds = { moderate: 0.1, major: 0.25 } as const;

export type DriftLevel = 'stable' | 'unclear' | 'moderate' | 'major';

export interface Stability {
  readonly psi: number;
  /** What chance alone exceeds once in twenty between two samples drawn apart from one population. */
  readonly noise: number;
  /** `unclear`: above a threshold, but chance could do that with so few people. */
  readonly level: DriftLevel;
}

/**
 * Population stability index of two histograms over the same cells: Σ (q − p) ln(q / p). Symmetric; 0 for equal shares.
 * An empty cell counts as half a person where the other has some; cells empty in both are left out.
 * Under no change it is about χ² with cells − 1 degrees of freedom times 1/n + 1/m (Yurdakul 2018), which gives `noise`;
 * two runs share most of their people, so that chance does less than that.
 */
export function stability(before: readonly number[], now: readonly number[]): Stability {
  const cells = before.flatMap((b, i) => (b + (now[i] ?? 0) > 0 ? [[b, now[i] ?? 0] as const] : []));
  const n = sum(cells.map(([b]) => b));
  const m = sum(cells.map(([, q]) => q));
  if (n === 0 || m === 0) return { psi: 0, noise: 0, level: n === m ? 'stable' : 'unclear' };
  const psi = sum(
    cells.map(([b, q]) => {
      const p = Math.max(b, 0.5) / n;
      const r = Math.max(q, 0.5) / m;
      return (r - p) * Math.log(r / p);
    }),
  );
  const noise = chiSquare95(cells.length - 1) * (1 / n + 1 / m);
  return { psi, noise, level: levelOf(psi, noise) };
}

function levelOf(psi: number, noise: number): DriftLevel {
  if (psi < driftThresholds.moderate) return 'stable';
  if (psi <= noise) return 'unclear';
  return psi < driftThresholds.major ? 'moderate' : 'major';
}

/** 95 % quantile of χ²: of one degree exact, of more by Wilson and Hilferty (1931), within 1 %. */
function chiSquare95(freedom: number): number {
  if (freedom < 1) return 0;
  if (freedom === 1) return 1.959963984540054 ** 2;
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + 1.6448536269514722 * Math.sqrt(part)) ** 3;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
