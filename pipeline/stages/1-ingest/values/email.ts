import { cleanCode, removeInvisible } from './clean-text.js';

const simple = /^[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const valid = /^[^\s@"(),:;<>[\]\\]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+$/u;

/**
 * The first valid address in a cell, in lower case; null if there is none. Valid: one @, a dot in the domain, no spaces.
 * `mailto:`, `?subject=`, angle brackets, remarks and a final dot go.
 */
export function normalizeEmail(cell: string | null): string | null {
  if (cell === null || !cell.includes('@')) return null;
  if (simple.test(cell)) return cell;
  const line = cleanCode(removeInvisible(cell));
  if (line === null) return null;
  for (const token of line.split(/[\s<>()[\]",;|]+/u)) {
    if (!token.includes('@')) continue;
    for (const part of token.split('@').length > 2 ? token.split('/') : [token]) {
      const address = part
        .replace(/^.*:/, '')
        .replace(/\?.*$/, '')
        .replace(/^[('“”„«»‘’*]+|[.…!'“”„«»‘’*/]+$/gu, '')
        .toLowerCase();
      if (valid.test(address)) return address;
    }
  }
  return null;
}
