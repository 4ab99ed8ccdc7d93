import { scanRecord } from './scan-record.js';

/**
 * Whether quotes quote in a tab-separated text. They do not if a cell starts with a quote and does not end with one,
 * unless the file shows real quoting: quoted headers, cells that needed it, or such cells as rare exceptions.
 */
export function tabsAreQuoted(sample: string): boolean {
  let whole = 0;
  let needed = 0;
  let open = 0;
  const lines = sample.split(/\r\n|\n|\r/);
  for (const cell of lines.slice(0, -1).flatMap((line) => line.split('\t'))) {
    if (!cell.startsWith('"')) continue;
    if (!/^".*"\s*$/s.test(cell) || cell.length < 2) open++;
    else {
      whole++;
      if (cell.slice(1, -1).includes('""')) needed++;
    }
  }
  if (open === 0) return true;
  if (needed > 0 || whole > 10 * open || (lines[0] ?? '').startsWith('"')) return true;
  return isWellFormed(sample);
}

/** Every record reads by RFC 4180 and all have as many cells as the first. */
function isWellFormed(sample: string): boolean {
  const options = { delimiter: '\t', quoting: true, lenient: false, ended: false, limit: sample.length };
  let width = 0;
  for (let at = 0; at < sample.length; ) {
    const record = scanRecord(sample, at, options);
    if (record.kind === 'more') return width > 0;
    if (record.kind !== 'record') return false;
    if (width > 0 && record.cells.length !== width && record.cells.some((cell) => cell !== '')) return false;
    width ||= record.cells.length;
    at = record.end;
  }
  return true;
}
