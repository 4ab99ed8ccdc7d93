import { NorrutError } from '../../lib/errors.js';
import type { RawItem } from './raw-table.js';
import type { OpenedFile } from './read-file.js';
import { trimCell } from './values/clean-text.js';

/**
 * A source without a header and without a row is an export that was cut short, and no news that everybody is gone; a header
 * without rows is such news. @throws NorrutError `input-refused`
 */
export async function demandContent({ table, located }: OpenedFile, shown: string): Promise<void> {
  if (located !== null) return;
  for await (const items of table.rows()) if (items.some(isFilled)) return;
  const message = table.facts.format === 'empty' ? 'the file is empty' : 'the file holds neither a header nor a row';
  throw new NorrutError('input-refused', message, {
    where: shown,
    hint: 'export it anew, or take it away; nobody to tell of is a file with its header alone',
  });
}

function isFilled(item: RawItem): boolean {
  return item.kind === 'reject' || item.cells.some((cell) => trimCell(cell ?? '') !== '');
}
