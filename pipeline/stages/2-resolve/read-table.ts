import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, sqlName, sqlText } from '../../db/database.js';
import { NorrutError } from '../../lib/errors.js';
import { loadRaw } from '../1-ingest/fast/raw-rows.js';
import type { Located } from '../1-ingest/header/locate-header.js';
import { NdjsonWriter } from '../1-ingest/ndjson-writer.js';
import type { RawTable } from '../1-ingest/raw-table.js';
import { openTable } from '../1-ingest/read-file.js';
import { tableItems } from '../1-ingest/rows/table-items.js';

export interface TableRead {
  /** The columns of `source` beside row_no, named as in the file; unnamed ones are `column N`, repeated ones get a number. */
  readonly names: readonly string[];
  /** Lines that could not be read and are left out. */
  readonly rejected: readonly number[];
}

/**
 * Read a table of people into `source` (row_no BIGINT in file order, every column as text): whatever ingest reads, told by its bytes.
 * @param id the column that names a record: the header is the row that has it
 * @throws NorrutError `input-missing`, `input-refused`, `input-unreadable`
 */
export async function readTable(db: Database, path: string, shown: string, id: string): Promise<TableRead> {
  const scratch = await mkdtemp(join(tmpdir(), 'norrut-'));
  try {
    const { table, located } = await openTable(path, { shown, scratch, map: { record_id: id } });
    if (located === null) throw new NorrutError('input-refused', 'the file is empty', { where: shown });
    const names = uniqueNames(located.headers);
    const clean = await readClean(db, table, located, names, scratch);
    return { names, rejected: clean ? [] : await readTolerantly(db, table, located, names, scratch) };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** SQL compares names without regard to case. */
function uniqueNames(headers: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headers.map((header, i) => {
    const own = header === '' ? `column ${i + 1}` : header;
    let name = own;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${own} (${n})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** A file by the book is read by DuckDB itself; false if it is not. */
async function readClean(
  db: Database,
  table: RawTable,
  located: Located,
  names: readonly string[],
  scratch: string,
): Promise<boolean> {
  if (table.sql === undefined) return false;
  const raw = await loadRaw(db, table, table.sql, located, scratch);
  if (raw === null) return false;
  const skipped = table.header.kind === 'given' ? [] : raw.doubtful.filter(({ kind }) => kind !== 'data');
  const [number, kept] =
    skipped.length === 0
      ? ['rid + 1', '']
      : ['row_number() OVER (ORDER BY rid)', `WHERE rid NOT IN (${skipped.map(({ rid }) => rid).join(', ')})`];
  const cells = names.map((name, i) => `c${i} AS ${sqlName(name)}`);
  await db.run(`CREATE TABLE source AS SELECT (${number})::BIGINT AS row_no, ${cells.join(', ')} FROM raw ${kept}`);
  await db.run('DROP VIEW raw');
  return true;
}

async function readTolerantly(
  db: Database,
  table: RawTable,
  located: Located,
  names: readonly string[],
  scratch: string,
): Promise<readonly number[]> {
  const path = join(scratch, 'rows.ndjson');
  const writer = await NdjsonWriter.open(path);
  const rejected: number[] = [];
  let row = 0;
  for await (const item of tableItems(table, located)) {
    if (item.kind === 'reject') rejected.push(item.line);
    else writer.add({ row_no: ++row, cells: item.cells.slice(0, names.length) });
    await writer.breathe();
  }
  await writer.close();
  const cells = names.map((name, i) => `nullif(cells[${i + 1}], '') AS ${sqlName(name)}`);
  const longest = Math.max(1 << 20, writer.longest * 4 + 1024);
  await db.run(`CREATE TABLE source AS SELECT row_no, ${cells.join(', ')} FROM read_json(${sqlText(path)},
    format = 'newline_delimited', columns = {row_no: 'BIGINT', cells: 'VARCHAR[]'}, maximum_object_size = ${longest})`);
  return rejected;
}
