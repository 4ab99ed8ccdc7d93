import { cleanCode } from './clean-text.js';

/** A postal code as text with its zeros; `11455.0` is what spreadsheets make of one. */
export function normalizePostcode(cell: string | null): string | null {
  const text = cleanCode(cell);
  return text === null ? null : text.replace(/^(\d{3,})[.,]0+$/, '$1');
}
