import { join } from 'node:path';
import { type Database, sqlText } from '../../../db/database.js';
import { sha256 } from '../../../lib/hash.js';
import type { Suppression } from '../../../lib/suppression.js';
import type { OpenedFile } from '../read-file.js';
import { type KeyedReading, keyedTimeForm } from '../sources/keyed-columns.js';
import type { KeyedKind } from '../sources/keyed-kind.js';
import { ProblemTally } from '../sources/problem-tally.js';
import { cleanCode } from '../values/clean-text.js';
import { normalizeEmail } from '../values/email.js';
import { normalizePhone } from '../values/phone.js';
import type { Refused } from './contacts-in-sql.js';
import { forgottenRows, type KeyExpressions } from './forgotten-rows.js';
import { HardCells } from './hard-cells.js';
import { loadRaw, type RawRows } from './raw-rows.js';
import * as simple from './simple-values.js';
import { dateEvidence, instantInSql } from './time-in-sql.js';
import { writeInOrder } from './write-in-order.js';

export interface SqlKeyedRows {
  /** A Parquet file of the table's columns, in the file's order. */
  readonly part: string;
  readonly accepted: number;
  /** Lines that are rejected, in order. */
  readonly refused: readonly Refused[];
  readonly tally: ProblemTally;
}

export interface SqlKeyedOptions {
  readonly source: string;
  readonly file: string;
  readonly scratch: string;
  readonly signal: AbortSignal;
  readonly suppression: Suppression;
}

/**
 * A clean file of events, consents or outcomes by SQL, with the very result of the tolerant reader. Null for files that are
 * not clean; nothing is written then.
 */
export async function keyedInSql(
  db: Database,
  { table, located }: OpenedFile,
  plan: Omit<KeyedReading, 'orders'>,
  options: SqlKeyedOptions,
): Promise<SqlKeyedRows | null> {
  const { kind, found } = plan;
  if (table.sql === undefined || kind.values.some(({ from }) => (found.get(from)?.length ?? 0) > 1)) return null;
  const raw = await loadRaw(db, table, table.sql, located, options.scratch);
  if (raw === null) return null;
  options.signal.throwIfAborted();
  const cells = new HardCells(db, options.scratch);
  const record = await recordColumns(db, cells, raw, plan);
  const dropped = raw.doubtful.filter(({ kind }) => kind !== 'data').map(({ rid }) => rid);
  const forgotten = await forgottenRows(db, cells, record, options.suppression);
  const kept =
    [...dropped, ...forgotten].length === 0 ? 'true' : `raw.rid NOT IN (${[...dropped, ...forgotten].join(', ')})`;
  const place = `${sqlText(options.source)} AS source, ${sqlText(options.file)} AS file, (${raw.line})::BIGINT AS line`;
  const list = Object.entries(record).map(([name, expression]) => `${expression} AS "${name}"`);
  const all = `SELECT ${place}, ${list.join(', ')} FROM raw ${cells.joins} WHERE ${kept}`;
  const hasKey = 'email IS NOT NULL OR phone IS NOT NULL OR record_id IS NOT NULL';
  const rows =
    kind.expand === undefined
      ? `SELECT * FROM (${all}) WHERE ${hasKey}`
      : `WITH record AS (${all}) SELECT ${kind.expand.select}`;
  const part = join(options.scratch, `part-${sha256(`${options.source}/${options.file}`)}.parquet`);
  const written = await writeInOrder(db, rows, part, { key: 'line', joined: cells.joins !== '' });
  const read = raw.count - dropped.length - forgotten.length;
  const refused = await refusedRows(db, raw, forgotten);
  const tally = await tallyOf(db, part, kind);
  if (kind.expand !== undefined) return { part, accepted: read, refused, tally };
  if (written < read)
    for (const { line } of await db.rows<{ line: bigint }>(`SELECT line FROM (${all}) WHERE NOT (${hasKey})`))
      refused.push({ line: Number(line), reason: 'no_key' });
  refused.sort((a, b) => a.line - b.line);
  return { part, accepted: written, refused, tally };
}

async function refusedRows(db: Database, { line }: RawRows, forgotten: readonly number[]): Promise<Refused[]> {
  if (forgotten.length === 0) return [];
  const rows = await db.rows<{ line: bigint }>(
    `SELECT (${line})::BIGINT AS line FROM raw WHERE rid IN (${forgotten.join(', ')}) ORDER BY line`,
  );
  return rows.map((row) => ({ line: Number(row.line), reason: 'forgotten' }));
}

type RecordColumns = Readonly<Record<string, string>> & KeyExpressions;

/** Keys, values and time of a record, each under its own name. */
async function recordColumns(
  db: Database,
  cells: HardCells,
  raw: RawRows,
  { kind, found, zone, from1904 }: Omit<KeyedReading, 'orders'>,
): Promise<RecordColumns> {
  const columnsOf = (name: string) => (found.get(name) ?? []).map(({ index }) => raw.columns[index]!);
  const key = async (name: string, fast: (c: string) => simple.SimpleValue, read: (cell: string) => string | null) => {
    const values: string[] = [];
    for (const { text } of columnsOf(name))
      values.push(await cells.value(`raw.${text}`, 'VARCHAR', fast(`raw.${text}`), read));
    return values.length === 0 ? 'NULL::VARCHAR' : `coalesce(${[...values, 'NULL::VARCHAR'].join(', ')})`;
  };
  const record: Record<string, string> & KeyExpressions = {
    email: await key('email', simple.simpleEmail, normalizeEmail),
    phone: await key('phone', (c) => simple.simplePhone(c, 'NULL::VARCHAR'), normalizePhone),
    record_id: await key('record_id', simple.simpleCode, cleanCode),
  };
  const times: string[] = [];
  for (const column of found.get('at') ?? []) {
    const about = raw.columns[column.index]!;
    const order = (await dateEvidence(db, about)).order(false);
    times.push(await instantInSql(cells, about, keyedTimeForm(column, order, from1904), zone));
  }
  record['at'] = `coalesce(${[...times, 'NULL::TIMESTAMP'].join(', ')})`;
  for (const value of kind.values)
    record[value.column] = await valueInSql(cells, columnsOf(value.from)[0]?.text, value);
  return record;
}

async function valueInSql(
  cells: HardCells,
  text: string | undefined,
  { type, read }: KeyedKind['values'][number],
): Promise<string> {
  if (text === undefined) return `NULL::${type}`;
  const fast = type === 'DOUBLE' ? simple.simpleNumber(`raw.${text}`) : null;
  return cells.value(`raw.${text}`, type, fast, (cell) => read(cleanCode(cell)));
}

async function tallyOf(db: Database, part: string, { problem }: KeyedKind): Promise<ProblemTally> {
  const tally = new ProblemTally();
  if (problem === undefined) return tally;
  const query = `SELECT line, min(problem) AS problem FROM (SELECT line, ${problem.select} AS problem FROM read_parquet(${sqlText(part)}))
    WHERE problem IS NOT NULL GROUP BY line ORDER BY line`;
  for await (const rows of db.chunks<{ line: bigint; problem: string }>(query))
    for (const row of rows) tally.add(Number(row.line), row.problem);
  return tally;
}
