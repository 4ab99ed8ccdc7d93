import type { DataRow } from './data-rows.js';
import type { SettledMapping } from './profile.js';
import { filledCells } from './row-kind.js';

/**
 * Whether a row is a remark below or beside the table and no contact, though it may hold an address: one cell of prose,
 * or a thin row behind a gap after the last full row with more in it than a bare key.
 */
export function isFooter({ cells, line, afterGap }: DataRow, { width, lastFullLine }: SettledMapping): boolean {
  if (width < 3) return false;
  const filled = filledCells(cells);
  if (filled > 2) return false;
  const prose = cells.some((cell) => cell !== null && isProse(cell));
  if (filled === 1) return prose;
  return afterGap && width > 3 && lastFullLine > 0 && line > lastFullLine && prose;
}

/** A sentence or a label with a colon; `Name <address>` is none. */
function isProse(cell: string): boolean {
  if (/<[^<>\s]+@[^<>\s]+>/.test(cell) || /^\s*(mailto|tel|p|l|e-?post|e-?mail):/i.test(cell)) return false;
  const words = cell.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word) && !word.includes('@'));
  return words.length >= 2 || /\p{L}:\s/u.test(cell);
}
