import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NorrutError } from '../../pipeline/lib/errors.js';
import { values } from './values.js';

export type Split = 'training' | 'validation' | 'test';

export interface Argument {
  readonly id: string;
  /** What the encoder reads. */
  readonly text: string;
  /** One number, 0 or 1, a value. */
  readonly labels: readonly number[];
}

/**
 * `arguments-SPLIT.tsv` and `labels-SPLIT.tsv` of the Touché23-ValueEval data set, joined by argument id, in the order of
 * the arguments. @throws NorrutError for files that are missing or of another shape
 */
export async function readSplit(folder: string, split: Split): Promise<Argument[]> {
  const labelFile = `labels-${split}.tsv`;
  const labels = new Map(
    (await readTsv(folder, labelFile, ['Argument ID', ...values])).map(([id = '', ...row]) => [id, row.map(labelOf)]),
  );
  const rows = await readTsv(folder, `arguments-${split}.tsv`, ['Argument ID', 'Conclusion', 'Stance', 'Premise']);
  return rows.map(([id = '', conclusion, stance, premise]) => {
    const own = labels.get(id);
    if (own === undefined || own.includes(Number.NaN))
      throw new NorrutError('input-refused', `argument ${id} has no labels of 0 and 1`, { where: labelFile });
    return { id, text: `${premise} (${stance}: ${conclusion})`, labels: own };
  });
}

/** Rows with the cells of these columns, in their order. */
async function readTsv(folder: string, file: string, columns: readonly string[]): Promise<string[][]> {
  const where = join(folder, file);
  const text = await readFile(where, 'utf8').catch((cause: unknown) => {
    throw new NorrutError('input-missing', 'a file of the data set cannot be read', {
      where,
      hint: 'name the folder with arguments-*.tsv and labels-*.tsv of Touché23-ValueEval',
      cause,
    });
  });
  const [header = [], ...rows] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split('\t').map(unquoted));
  const places = columns.map((column) => header.indexOf(column));
  const missing = columns.filter((_, i) => places[i] === -1);
  if (missing.length > 0) throw new NorrutError('input-unreadable', `no column ${missing.join(', ')}`, { where });
  return rows.map((row) => places.map((place) => row[place] ?? ''));
}

/** Cells with quotation marks in them are quoted in some releases of the files. */
function unquoted(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function labelOf(cell: string): number {
  return cell === '0' || cell === '1' ? Number(cell) : Number.NaN;
}
