import { join } from 'node:path';
import { type Database, sqlText } from '../../../db/database.js';
import type { Suppression } from '../../../lib/suppression.js';
import { makeMapping } from '../header/make-mapping.js';
import type { MappingSpec } from '../header/mapping.js';
import type { OpenedFile } from '../read-file.js';
import { isFooter } from '../rows/footer.js';
import { Profile, type SettledMapping } from '../rows/profile.js';
import { type ContactColumns, contactColumns } from './contact-columns.js';
import { forgottenRows } from './forgotten-rows.js';
import { HardCells } from './hard-cells.js';
import { loadRaw, type RawRows } from './raw-rows.js';
import { simpleEmail } from './simple-values.js';
import { dateEvidence } from './time-in-sql.js';
import { findWithdrawn, type SqlWithdrawal } from './withdrawn-rows.js';
import { writeInOrder } from './write-in-order.js';

export interface SqlContacts {
  readonly mapping: SettledMapping;
  /** A Parquet file of the table's columns, in the file's order. */
  readonly part: string;
  readonly accepted: number;
  /** Lines that are no contact, in order. */
  readonly refused: readonly Refused[];
  readonly withdrawn: readonly SqlWithdrawal[];
}

export interface Refused {
  readonly line: number;
  readonly reason: 'no_key' | 'forgotten';
}

export interface SqlContactsOptions extends MappingSpec {
  readonly source: string;
  readonly file: string;
  readonly scratch: string;
  readonly firstContact: number;
  readonly suppression: Suppression;
}

/**
 * A clean file of contacts by SQL, with the very result of the tolerant reader: simple cells are normalised by DuckDB, every
 * other different cell once by its own function. Null for files that are not clean; nothing is written then.
 */
export async function contactsInSql(
  db: Database,
  opened: OpenedFile,
  options: SqlContactsOptions,
): Promise<SqlContacts | null> {
  const { table, located } = opened;
  const draft = makeMapping(located ?? opened.nothing, options);
  if (table.sql === undefined || draft.preset.prefixes !== undefined || (located?.score ?? 0) === 0) return null;
  const raw = await loadRaw(db, table, table.sql, located, options.scratch);
  if (raw === null) return null;
  const mapping = await settle(db, opened, options, raw);
  await db.run('CREATE TEMP TABLE gone (rid BIGINT)');
  const footers = findFooters(raw, mapping);
  const dropped = raw.doubtful.filter(({ kind }) => kind !== 'data').map(({ rid }) => rid);
  for (const rid of [...dropped, ...footers]) await db.run(`INSERT INTO gone VALUES (${rid})`);
  const cells = new HardCells(db, options.scratch);
  const byMap = options.map !== undefined && options.preset === undefined;
  const columns = await contactColumns(cells, mapping, byMap);
  await db.run(
    `CREATE TEMP TABLE refused AS SELECT raw.rid FROM (SELECT * FROM raw WHERE ${keylessAtSight(mapping)}) raw ${cells.joins}
     WHERE ${columns.email} IS NULL AND ${columns.phone} IS NULL AND ((${columns.first_name} IS NULL AND ${columns.last_name} IS NULL) OR len(${columns.texts}) = 0)
       AND raw.rid NOT IN (SELECT rid FROM gone)`,
  );
  if (footers.length > 0) await db.run(`INSERT INTO refused VALUES ${footers.map((rid) => `(${rid})`).join(', ')}`);
  await db.run(`ALTER TABLE refused ADD COLUMN reason VARCHAR DEFAULT 'no_key'`);
  const names = { first: columns.first_name, last: columns.last_name };
  for (const rid of await forgottenRows(db, cells, { ...columns, names }, options.suppression))
    await db.run(
      `INSERT INTO refused SELECT ${rid}, 'forgotten' WHERE ${rid} NOT IN (SELECT rid FROM gone UNION ALL SELECT rid FROM refused)`,
    );
  await db.run('INSERT INTO gone SELECT rid FROM refused WHERE rid NOT IN (SELECT rid FROM gone)');
  const refused = await db.rows<{ line: bigint; reason: Refused['reason'] }>(
    `SELECT (${raw.line})::BIGINT AS line, reason FROM raw JOIN refused USING (rid) ORDER BY line`,
  );
  const part = join(options.scratch, `part-${options.firstContact}.parquet`);
  const kept = await writePart(db, part, columns, cells.joins, raw, options);
  const withdrawn = await findWithdrawn(db, mapping, columns, cells.joins, raw, options.file);
  return {
    mapping,
    part,
    accepted: kept,
    refused: refused.map(({ line, reason }) => ({ line: Number(line), reason })),
    withdrawn,
  };
}

