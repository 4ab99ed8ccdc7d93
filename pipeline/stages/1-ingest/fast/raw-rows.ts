import { type Database, sqlText } from '../../../db/database.js';
import { foldHeader } from '../header/fold-header.js';
import type { Located } from '../header/locate-header.js';
import type { RawTable } from '../raw-table.js';
import { RowKinds } from '../rows/row-kind.js';
import { edgePoints, edges } from './simple-values.js';
import type { SqlSource } from './sql-source.js';

/** A row that may be no data: shown to JS, which alone decides. */
export interface DoubtfulRow {
  readonly rid: number;
  readonly cells: readonly (string | null)[];
  readonly kind: 'data' | 'blank' | 'rule' | 'header';
}

export interface RawRows {
  /** SQL for the physical line of a row of `raw`, by its `rid`. */
  readonly line: string;
  readonly doubtful: readonly DoubtfulRow[];
  /** The last row with more than two filled cells that is data, or -1. */
  readonly lastFull: number;
  readonly count: number;
}

/**
 * Load a clean file into the table `raw` (`rid`, `c0`, `c1`, …). Null if DuckDB does not see exactly the lines that the
 * file has: then the tolerant reader must read it.
 */
export async function loadRaw(
  db: Database,
  table: RawTable,
  source: SqlSource,
  located: Located | null,
): Promise<RawRows | null> {
  const width = located?.headers.length ?? 0;
  const skip = await headerLines(table, located);
  const lines = source.lines();
  if (width < 2 || skip === null || lines?.regular === false) return null;
  try {
    await db.run(`CREATE TEMP TABLE loaded AS SELECT * FROM ${source.relation(skip, width)}`);
  } catch {
    return null; // not by the book: DuckDB stops at the first such record
  }
  await db.run('CREATE TEMP VIEW raw AS SELECT rowid AS rid, * FROM loaded');
  const columns = Array.from({ length: width }, (_, i) => `c${i}`);
  const about = await describe(db, columns);
  const count = Number(about['rows']);
  const line = await lineOf(
    db,
    columns.filter((c) => about[`breaks_${c}`] === true),
    count,
    skip,
    lines?.count ?? null,
  );
  if (line === null) return null;
  const filled = columns
    .map((c) =>
      about[`spaced_${c}`] === true ? `coalesce(trim(${c}, ${edges}) <> '', false)::INT` : `(${c} IS NOT NULL)::INT`,
    )
    .join(' + ');
  const doubtful = await findDoubtful(db, columns, located?.headers ?? [], filled);
  if (doubtful.length === 0) return { line, doubtful, count, lastFull: -1 };
  const dropped = doubtful.filter(({ kind }) => kind !== 'data').map(({ rid }) => rid);
  const notDropped = dropped.length === 0 ? '' : ` AND rid NOT IN (${dropped.join(', ')})`;
  const last = await db.row<{ last: bigint | null }>(
    `SELECT max(rid) AS last FROM raw WHERE ${filled} > 2${notDropped}`,
  );
  return { line, doubtful, count, lastFull: Number(last.last ?? -1) };
}

/** Physical lines before the first row of data; null if there is none, or if the header takes several lines a record. */
async function headerLines(table: RawTable, located: Located | null): Promise<number | null> {
  if (table.header.kind === 'given') return 0;
  let records = 0;
  for await (const items of table.rows())
    for (const item of items) {
      if (item.line > (located?.lastLine ?? 0)) return item.line - 1 === records ? records : null;
      records++;
    }
  return null;
}

async function describe(db: Database, columns: readonly string[]): Promise<Record<string, unknown>> {
  const list = columns.flatMap((c) => [
    `coalesce(bool_or(CASE WHEN ${c} < '!' THEN true WHEN unicode(${c}) < 133 THEN false ELSE unicode(${c}) IN (${edgePoints.join(', ')}) END), false) AS spaced_${c}`,
    `coalesce(bool_or(contains(${c}, chr(10))), false) AS breaks_${c}`,
  ]);
  return db.row(`SELECT count(*) AS rows, ${list.join(', ')} FROM raw`);
}

/** With line breaks inside cells a row's line is one more than all line ends before it. */
async function lineOf(
  db: Database,
  broken: readonly string[],
  count: number,
  skip: number,
  physical: number | null,
): Promise<string | null> {
  if (physical === null) return '(raw.rid + 1)';
  if (broken.length === 0) return count + skip === physical ? `(raw.rid + ${skip + 1})` : null;
  const breaks = broken.map((c) => `coalesce(length(${c}) - length(replace(${c}, chr(10), '')), 0)`).join(' + ');
  await db.run(
    `CREATE TEMP TABLE line_of AS SELECT rid, ${skip + 1} + coalesce(sum(1 + breaks) OVER (ORDER BY rid ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS line, breaks
     FROM (SELECT rid, ${breaks} AS breaks FROM raw)`,
  );
  const { total } = await db.row<{ total: bigint | null }>(`SELECT sum(1 + breaks)::BIGINT AS total FROM line_of`);
  return Number(total ?? 0n) + skip === physical ? '(SELECT line FROM line_of WHERE line_of.rid = raw.rid)' : null;
}

async function findDoubtful(
  db: Database,
  columns: readonly string[],
  headers: readonly string[],
  filled: string,
): Promise<DoubtfulRow[]> {
  const kinds = new RowKinds(headers);
  const first = Math.max(
    0,
    headers.findIndex((header) => header !== ''),
  );
  const start = foldHeader(headers[first] ?? '')
    .split(' ')[0]!
    .slice(0, 3);
  const opening = [start.codePointAt(0) ?? 0, start.toUpperCase().codePointAt(0) ?? 0, 9, 32, 160, 65279].join(', ');
  const thin = columns.length < 3 ? 0 : 2;
  const any = `coalesce(${columns.join(', ')})`;
  const query = `SELECT rid, ${columns.join(', ')} FROM raw WHERE ${filled} <= ${thin}
    OR CASE WHEN unicode(c${first}) IN (${opening}) THEN lower(left(trim(c${first}, ${edges}), ${start.length})) = ${sqlText(start)} ELSE false END
    OR CASE WHEN ${any} > '0' AND ${any} < '=' THEN false WHEN ${any} > 'A' AND ${any} < '[' THEN false WHEN ${any} > 'a' AND ${any} < '{' THEN false ELSE regexp_full_match(${any}, '[-–—=_*#~.+|\\s\\x{a0}]+') END ORDER BY rid`;
  const rows: DoubtfulRow[] = [];
  for await (const chunk of db.chunks<Record<string, string | bigint | null>>(query))
    for (const row of chunk) {
      const cells = columns.map((c) => row[c] as string | null);
      const kind = kinds.kindOf(cells);
      if (kind !== 'data' || cells.length > 2) rows.push({ rid: Number(row['rid']), cells, kind });
    }
  return rows;
}
