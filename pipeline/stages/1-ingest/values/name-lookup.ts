import { foldText } from '../../../lib/fold-text.js';
import { trimCell } from './clean-text.js';

/** Find codes by name: exactly as written (case and marks aside), else without diacritics. */
export class NameLookup {
  readonly #exact = new Map<string, string>();
  readonly #folded = new Map<string, string>();

  constructor(table: readonly string[]) {
    for (const line of table) {
      const [code = '', ...names] = line.split('|');
      for (const name of [code.toLowerCase(), ...names]) {
        if (!this.#exact.has(name)) this.#exact.set(name, code);
        if (!this.#folded.has(foldText(name))) this.#folded.set(foldText(name), code);
      }
    }
  }

  find(cell: string): string | null {
    const name = words(cell);
    return this.#exact.get(name) ?? this.#folded.get(foldText(name)) ?? null;
  }
}

function words(cell: string): string {
  return trimCell(cell)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
