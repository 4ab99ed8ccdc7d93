import { join } from 'node:path';
import { type Database, sqlText } from '../../../db/database.js';
import type { Located } from '../header/locate-header.js';
import type { RawTable } from '../raw-table.js';
import { type DoubtfulRow, findDoubtful, lastFullRow } from './doubtful-rows.js';
import type { SqlSource } from './sql-source.js';

export interface RawRows {
  /** SQL for the physical line of a row of `raw`, by its `rid`. */
  readonly line: string;
  readonly doubtful: readonly DoubtfulRow[];
  /** The number, from 1, of the last row of data with more than two filled cells, or 0. */
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
  /** No cell is null. */
  readonly full: boolean;
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
    const found = await openRaw(db, table, source, located, scratch);
    return found === null ? null : await describeRaw(db, source, located!, found);
  } catch {
    return null; // not by the book: DuckDB stops at the first such record
  }
}

/** Physical lines before the first row, and in all; null in all where rows are not lines. */
interface FileLines {
  readonly skip: number;
  readonly lines: number | null;
}

/** Create `raw`; null if the file's lines are not by the book. */
async function openRaw(
  db: Database,
  table: RawTable,
  source: SqlSource,
  located: Located | null,
  scratch: string,
): Promise<FileLines | null> {
  if (source.kind === 'columnar') {
    await db.run(`CREATE TEMP VIEW raw AS SELECT * FROM ${source.relation}`);
    return { skip: 0, lines: null };
  }
  const skip = await headerLines(table, located);
  if (skip === null) return null;
  const path = join(scratch, 'raw.parquet');
  const copied = db.run(
    `COPY (SELECT * FROM ${source.relation(skip, located!.headers.length)}) TO ${sqlText(path)} (FORMAT parquet, COMPRESSION snappy)`,
  );
  const [lines] = await Promise.all([source.lines(), copied]);
  if (!lines.regular) return null;
  await db.run(
    `CREATE TEMP VIEW raw AS SELECT file_row_number AS rid, * EXCLUDE (file_row_number) FROM read_parquet(${sqlText(path)}, file_row_number = true)`,
  );
  return { skip, lines: lines.count };
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
  { skip, lines }: FileLines,
): Promise<RawRows | null> {
  const filled = headers.map((_, i) => `count(c${i})::BIGINT AS c${i}`);
  const { rows, ...counts } = await db.row<Record<string, bigint>>(
    `SELECT count(*) AS rows, ${filled.join(', ')} FROM raw`,
  );
  const count = Number(rows);
  const columns = headers.map((_, i) => {
    const type = source.kind === 'columnar' ? (source.types[i] ?? null) : null;
    return {
      text: `c${i}`,
      typed: type === null ? null : { name: `t${i}`, type },
      full: counts[`c${i}`] === rows,
    };
  });
  const line =
    lines === null
      ? '(raw.rid + 1)'
      : count + skip === lines
        ? `(raw.rid + ${skip + 1})`
        : await lineOf(db, columns, skip, lines);
  if (line === null) return null;
  const doubtful = await findDoubtful(db, columns, headers);
  return { line, doubtful, count, columns, lastFull: await lastFullRow(db, columns, doubtful) };
}

/** With line breaks inside cells a row's line is one more than all line ends before it. */
async function lineOf(
  db: Database,
  columns: readonly RawColumn[],
  skip: number,
  lines: number,
): Promise<string | null> {
  const breaks = columns
    .map(({ text }) => `coalesce(length(${text}) - length(replace(${text}, chr(10), '')), 0)`)
    .join(' + ');
  await db.run(
    `CREATE TEMP TABLE line_of AS SELECT rid, ${skip + 1} + coalesce(sum(1 + breaks) OVER (ORDER BY rid ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS line, breaks
     FROM (SELECT rid, ${breaks} AS breaks FROM raw)`,
  );
  const { total } = await db.row<{ total: bigint | null }>(`SELECT sum(1 + breaks)::BIGINT AS total FROM line_of`);
  return Number(total ?? 0n) + skip === lines ? '(SELECT line FROM line_of WHERE line_of.rid = raw.rid)' : null;
}
