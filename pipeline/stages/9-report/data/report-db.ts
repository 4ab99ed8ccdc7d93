import type { Database } from '../../../db/database.js';
import { sqlText } from '../../../db/database.js';
import { drivers } from '../../../lib/drivers.js';
import type { StageContext, TableName } from '../../stage.js';

/** The tables that the pages are made from. */
export const reportReads = [
  'ingest/sources.json',
  'consent/consent.json',
  'consent/consent.parquet',
  'consent/people.parquet',
  'consent/activity.parquet',
  'consent/outcomes.parquet',
  'consent/objections.parquet',
  'clean/texts.parquet',
  'score/scores.parquet',
  'match/placements.parquet',
  'match/allocation.json',
] as const satisfies readonly TableName[];

const week = 7 * 86_400_000;

/**
 * Views over the stages' tables, and two small tables: `leads` (one row a person and kommun on a list) and `fresh` (what is
 * new about a person on a list in the seven days before `asOf`).
 */
export async function openReportDb(context: Pick<StageContext, 'openDb' | 'in' | 'asOf'>): Promise<Database> {
  const db = await context.openDb();
  for (const table of reportReads)
    if (table.endsWith('.parquet'))
      await db.run(
        `CREATE VIEW ${table.slice(table.indexOf('/') + 1, -'.parquet'.length)} AS SELECT * FROM read_parquet(${sqlText(context.in(table))})`,
      );
  await db.run(`CREATE TABLE leads AS
    SELECT p.*, s.language, s.fit, s.move_intent, s.evidence, s.evidence_driver, s.status, ${topDrivers} AS top_drivers
    FROM placements p LEFT JOIN scores s USING (person_id)`);
  const since = new Date(Date.parse(context.asOf) - week).toISOString().slice(0, 19).replace('T', ' ');
  const until = context.asOf.slice(0, 19).replace('T', ' ');
  const recent = (column: string) =>
    `${column} > TIMESTAMP ${sqlText(since)} AND ${column} <= TIMESTAMP ${sqlText(until)}`;
  await db.run(`CREATE TABLE fresh AS
    WITH signs AS (
      SELECT person_id, 1 AS place, 'new' AS kind FROM people WHERE ${recent('created_first')}
      UNION ALL SELECT person_id, 2, outcome FROM outcomes WHERE ${recent('"at"')}
      UNION ALL SELECT person_id, 3, 'wrote' FROM texts WHERE ${recent('created_at')}
      UNION ALL SELECT person_id, 4, 'active' FROM activity WHERE ${recent('last_at')})
    SELECT person_id, list(kind ORDER BY place, kind) AS kinds FROM (SELECT DISTINCT * FROM signs) GROUP BY person_id`);
  return db;
}

/** The drivers that a text shows more likely than not, the strongest first; none for whom nothing could be judged. */
const topDrivers = `list_transform(list_slice(list_reverse_sort(list_filter([${drivers
  .map((name, i) => `{v: s.${name}, i: ${-i}, n: '${name}'}`)
  .join(', ')}], lambda d: s.status = 'scored' AND d.v >= 0.5)), 1, 3), lambda d: d.n)`;
