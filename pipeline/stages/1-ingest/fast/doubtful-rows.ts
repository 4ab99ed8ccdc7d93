import { type Database, sqlText } from '../../../db/database.js';
import { foldHeader } from '../header/fold-header.js';
import { RowKinds } from '../rows/row-kind.js';
import type { RawColumn } from './raw-rows.js';
import { edges } from './simple-values.js';

/** A row that may be no data: shown to JS, which alone decides. */
export interface DoubtfulRow {
  readonly rid: number;
  readonly cells: readonly (string | null)[];
  readonly kind: 'data' | 'blank' | 'rule' | 'header';
}

/** Rows that are blank, look like a rule or like the header, or hold next to nothing but words. */
export async function findDoubtful(
  db: Database,
  columns: readonly RawColumn[],
  headers: readonly string[],
): Promise<DoubtfulRow[]> {
  const kinds = new RowKinds(headers);
  const rows: DoubtfulRow[] = [];
  const query = `SELECT rid, ${columns.map(({ text }) => text).join(', ')} FROM raw
    WHERE ${isThin(columns)} OR ${mayBeHeader(columns, headers)} OR ${mayBeRule(columns)} ORDER BY rid`;
  for await (const chunk of db.chunks<Record<string, string | bigint | null>>(query))
    for (const row of chunk) {
      const cells = columns.map(({ text }) => row[text] as string | null);
      const kind = kinds.kindOf(cells);
      if (kind !== 'data' || cells.length > 2) rows.push({ rid: Number(row['rid']), cells, kind });
    }
  return rows;
}

/** The last row of data with more than two filled cells; -1 where nothing is in doubt, as it is not asked for then. */
export async function lastFullRow(
  db: Database,
  columns: readonly RawColumn[],
  doubtful: readonly DoubtfulRow[],
): Promise<number> {
  if (doubtful.length === 0) return -1;
  const dropped = doubtful.filter(({ kind }) => kind !== 'data').map(({ rid }) => rid);
  const notDropped = dropped.length === 0 ? '' : ` AND rid NOT IN (${dropped.join(', ')})`;
  const { last } = await db.row<{ last: bigint | null }>(
    `SELECT max(rid) AS last FROM raw WHERE ${filledCount(columns)} > 2${notDropped}`,
  );
  return Number(last ?? -1);
}

function filledCount(columns: readonly RawColumn[]): string {
  return columns
    .map(({ text, typed, spaced }) => {
      if (typed !== null) return `(${typed.name} IS NOT NULL)::INT`;
      return spaced ? `coalesce(trim(${text}, ${edges}) <> '', false)::INT` : `(${text} IS NOT NULL)::INT`;
    })
    .join(' + ');
}

/** Nothing filled, or one or two cells of which one holds more than a word of Latin letters: such a row may be a footer. */
function isThin(columns: readonly RawColumn[]): string {
  const filled = filledCount(columns);
  const wordy = columns
    .filter(({ typed }) => typed === null)
    .map(({ text }) => `coalesce(NOT regexp_full_match(${text}, '[!-~\\x{a1}-\\x{2ff}]*'), false)`);
  if (columns.length < 3 || wordy.length === 0) return `${filled} = 0`;
  return `CASE WHEN ${filled} > 2 THEN false ELSE ${filled} = 0 OR ${wordy.join(' OR ')} END`;
}

function mayBeHeader(columns: readonly RawColumn[], headers: readonly string[]): string {
  const first = Math.max(
    0,
    headers.findIndex((header) => header !== ''),
  );
  const start = foldHeader(headers[first] ?? '')
    .split(' ')[0]!
    .slice(0, 3);
  const { text, typed } = columns[first]!;
  if (typed !== null && !/^[\d-]/.test(start)) return 'false';
  const opening = [start.codePointAt(0) ?? 0, start.toUpperCase().codePointAt(0) ?? 0, 9, 32, 160, 65279].join(', ');
  return `CASE WHEN unicode(${text}) IN (${opening}) THEN lower(left(trim(${text}, ${edges}), ${start.length})) = ${sqlText(start)} ELSE false END`;
}

/** The first filled cell is made of the marks that rules are made of; a value of a type never is. */
function mayBeRule(columns: readonly RawColumn[]): string {
  const texts = columns.filter(({ typed }) => typed === null).map(({ text }) => text);
  if (texts.length === 0) return 'false';
  const any = `coalesce(${texts.join(', ')})`;
  return `CASE WHEN ${any} > '0' AND ${any} < '=' THEN false WHEN ${any} > 'A' AND ${any} < '[' THEN false WHEN ${any} > 'a' AND ${any} < '{' THEN false ELSE coalesce(regexp_full_match(${any}, '[-–—=_*#~.+|\\s\\x{a0}]+'), false) END`;
}
