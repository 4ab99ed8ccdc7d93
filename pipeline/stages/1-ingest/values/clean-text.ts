const edges = '[\\s\\u00a0\\u0085\\u180e\\u200b-\\u200d\\u2060\\ufeff]';
const leading = new RegExp(`^${edges}+`, 'u');
const trailing = new RegExp(`${edges}+$`, 'u');
const invisible = /[\u200b-\u200d\u2060\ufeff\u180e]/gu;
/** Marks that turn the order in which what follows is shown: in a name they can only deceive whoever reads it. */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu;
const needsWork = /[^\x21-\x7e]|^$/;

/** Trim all Unicode space, zero-width characters and byte-order marks from both ends; the inside stays. */
export function trimCell(cell: string): string {
  if (!needsWork.test(cell)) return cell;
  const start = cell.replace(leading, '');
  // A backwards scan: a regular expression anchored at the end is quadratic on long runs of inner space.
  let end = start.length;
  while (end > 0 && trailing.test(start[end - 1]!)) end--;
  return start.slice(0, end);
}

/** What Eventbrite writes where a question was never asked. */
export const unasked = 'Info Requested';

/** A free text, verbatim but for trimming, NFC and line ends as `\n`; null if nothing is left, or nothing was asked. */
export function cleanText(cell: string | null): string | null {
  if (cell === null) return null;
  const text = trimCell(cell.replace(/\r\n?/g, '\n')).normalize('NFC');
  return text === '' || text === unasked ? null : text;
}

const placeholders = new Set([
  'anonymous',
  'info requested',
  '#n/a',
  '#ref!',
  '#value!',
  '#name?',
  '#div/0!',
  '#null!',
]);

/** A short value on one line: trimmed, NFC, inner white space one space, without marks that turn the order of reading; null if empty or a tool's placeholder. */
export function cleanLine(cell: string | null): string | null {
  if (cell === null) return null;
  const line = trimCell(cell.replace(turning, '')).normalize('NFC').replace(/\s+/gu, ' ');
  return line === '' || placeholders.has(line.toLowerCase()) ? null : line;
}

/** As `cleanLine`, without one leading apostrophe: Excel's and others' guard against formulas. */
export function cleanCode(cell: string | null): string | null {
  const line = cleanLine(cell);
  if (line === null) return null;
  const shown = line.startsWith("'") ? line.slice(1) : line;
  const wrapped = /^="([^"]*)"$/.exec(shown);
  return (wrapped ? wrapped[1]! : shown).trim() || null;
}

/** Remove zero-width characters everywhere: they hide inside copied addresses and numbers. */
export function removeInvisible(text: string): string {
  return text.replace(invisible, '');
}
