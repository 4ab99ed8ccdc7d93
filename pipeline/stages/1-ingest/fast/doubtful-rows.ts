import { type Database, sqlText } from '../../../db/database.js';
import { foldHeader } from '../header/fold-header.js';
import { RowKinds } from '../rows/row-kind.js';
import type { RawColumn } from './raw-rows.js';
import { edgePoints, edges } from './simple-values.js';

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
  const header = mayBeHeader(columns, headers);
  const tests = [await isThin(db, columns, header), header, mayBeRule(columns)];
  // First by few columns, then all cells of the few rows that are found.
  const found = await db.rows<{ rid: bigint }>(`SELECT rid FROM raw WHERE ${tests.join(' OR ')} ORDER BY rid`);
  const rows: DoubtfulRow[] = [];
  for (let at = 0; at < found.length; at += 2048) {
    const rids = found.slice(at, at + 2048).map(({ rid }) => rid);
    const cells = await db.rows<Record<string, string | bigint | null>>(
      `SELECT rid, ${columns.map(({ text }) => text).join(', ')} FROM raw WHERE rid IN (${rids.join(', ')}) ORDER BY rid`,
    );
    for (const row of cells) {
      const values = columns.map(({ text }) => row[text] as string | null);
      const kind = kinds.kindOf(values);
      if (kind !== 'data' || values.length > 2) rows.push({ rid: Number(row['rid']), cells: values, kind });
    }
  }
  return rows;
}

/** The number, from 1, of the last row of data with more than two filled cells; 0 where there is none or nothing is in doubt. */
export async function lastFullRow(
  db: Database,
  columns: readonly RawColumn[],
  doubtful: readonly DoubtfulRow[],
): Promise<number> {
  if (doubtful.length === 0) return 0;
  const dropped = doubtful.filter(({ kind }) => kind !== 'data').map(({ rid }) => rid);
  const notDropped = dropped.length === 0 ? '' : ` AND rid NOT IN (${dropped.join(', ')})`;
  const { last } = await db.row<{ last: bigint | null }>(
    `SELECT max(rid) AS last FROM raw WHERE ${filledCount(columns)} > 2${notDropped}`,
  );
  return Number(last ?? -1n) + 1;
}

function filledCount(columns: readonly RawColumn[]): string {
  return columns
    .map(({ text, typed }) =>
      typed !== null
        ? `(${typed.name} IS NOT NULL)::INT`
        : `CASE WHEN ${beginsVisibly(text)} THEN 1 ELSE coalesce(trim(${text}, ${edges}) <> '', false)::INT END`,
    )
    .join(' + ');
}

/**
 * Nothing filled, or so little behind the last full row, or one cell only, of more than a word of Latin letters: such a row
 * may be a footer.
 */
async function isThin(db: Database, columns: readonly RawColumn[], header: string): Promise<string> {
  const full = columns.filter((column) => column.full).slice(0, 3);
  if (full.length > 0 && (columns.length < 3 || full.length === 3) && (await beginVisibly(db, full))) return 'false';
  const filled = filledCount(columns);
  const wordy = columns
    .filter(({ typed }) => typed === null)
    .map(({ text }) => `coalesce(NOT regexp_full_match(${text}, '[!-~\\x{a1}-\\x{2ff}]*'), false)`);
  if (columns.length < 3 || wordy.length === 0) return `${filled} = 0`;
  const { last } = await db.row<{ last: bigint | null }>(
    `SELECT max(rid) AS last FROM raw WHERE ${filled} > 2 AND NOT (${header})`,
  );
  const behind = last === null ? '1' : `CASE WHEN rid > ${last} THEN 2 ELSE 1 END`;
  return `CASE WHEN ${filled} > 2 THEN false WHEN ${filled} = 0 THEN true WHEN ${filled} > ${behind} THEN false ELSE ${wordy.join(' OR ')} END`;
}

/** Whether no cell of columns without nulls begins with a blank of any kind: then each has something in it. */
async function beginVisibly(db: Database, columns: readonly RawColumn[]): Promise<boolean> {
  const texts = columns.filter(({ typed }) => typed === null).map(({ text }) => text);
  if (texts.length === 0) return true;
  const visible = texts.map((c) => `bool_and(${beginsVisibly(c)})`);
  const { all } = await db.row<{ all: boolean | null }>(`SELECT ${visible.join(' AND ')} AS "all" FROM raw`);
  return all === true;
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
  const letters = [start.codePointAt(0) ?? 0, start.toUpperCase().codePointAt(0) ?? 0].join(', ');
  const trimmed = `lower(left(trim(${text}, ${edges}), ${start.length})) = ${sqlText(start)}`;
  return `CASE WHEN unicode(${text}) IN (${letters}) THEN starts_with(lower(${text}), ${sqlText(start)}) WHEN ${beginsVisibly(text)} THEN false ELSE coalesce(${trimmed}, false) END`;
}

/** The first filled cell is made of the marks that rules are made of; a value of a type never is. */
function mayBeRule(columns: readonly RawColumn[]): string {
  const texts = columns.filter(({ typed }) => typed === null);
  if (texts.length === 0) return 'false';
  const any = texts.find(({ full }) => full)?.text ?? `coalesce(${texts.map(({ text }) => text).join(', ')})`;
  return `CASE WHEN ${any} > '0' AND ${any} < '=' THEN false WHEN ${any} > 'A' AND ${any} < '[' THEN false WHEN ${any} > 'a' AND ${any} < '{' THEN false ELSE coalesce(regexp_full_match(${any}, '[-–—=_*#~.+|\\s\\x{a0}]+'), false) END`;
}

function beginsVisibly(c: string): string {
  return `(${c} >= '!' AND (unicode(${c}) < 133 OR unicode(${c}) NOT IN (${edgePoints.join(', ')})))`;
}
