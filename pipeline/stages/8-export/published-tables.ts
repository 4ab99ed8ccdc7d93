import { sqlText } from '../../db/database.js';
import { writeCsv } from '../../lib/csv.js';
import type { StageContext, TableName } from '../stage.js';

/** What `writePublishedTables` reads; part of the export stage's `reads`. */
export const publishedTableReads = [
  'ingest/rejects.parquet',
  'resolve/profiles.parquet',
  'resolve/resolution.parquet',
  'consent/consent.parquet',
  'score/scores.parquet',
] as const satisfies readonly TableName[];

/**
 * `persons.parquet`, `resolution.parquet`, `scores.parquet` and `rejects.csv` of `out/latest/`: ids, purposes and reasons
 * for everybody, scores for those who allow profiling; no name, address or text of anybody.
 */
export async function writePublishedTables(context: Pick<StageContext, 'openDb' | 'in' | 'out'>): Promise<void> {
  const { in: table, out } = context;
  const db = await context.openDb();
  const from = (name: TableName) => `read_parquet(${sqlText(table(name))})`;
  await db.writeParquet(
    `WITH gate AS (
       SELECT person_id, coalesce(list(purpose ORDER BY purpose) FILTER (allowed), []) AS purposes,
         max(reason) FILTER (purpose = 'profiling' AND NOT allowed) AS left_out
       FROM ${from('consent/consent.parquet')} GROUP BY person_id)
     SELECT person_id, records, purposes, left_out
     FROM ${from('resolve/profiles.parquet')} JOIN gate USING (person_id) ORDER BY person_id`,
    out('persons.parquet'),
  );
  await db.writeParquet(
    `SELECT source, record_id, line, person_id FROM ${from('resolve/resolution.parquet')}
     ORDER BY source, line, record_id, person_id`,
    out('resolution.parquet'),
  );
  await db.writeParquet(`SELECT * FROM ${from('score/scores.parquet')} ORDER BY person_id`, out('scores.parquet'));
  const columns = ['file', 'line', 'column', 'reason'] as const;
  const rejects = db.chunks<Record<(typeof columns)[number], string | bigint | null>>(
    `SELECT file, line, "column", reason FROM ${from('ingest/rejects.parquet')} ORDER BY ALL`,
  );
  await writeCsv(out('rejects.csv'), columns, cellsOf(rejects, columns));
}

async function* cellsOf<Name extends string, Value>(
  chunks: AsyncIterable<readonly Readonly<Record<Name, Value>>[]>,
  columns: readonly Name[],
): AsyncGenerator<Value[]> {
  for await (const rows of chunks) for (const row of rows) yield columns.map((column) => row[column]);
}