/** Rows without a simple e-mail: only they may be without a key. */
function keylessAtSight(mapping: SettledMapping): string {
  const tests = (mapping.fields.get('email') ?? []).map(
    ({ index }) => `coalesce(${simpleEmail(`c${index}`).test}, false)`,
  );
  return tests.length === 0 ? 'true' : `NOT (${tests.join(' OR ')})`;
}

async function settle(
  db: Database,
  { located, nothing }: OpenedFile,
  spec: MappingSpec,
  raw: RawRows,
): Promise<SettledMapping> {
  const mapping = makeMapping(located ?? nothing, spec);
  const dropped = raw.doubtful.filter(({ kind }) => kind !== 'data').map(({ rid }) => rid);
  const profile = new Profile(mapping);
  for (const { column } of mapping.guesses) {
    const c = `c${column.index}`;
    const not = dropped.length === 0 ? '' : `AND rid NOT IN (${dropped.join(', ')})`;
    const rows = await db.rows<{ cell: string }>(
      `SELECT ${c} AS cell FROM raw WHERE ${c} IS NOT NULL ${not} ORDER BY rid LIMIT 4000`,
    );
    for (const { cell } of rows) profile.addGuess(column.index, cell);
  }
  for (const { index } of mapping.fields.get('created_at') ?? []) {
    profile.setDates(index, await dateEvidence(db, raw.columns[index]!));
  }
  return { ...profile.settle(), lastFullLine: raw.lastFull };
}

/** Row numbers stand for lines here: only their order counts. */
function findFooters({ doubtful }: RawRows, mapping: SettledMapping): number[] {
  const footers: number[] = [];
  let gap = false;
  for (const { rid, cells, kind } of doubtful) {
    if (kind === 'blank' || kind === 'rule') gap = true;
    else if (kind === 'data' && isFooter({ kind: 'row', line: rid + 1, cells, afterGap: gap }, mapping))
      footers.push(rid);
  }
  return footers;
}

async function writePart(
  db: Database,
  part: string,
  columns: ContactColumns,
  joins: string,
  raw: RawRows,
  { source, file, firstContact }: SqlContactsOptions,
): Promise<number> {
  const { gone } = await db.row<{ gone: bigint }>('SELECT count(*) AS gone FROM gone');
  const all = gone === 0n;
  if (!all)
    await db.run(
      'CREATE TEMP TABLE numbered AS SELECT rid, row_number() OVER (ORDER BY rid) - 1 AS n FROM raw WHERE rid NOT IN (SELECT rid FROM gone)',
    );
  const list = Object.entries(columns).map(([name, expression]) => `${expression} AS ${name}`);
  const query = `SELECT (${firstContact} + ${all ? 'raw.rid' : 'numbered.n'})::INTEGER AS contact_no, ${sqlText(source)} AS source, ${sqlText(file)} AS file, (${raw.line})::BIGINT AS line, ${list.join(', ')}
    FROM raw ${all ? '' : 'JOIN numbered ON numbered.rid = raw.rid'} ${joins}`;
  return writeInOrder(db, query, part, { key: 'contact_no', joined: joins !== '' || !all });
}
