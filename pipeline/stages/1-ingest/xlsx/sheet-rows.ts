import { NorrutError } from '../../../lib/errors.js';
import { limits } from '../bytes/limits.js';
import type { RawRow } from '../raw-table.js';
import { cellText, type Workbook } from './cell-text.js';
import { attribute, findTag, withoutPrefix } from './xml.js';

const widest = 16_384;

/** Rows of a sheet as they come in its XML, each with its sheet row; rows and cells that the file leaves out are empty. */
export function* sheetRows(sheet: Buffer, workbook: Workbook, shown: string): Generator<RawRow> {
  const prefix = /<(\w+:)worksheet\b/.exec(sheet.subarray(0, 8192).toString('latin1'))?.[1] ?? '';
  const [open, close] = [`<${prefix}row`, `</${prefix}row>`];
  let line = 0;
  let seen = 0;
  for (let at = 0; ; ) {
    const start = sheet.indexOf(open, at);
    if (start < 0) return;
    const next = sheet[start + open.length]!;
    if (next !== 0x20 && next !== 0x3e && next !== 0x2f && next !== 0x0a && next !== 0x0d && next !== 0x09) {
      at = start + open.length;
      continue;
    }
    const tagEnd = sheet.indexOf('>', start);
    if (tagEnd < 0) return;
    const tag = sheet.toString('utf8', start + open.length, tagEnd);
    line = rowNumber(attribute(tag, 'r'), line);
    const empty = sheet[tagEnd - 1] === 0x2f;
    const found = empty ? tagEnd : sheet.indexOf(close, tagEnd);
    const end = found < 0 ? sheet.length : found;
    const cells = empty ? [] : rowCells(withoutPrefix(sheet.toString('utf8', tagEnd + 1, end), prefix), workbook);
    seen += cells.length;
    if (seen > limits.sheetCells)
      throw new NorrutError('input-refused', 'the sheet has more than 100 million cells', {
        where: shown,
        hint: 'save the table as CSV',
      });
    yield { kind: 'row', line, cells };
    at = end + 1;
  }
}

function rowCells(xml: string, workbook: Workbook): (string | null)[] {
  const cells: (string | null)[] = [];
  let column = -1;
  for (let at = 0; ; ) {
    const open = findTag(xml, 'c', at);
    if (open < 0) return cells;
    const tagEnd = xml.indexOf('>', open);
    if (tagEnd < 0) return cells;
    const tag = xml.slice(open + 2, tagEnd);
    column = columnNumber(attribute(tag, 'r'), column);
    const empty = tag.endsWith('/');
    const close = empty ? tagEnd : xml.indexOf('</c>', tagEnd);
    const end = close < 0 ? xml.length : close;
    const text = empty ? null : cellText(tag, xml.slice(tagEnd + 1, end), workbook);
    at = end + 1;
    if (text === null || column >= widest) continue;
    while (cells.length < column) cells.push(null);
    cells[column] = text;
  }
}

function rowNumber(given: string | undefined, previous: number): number {
  const number = Number(given);
  return given !== undefined && Number.isInteger(number) && number > previous ? number : previous + 1;
}

/** `BC12` → 54 (zero-based); where it is missing, the next column. */
function columnNumber(reference: string | undefined, previous: number): number {
  const letters = /^\$?([A-Z]{1,3})/i.exec(reference ?? '')?.[1];
  if (letters === undefined) return previous + 1;
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
