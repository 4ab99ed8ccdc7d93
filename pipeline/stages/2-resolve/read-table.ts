import { stat } from 'node:fs/promises';
import { type Database, sqlName, sqlText } from '../../db/database.js';
import { NorrutError } from '../../lib/errors.js';

/**
 * Read a table of people into `source`: row_no BIGINT in file order, every column as text, headers trimmed.
 * Returns the names of its columns. @throws NorrutError `input-missing`, `input-unreadable`
 */
export async function readTable(db: Database, path: string): Promise<readonly string[]> {
  const facts = await stat(path).catch((cause: unknown) => {
    throw new NorrutError('input-missing', 'no such file', { where: path, cause });
  });
  if (!facts.isFile()) throw new NorrutError('input-unreadable', 'not a file', { where: path });
  const from = /\.(parquet|pq)$/i.test(path)
    ? `read_parquet(${sqlText(path)})`
    : /\.(jsonl|ndjson|json)$/i.test(path)
      ? `read_json_auto(${sqlText(path)}, format = 'newline_delimited')`
      : `read_csv(${sqlText(path)}, all_varchar = true, header = true, null_padding = true)`;
  try {
    await db.run(`CREATE TABLE raw AS SELECT row_number() OVER () AS row_no, * FROM ${from}`);
  } catch (cause) {
    throw new NorrutError('input-unreadable', 'the table cannot be read', {
      where: path,
      hint: 'CSV, TSV, JSON lines or Parquet',
      cause,
    });
  }
  const columns = await db.rows<{ column_name: string }>('DESCRIBE raw');
  const names = columns.map(({ column_name }) => column_name).filter((name) => name !== 'row_no');
  const cells = names.map((name) => `${sqlName(name)}::VARCHAR AS ${sqlName(name.trim())}`);
  await db.run(`CREATE TABLE source AS SELECT row_no, ${cells.join(', ')} FROM raw`);
  await db.run('DROP TABLE raw');
  return names.map((name) => name.trim());
}
