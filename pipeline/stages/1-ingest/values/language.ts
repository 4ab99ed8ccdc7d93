import { trimCell } from './clean-text.js';
import { languageNames } from './language-names.js';
import { NameLookup } from './name-lookup.js';

const lookup = new NameLookup(languageNames);
const locale = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})+(?:\.[a-z0-9-]+)?$/i;

/** ISO 639-1 from a code of two or three letters, a locale (`en-gb`, `pt_BR.UTF-8`), or a name; null if unknown. */
export function normalizeLanguage(cell: string | null): string | null {
  if (cell === null || cell === '') return null;
  const found = lookup.find(cell);
  if (found !== null) return found;
  const tag = locale.exec(trimCell(cell));
  if (tag) return lookup.find(tag[1]!);
  const first = cell.replace(/\([^)]*\)/g, '').split(/[,;/|]/)[0]!;
  return first === cell ? null : lookup.find(first);
}
