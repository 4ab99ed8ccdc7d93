import { countryNames } from './country-names.js';
import { NameLookup } from './name-lookup.js';

const lookup = new NameLookup(countryNames);

/**
 * ISO 3166-1 alpha-2 from a code of two or three letters, the EU's UK and EL, or a name in sv en de nl fi pl fr or the
 * country's own language; null if unknown.
 */
export function normalizeCountry(cell: string | null): string | null {
  if (cell === null || cell === '') return null;
  const found = lookup.find(cell);
  if (found !== null) return found;
  const plain = cell
    .replace(/\([^)]*\)/g, '')
    .replace(/^\s*the\s+/i, '')
    .replace(/^([^,]+),\s*(.* of)\s*$/i, '$2 $1');
  return plain === cell ? flag(cell) : lookup.find(plain);
}

/** 🇸🇪 is two regional indicators. */
function flag(cell: string): string | null {
  const letters = [...cell.trim()].map((c) => c.codePointAt(0)! - 0x1f1e6);
  return letters.length === 2 && letters.every((n) => n >= 0 && n < 26)
    ? lookup.find(letters.map((n) => String.fromCharCode(65 + n)).join(''))
    : null;
}
