import type { Database } from '../db/database.js';
import { wilson } from '../lib/wilson.js';
import { pooledGroups } from './pool-small.js';

/** A share with its 95 % interval. */
export interface Share {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** Predicted fit against what became of people, where that is known. */
export interface CalibrationFigures extends Share {
  readonly known: number;
  /** Mean fit of the people of whom it is known; `rate` is the observed share of good fits among them. */
  readonly predicted: number;
}

export interface FitFigures {
  readonly mean: number;
  /** 95 % interval of the mean, by the normal approximation. */
  readonly low: number;
  readonly high: number;
  readonly quartiles: readonly [number, number, number];
}

export interface GroupFigures {
  readonly name: string;
  readonly people: number;
  readonly selected: number;
  readonly fit: FitFigures;
  /** Null where fewer than five are known, or it would tell about fewer than five. */
  readonly calibration: CalibrationFigures | null;
}

interface Row {
  readonly name: string;
  readonly people: number;
  readonly selected: number;
  readonly mean: number;
  readonly squares: number;
  readonly quartiles: readonly [number, number, number];
  readonly known: number;
  readonly positive: number;
  readonly predicted: number | null;
}

/** Figures of each group of `from`, which has `fit`, `selected` and `label`; `group` is an SQL expression. Largest group first. */
export async function figuresByGroup(db: Database, from: string, group: string): Promise<GroupFigures[]> {
  const rows = await db.rows<Row>(`
    SELECT ${group} AS name, count(*)::INTEGER AS people, count(*) FILTER (selected)::INTEGER AS selected,
      ${exactMean('fit')} AS mean, ${exactMean('fit * fit')} AS squares, quantile_cont(fit, [0.25, 0.5, 0.75]) AS quartiles,
      count(label)::INTEGER AS known, count(*) FILTER (label)::INTEGER AS positive,
      ${exactMean('CASE WHEN label IS NOT NULL THEN fit END')} AS predicted
    FROM ${from} GROUP BY ALL ORDER BY people DESC, name`);
  const hidden = pooledGroups(rows.map(({ name, known, positive }) => ({ name, people: known, selected: positive })));
  return rows.map((row) => ({
    name: row.name,
    people: row.people,
    selected: row.selected,
    fit: fitOf(row),
    calibration: hidden.has(row.name) ? null : calibrationOf(row),
  }));
}

/** A mean that does not depend on the order in which threads add up. */
function exactMean(value: string): string {
  return `sum((${value})::DECIMAL(18, 12))::DOUBLE / count(${value})`;
}

function fitOf({ people, mean, squares, quartiles }: Row): FitFigures {
  const variance = people < 2 ? 0 : Math.max(0, squares - mean ** 2) * (people / (people - 1));
  const half = 1.959963984540054 * Math.sqrt(variance / people);
  return { mean, low: Math.max(0, mean - half), high: Math.min(1, mean + half), quartiles };
}

function calibrationOf({ known, positive, predicted }: Row): CalibrationFigures | null {
  return known === 0 || predicted === null ? null : { known, predicted, ...shareOf(positive, known) };
}

export function shareOf(hits: number, of: number): Share {
  const [low, high] = wilson({ hits, of });
  return { rate: hits / of, low: Math.max(0, low), high: Math.min(1, high) };
}
