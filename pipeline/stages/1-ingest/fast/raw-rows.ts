import { join } from 'node:path';
import { type Database, sqlText } from '../../../db/database.js';
import type { Located } from '../header/locate-header.js';
import type { RawTable } from '../raw-table.js';
import { type DoubtfulRow, findDoubtful, lastFullRow } from './doubtful-rows.js';
import { edgePoints } from './simple-values.js';
import type { CsvSource, SqlSource } from './sql-source.js';

export interface RawRows {
  /** SQL for the physical line of a row of `raw`, by its `rid`. */
  readonly line: string;
  readonly doubtful: readonly DoubtfulRow[];
  /** The last row with more than two filled cells that is data, or -1. */
  readonly lastFull: number;
  readonly count: number;
  readonly columns: readonly RawColumn[];
}

/** A column of `raw`. */
export interface RawColumn {
  /** Its cells as text. */
  readonly text: string;
  /** Its values as DuckDB has them, and their type, where they are no text. */
  readonly typed: { readonly name: string; readonly type: string } | null;
  /** Some cell begins with white space. */
  readonly spaced: boolean;
}

/**
 * Make a clean file the relation `raw` (`rid`, `c0`, `c1`, …), which is scanned from disk as often as needed. Null if DuckDB
 * does not see exactly the lines that the file has: then the tolerant reader must read it.
 */
export async function loadRaw(
  db: Database,
  table: RawTable,
  source: SqlSource,
  located: Located | null,
  scratch: string,
): Promise<RawRows | null> {
  const width = located?.headers.length ?? 0;
  if (width < 1) return null;
  try {
    const skip = await openRaw(db, table, source, located, scratch);
    return skip === null ? null : await describeRaw(db, source, located!, skip);
  } catch {
    return null; // not by the book: DuckDB stops at the first such record
  }
}

/** Create `raw`; the physical lines before its first row, or null. */
async function openRaw(
  db: Database,
  table: RawTable,
  source: SqlSource,
  located: Located | null,
  scratch: string,
): Promise<number | null> {
  if (source.kind === 'columnar') {
    await db.run(`CREATE TEMP VIEW raw AS SELECT * FROM ${source.relation}`);
    return 0;
  }
  const skip = await headerLines(table, located);
  if (skip === null || !source.lines().regular) return null;
  const path = join(scratch, 'raw.parquet');
  await db.run(
    `COPY (SELECT * FROM ${source.relation(skip, located!.headers.length)}) TO ${sqlText(path)} (FORMAT parquet, COMPRESSION snappy)`,
  );
  await db.run(
    `CREATE TEMP VIEW raw AS SELECT file_row_number AS rid, * EXCLUDE (file_row_number) FROM read_parquet(${sqlText(path)}, file_row_number = true)`,
  );
  return skip;
}

/** Physical lines before the first row of data; null if there is none, or if the header takes several lines a record. */
async function headerLines(table: RawTable, located: Located | null): Promise<number | null> {
  let records = 0;
  for await (const items of table.rows())
    for (const item of items) {
      if (item.line > (located?.lastLine ?? 0)) return item.line - 1 === records ? records : null;
      records++;
    }
  return null;
}

async function describeRaw(
  db: Database,
  source: SqlSource,
  { headers }: Located,
  skip: number,
): Promise<RawRows | null> {
  const names = headers.map((_, i) => `c${i}`);
  const typeOf = (i: number) => (source.kind === 'columnar' ? (source.types[i] ?? null) : null);
  const texts = names.filter((_, i) => typeOf(i) === null);
  const about = await db.row<Record<string, unknown>>(
    `SELECT count(*) AS rows${texts.map((c) => `, ${isSpaced(c)} AS spaced_${c}, ${hasBreaks(c)} AS breaks_${c}`).join('')} FROM raw`,
  );
  const count = Number(about['rows']);
  const broken = texts.filter((c) => about[`breaks_${c}`] === true);
  const line = source.kind === 'csv' ? await lineOf(db, source, broken, count, skip) : '(raw.rid + 1)';
  if (line === null) return null;
  const columns = names.map((text, i) => {
    const type = typeOf(i);
    return { text, typed: type === null ? null : { name: `t${i}`, type }, spaced: about[`spaced_${text}`] === true };
  });
  const doubtful = await findDoubtful(db, columns, headers);
  return { line, doubtful, count, columns, lastFull: await lastFullRow(db, columns, doubtful) };
}

function isSpaced(c: string): string {
  return `coalesce(bool_or(CASE WHEN ${c} < '!' THEN true WHEN unicode(${c}) < 133 THEN false ELSE unicode(${c}) IN (${edgePoints.join(', ')}) END), false)`;
}

function hasBreaks(c: string): string {
  return `coalesce(bool_or(contains(${c}, chr(10))), false)`;
}

/** With line breaks inside cells a row's line is one more than all line ends before it. */
async function lineOf(
  db: Database,
  source: CsvSource,
  broken: readonly string[],
  count: number,
  skip: number,
): Promise<string | null> {
  const physical = source.lines().count;
  if (broken.length === 0) return count + skip === physical ? `(raw.rid + ${skip + 1})` : null;
  const breaks = broken.map((c) => `coalesce(length(${c}) - length(replace(${c}, chr(10), '')), 0)`).join(' + ');
  await db.run(
    `CREATE TEMP TABLE line_of AS SELECT rid, ${skip + 1} + coalesce(sum(1 + breaks) OVER (ORDER BY rid ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS line, breaks
     FROM (SELECT rid, ${breaks} AS breaks FROM raw)`,
  );
  const { total } = await db.row<{ total: bigint | null }>(`SELECT sum(1 + breaks)::BIGINT AS total FROM line_of`);
  return Number(total ?? 0n) + skip === physical ? '(SELECT line FROM line_of WHERE line_of.rid = raw.rid)' : null;
}
