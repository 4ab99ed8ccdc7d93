import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { fileMode } from './files.js';

export type CsvValue = string | number | bigint | boolean | null | undefined;

export interface CsvOptions {
  /** Put an apostrophe before text that a spreadsheet would run as a formula. Default true. */
  readonly guard?: boolean;
  /** Start with a byte order mark, so that Excel reads UTF-8. Default true. */
  readonly bom?: boolean;
}

/** A whole CSV document: UTF-8, comma, CRLF, RFC 4180, header first. `null` is an empty cell. */
export function csvText(
  header: readonly string[],
  rows: Iterable<readonly CsvValue[]>,
  options: CsvOptions = {},
): string {
  const parts = [(options.bom ?? true) ? '\uFEFF' : '', csvLine(header, options)];
  for (const row of rows) parts.push(csvLine(row, options));
  return parts.join('');
}

/** Write rows to a file as they come, in the form of `csvText`; returns their number. The caller renames or folder-swaps. */
export async function writeCsv(
  path: string,
  header: readonly string[],
  rows: Iterable<readonly CsvValue[]> | AsyncIterable<readonly CsvValue[]>,
  options: CsvOptions = {},
): Promise<number> {
  const file = createWriteStream(path, { mode: fileMode });
  const done = finished(file);
  done.catch(() => undefined);
  let count = 0;
  try {
    let text = ((options.bom ?? true) ? '\uFEFF' : '') + csvLine(header, options);
    for await (const row of rows) {
      text += csvLine(row, options);
      count++;
      if (text.length < 1 << 16) continue;
      if (!file.write(text)) await Promise.race([once(file, 'drain'), done]);
      text = '';
    }
    file.end(text);
  } catch (error) {
    file.destroy();
    throw error;
  }
  await done;
  return count;
}

/** One line with its CRLF. */
export function csvLine(values: readonly CsvValue[], options: CsvOptions = {}): string {
  const guard = options.guard ?? true;
  let line = '';
  for (let i = 0; i < values.length; i++) line += (i > 0 ? ',' : '') + csvCell(values[i], guard);
  return `${line}\r\n`;
}

function csvCell(value: CsvValue, guard: boolean): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = guard ? guardFormula(value) : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text that opens with `= + - @`, a tab or a line break would run as a formula (OWASP, CSV injection): it gets an apostrophe.
 * A sign followed by digits only is a number or an E.164 phone, which cannot do harm, and stays as it is.
 */
export function guardFormula(text: string): string {
  return /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) && !/^[+-]\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}
