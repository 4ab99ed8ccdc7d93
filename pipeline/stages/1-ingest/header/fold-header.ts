import { trimCell } from '../values/clean-text.js';

/** A header for comparing with a map: NFC, trimmed, case and white space (line breaks too) folded. */
export function foldHeader(header: string): string {
  return trimCell(header).normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
}

/** A header as words of letters and digits with single spaces, for comparing with known names: `E-post:` → `e post`. */
export function headerWords(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}#]+/gu, ' ')
    .trim();
}
