import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate } from 'fflate';
import type { CsvValue } from '../../lib/csv.js';
import { NorrutError } from '../../lib/errors.js';
import { fileMode } from '../../lib/files.js';
import { sheetEnd, sheetRow, sheetStart, workbookParts } from './xlsx-parts.js';

export interface XlsxColumn {
  readonly name: string;
  /** Width in characters. */
  readonly width?: number;
}

/** Excel's own limit. */
const mostRows = 1_048_576;

/**
 * Write one sheet as XLSX: bold frozen header with filters, column widths, text as text (so nothing runs as a formula), numbers as
 * numbers, `Date` as a real date. Rows are streamed. Equal rows give equal bytes: the archive carries no clock.
 * @returns the number of rows
 */
export async function writeXlsx(
  path: string,
  columns: readonly XlsxColumn[],
  rows: Iterable<readonly XlsxValue[]> | AsyncIterable<readonly XlsxValue[]>,
  sheetName = 'leads',
): Promise<number> {
  const file = createWriteStream(path, { mode: fileMode });
  const done = finished(file);
  done.catch(() => undefined);
  let drained = true;
  const zip = new Zip((error, chunk, last) => {
    if (error) file.destroy(error);
    else drained = file.write(chunk) && drained;
    if (last) file.end();
  });
  try {
    for (const [name, text] of workbookParts(columns.length, sheetName)) addPart(zip, name).push(encode(text), true);
    const sheet = addPart(zip, 'xl/worksheets/sheet1.xml');
    let text = sheetStart(columns);
    let count = 0;
    for await (const row of rows) {
      if (++count >= mostRows) throw tooManyRows(path);
      text += sheetRow(row, count + 1);
      if (text.length < 1 << 17) continue;
      sheet.push(encode(text));
      text = '';
      if (!drained) await Promise.race([once(file, 'drain'), done]);
      drained = true;
    }
    sheet.push(encode(text + sheetEnd(columns.length, count)), true);
    zip.end();
    await done;
    return count;
  } catch (error) {
    file.destroy();
    throw error;
  }
}

export type XlsxValue = CsvValue | Date;

function addPart(zip: Zip, name: string): ZipDeflate {
  const part = new ZipDeflate(name, { level: 6 });
  // fflate writes local time; this is the first instant that a zip can hold, in any zone.
  part.mtime = new Date(1980, 0, 1);
  zip.add(part);
  return part;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function tooManyRows(where: string): NorrutError {
  return new NorrutError('bad-usage', `more rows than a spreadsheet holds (${mostRows - 1})`, {
    where,
    hint: 'choose fewer with --top, --kommun or --segment, or write csv or parquet',
  });
}
