import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { NorrutError } from '../lib/errors.js';
import type { AnalystLabel } from './people-rows.js';

/**
 * Read analysts' labels: CSV with `person_id,field,value`, where field is `fit` and value 0, 1, 2 or 3. The last row of a person counts.
 * @throws NorrutError `input-missing`, `input-unreadable`; never quotes a row
 */
export async function readAnalystLabels(paths: readonly string[]): Promise<AnalystLabel[]> {
  const labels = new Map<string, number>();
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch((cause: unknown) => {
      throw new NorrutError('input-missing', 'the labels cannot be read', { where: path, cause });
    });
    rowsOf(text, path).forEach((row, i) => {
      const where = `${path}:${i + 2}`;
      if (row['field'] !== 'fit') throw new NorrutError('input-unreadable', 'the field must be fit', { where });
      if (!/^[0-3]$/.test(row['value'] ?? ''))
        throw new NorrutError('input-unreadable', 'the value must be 0, 1, 2 or 3', { where });
      if (!/^p-[0-9a-f]{16}$/.test(row['person_id'] ?? ''))
        throw new NorrutError('input-unreadable', 'the person_id must be p- and 16 hex digits', { where });
      labels.set(row['person_id']!, Number(row['value']));
    });
  }
  return [...labels].map(([personId, fit]) => ({ personId, fit }));
}

function rowsOf(text: string, where: string): Record<string, string>[] {
  try {
    return parse(text, { bom: true, columns: true, skip_empty_lines: true, trim: true }) as Record<string, string>[];
  } catch (cause) {
    throw new NorrutError('input-unreadable', 'not a CSV of person_id,field,value', { where, cause });
  }
}
