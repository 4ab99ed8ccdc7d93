import { stat } from 'node:fs/promises';
import { type Database, sqlName, sqlText } from '../../db/database.js';
import { errnoOf, NorrutError } from '../../lib/errors.js';

/** A row of a table of texts. */
export interface TextRow {
  /** As in the file; its number from 1 where no column was named. */
  readonly id: string;
  /** Empty where the cell is. */
  readonly text: string;
}

export interface TextTable {
  readonly file: string;
  readonly text: string;
  readonly id?: string | undefined;
}

/** The rows of any table that DuckDB reads, in the order of the file. @throws NorrutError `input-missing`, `input-unreadable`, `bad-usage` */
export async function* readTextRows(db: Database, { file, text, id }: TextTable): AsyncGenerator<TextRow> {
  await demandFile(file);
  const source = sourceOf(file);
  const columns = await columnsOf(db, source, file);
  for (const name of [text, id]) if (name !== undefined) demandColumn(columns, name, file);
  const rows = db.chunks<{ id: string; text: string }>(
    `SELECT ${id === undefined ? 'CAST(row_number() OVER () AS VARCHAR)' : `coalesce(CAST(${sqlName(id)} AS VARCHAR), '')`} AS id,
            coalesce(CAST(${sqlName(text)} AS VARCHAR), '') AS text
       FROM ${source}`,
  );
  for await (const chunk of rows) yield* chunk;
}

async function demandFile(file: string): Promise<void> {
  const info = await stat(file).catch((error: unknown) => {
    const missing = errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR';
    throw new NorrutError(
      missing ? 'input-missing' : 'input-unreadable',
      missing ? 'no such file' : 'cannot be opened',
      {
        where: file,
        cause: error,
      },
    );
  });
  if (!info.isFile()) throw new NorrutError('input-refused', 'not a regular file', { where: file });
  if (info.size === 0) throw new NorrutError('input-refused', 'the file is empty', { where: file });
}

function sourceOf(file: string): string {
  if (/\.parquet$/i.test(file)) return `read_parquet(${sqlText(file)})`;
  if (/\.(jsonl|ndjson|json)$/i.test(file)) return `read_json(${sqlText(file)}, maximum_depth = 1, sample_size = -1)`;
  return `read_csv(${sqlText(file)}, all_varchar = true, header = true)`;
}

async function columnsOf(db: Database, source: string, file: string): Promise<readonly string[]> {
  try {
    return (await db.rows<{ column_name: string }>(`DESCRIBE FROM ${source}`)).map((row) => row.column_name);
  } catch (error) {
    throw new NorrutError('input-unreadable', 'this is no table that can be read', { where: file, cause: error });
  }
}

function demandColumn(columns: readonly string[], name: string, file: string): void {
  if (!columns.includes(name))
    throw new NorrutError('bad-usage', `no column “${name}”; found ${columns.join(', ')}`, { where: file });
}
