import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { NorrutError } from '../../lib/errors.js';
import { explainWriteError, fileMode } from '../../lib/files.js';
import { foldHeader } from '../1-ingest/header/fold-header.js';
import type { Located } from '../1-ingest/header/locate-header.js';
import { openFile } from '../1-ingest/open-file.js';
import { findHeader } from '../1-ingest/read-file.js';
import { tableItems } from '../1-ingest/rows/table-items.js';

/** A row of a table of texts. */
export interface TextRow {
  /** As in the file; its number from 1 where no column was named. */
  readonly id: string;
  /** Empty where the cell is. */
  readonly text: string;
}

export interface TextTable {
  /** CSV, TSV, JSON lines, XLSX, Parquet or Arrow, told by its bytes; `-` is stdin. */
  readonly file: string;
  readonly text: string;
  readonly id?: string | undefined;
  readonly stdin?: NodeJS.ReadableStream | undefined;
}

/** Rows of a table of texts in the file's order, and the lines that could not be read. */
export interface TextRows {
  readonly rows: AsyncGenerator<TextRow>;
  /** Physical lines left out; complete once all rows are read. */
  readonly rejected: readonly number[];
}

/**
 * Open a table of texts. Blank rows are no rows; broken ones are left out and their lines told.
 * @param scratch a folder for what has to be unpacked; the caller removes it
 * @throws NorrutError `input-missing`, `input-refused`, `input-unreadable`, `bad-usage` for a column that is not there
 */
export async function readTextRows(given: TextTable, scratch: string): Promise<TextRows> {
  const { text, id } = given;
  const shown = given.file === '-' ? 'stdin' : given.file;
  const file = given.file === '-' ? await spool(given.stdin, scratch) : given.file;
  const options = { shown, scratch, map: { text_wanted: text, ...(id === undefined ? {} : { record_id: id }) } };
  const table = await openFile(file, options);
  const located = await findHeader(table, options);
  if (located === null) throw new NorrutError('input-refused', 'the file is empty', { where: shown });
  const textAt = columnOf(located, text, shown);
  const idAt = id === undefined ? -1 : columnOf(located, id, shown);
  const rejected: number[] = [];
  async function* rows(): AsyncGenerator<TextRow> {
    let number = 0;
    for await (const item of tableItems(table, located!)) {
      number++;
      if (item.kind === 'reject') rejected.push(item.line);
      else yield { id: idAt < 0 ? String(number) : (item.cells[idAt] ?? ''), text: item.cells[textAt] ?? '' };
    }
  }
  return { rows: rows(), rejected };
}

async function spool(stdin: NodeJS.ReadableStream | undefined, scratch: string): Promise<string> {
  if (stdin === undefined) throw new NorrutError('bad-usage', 'there is no stdin to read');
  const path = join(scratch, 'stdin');
  await pipeline(stdin, createWriteStream(path, { mode: fileMode })).catch((error: unknown) => {
    throw explainWriteError(error, path);
  });
  return path;
}

/** A column by its header as it stands, else by its header without regard to case and signs. */
function columnOf({ headers }: Located, name: string, shown: string): number {
  const exact = headers.indexOf(name.trim());
  const at = exact >= 0 ? exact : headers.findIndex((header) => foldHeader(header) === foldHeader(name));
  if (at >= 0) return at;
  const found = headers.filter((header) => header !== '').slice(0, 30);
  throw new NorrutError('bad-usage', `no column “${name}”; found ${found.join(', ')}`, { where: shown });
}
