import { open, rm } from 'node:fs/promises';
import { sqlName, sqlText, withDatabase } from '../db/database.js';
import { writeCsv } from '../lib/csv.js';
import { fileMode } from '../lib/files.js';
import { columnWidths } from '../stages/8-export/lead-columns.js';
import { writeXlsx } from '../stages/8-export/xlsx.js';
import type { Cell, Destination } from './destinations.js';

export type Rows = AsyncIterable<readonly Cell[]>;

/** Write the rows of an export in the destination's format; the caller renames the file. */
export async function writeRows(path: string, destination: Destination, rows: Rows): Promise<void> {
  const { columns, format, guard, bom, name } = destination;
  switch (format) {
    case 'csv':
      await writeCsv(path, columns, rows, { guard, bom });
      return;
    case 'xlsx': {
      const sheet = columns.map((column) => ({ name: column, width: columnWidths[column.toLowerCase()] ?? 16 }));
      await writeXlsx(path, sheet, rows, name === 'xlsx' ? 'leads' : name);
      return;
    }
    case 'jsonl':
      return writeJsonLines(path, columns, rows);
    case 'parquet':
      return writeParquet(path, columns, rows);
    case 'arrow':
      return (await import('./write-arrow.js')).writeArrow(path, columns, rows);
    default:
      return format satisfies never;
  }
}

/** Whether a column of `leads` holds whole numbers, fractions, or text. */
export function kindOf(column: string): 'integer' | 'double' | 'text' {
  if (column === 'rank' || column === 'segment_rank') return 'integer';
  return numbers.has(column) ? 'double' : 'text';
}

const numbers = new Set(
  'lead_score fit move_intent family equality nature helping health environment curiosity responsibility arctic confidence'.split(
    ' ',
  ),
);

async function writeJsonLines(path: string, columns: readonly string[], rows: Rows): Promise<void> {
  const file = await open(path, 'w', fileMode);
  try {
    let text = '';
    for await (const row of rows) {
      text += `${JSON.stringify(Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])))}\n`;
      if (text.length < 1 << 16) continue;
      await file.writeFile(text);
      text = '';
    }
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

/** By way of a file of lines, with a first that is nobody's, because an empty file has no columns. */
async function writeParquet(path: string, columns: readonly string[], rows: Rows): Promise<void> {
  const lines = `${path}.jsonl`;
  const numbered = async function* (): AsyncGenerator<readonly Cell[]> {
    yield [-1];
    let line = 0;
    for await (const row of rows) yield [line++, ...row];
  };
  try {
    await writeJsonLines(lines, ['_line', ...columns], numbered());
    const types = { integer: 'INTEGER', double: 'DOUBLE', text: 'VARCHAR' } as const;
    const typed = columns.map((column) => `${sqlText(column)}: '${types[kindOf(column)]}'`);
    await withDatabase({}, (db) =>
      db.writeParquet(
        `SELECT ${columns.map(sqlName).join(', ')} FROM read_json(${sqlText(lines)}, format = 'newline_delimited',
           columns = {'_line': 'BIGINT', ${typed.join(', ')}}) WHERE _line >= 0 ORDER BY _line`,
        path,
      ),
    );
  } finally {
    await rm(lines, { force: true });
  }
}
