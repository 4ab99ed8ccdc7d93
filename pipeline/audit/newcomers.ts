import type { Database } from '../db/database.js';
import { smallestCell } from '../lib/small-cells.js';
import { lengthCell, tenthCell } from './histograms.js';
import { type Stability, stability } from './psi.js';

/** What is compared, as SQL over the views `scores`, `people` and `texts`: a person and a cell a row. */
const compared = {
  country: `SELECT person_id, coalesce(country, 'unknown') AS cell FROM people`,
  language: `SELECT person_id, coalesce(language, 'unknown') AS cell FROM scores`,
  status: 'SELECT person_id, status AS cell FROM scores',
  length: `SELECT person_id, ${lengthCell} AS cell FROM texts WHERE status = 'ok'`,
  fit: `SELECT person_id, ${tenthCell('fit')} AS cell FROM scores`,
  intent: `SELECT person_id, ${tenthCell('move_intent')} AS cell FROM scores`,
} as const;
export type Compared = keyof typeof compared;

export interface NewcomerMeasure extends Stability {
  readonly name: Compared;
}

/** People seen for the first time in the days before the instant against those seen before: drift that one run can tell alone. */
export interface Newcomers {
  readonly days: number;
  readonly newcomers: number;
  readonly before: number;
  readonly measures: readonly NewcomerMeasure[];
}

const days = 90;

/**
 * Population stability of newcomers against the others, all of whom allow profiling. Null where either are fewer than five.
 * @param asOf ISO 8601, UTC
 */
export async function measureNewcomers(db: Database, asOf: string): Promise<Newcomers | null> {
  await db.run(`CREATE OR REPLACE TEMP TABLE seen AS
    SELECT person_id, created_first > TIMESTAMP '${until(asOf)}' - INTERVAL ${days} DAY AS is_new
    FROM people JOIN scores USING (person_id) WHERE created_first <= TIMESTAMP '${until(asOf)}'`);
  const { newcomers, before } = await db.row<{ newcomers: number; before: number }>(
    `SELECT count(*) FILTER (is_new)::INTEGER AS newcomers, count(*) FILTER (NOT is_new)::INTEGER AS before FROM seen`,
  );
  if (newcomers < smallestCell || before < smallestCell) return null;
  const measures: NewcomerMeasure[] = [];
  for (const [name, query] of Object.entries(compared) as [Compared, string][]) {
    const cells = await db.rows<{ now: number; before: number }>(
      `SELECT cell, count(*) FILTER (is_new)::INTEGER AS now, count(*) FILTER (NOT is_new)::INTEGER AS before
       FROM (${query}) JOIN seen USING (person_id) GROUP BY ALL ORDER BY cell`,
    );
    const counts = (key: 'now' | 'before'): number[] => cells.map((cell) => cell[key]);
    measures.push({ name, ...stability(counts('before'), counts('now')) });
  }
  return { days, newcomers, before, measures };
}

function until(asOf: string): string {
  return asOf.slice(0, 19).replace('T', ' ');
}
