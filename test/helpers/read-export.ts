import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { sqlText, withDatabase } from '../../pipeline/db/database.js';

export interface ReadExport {
  readonly header: readonly string[];
  readonly rows: ReadonlyArray<Readonly<Record<string, unknown>>>;
}

/** An exported file of any format, with readers that are not the product's own. */
export async function readExport(path: string): Promise<ReadExport> {
  switch (extname(path)) {
    case '.csv':
      return fromTable(parse(await readFile(path), { bom: true }) as unknown[][]);
    case '.xlsx':
      return fromTable((await readSheet(path)) as unknown[][]);
    case '.jsonl':
      return fromObjects((await readFile(path, 'utf8')).trimEnd().split('\n').map(parseLine));
    case '.parquet':
      return fromObjects(await withDatabase({}, (db) => db.rows(`SELECT * FROM read_parquet(${sqlText(path)})`)));
    case '.arrow':
      return fromObjects([...tableFromIPC(await readFile(path))].map((row) => row?.toJSON() ?? {}));
    default:
      throw new Error(`no reader for ${path}`);
  }
}

function parseLine(line: string): Record<string, unknown> {
  return JSON.parse(line) as Record<string, unknown>;
}

function fromTable([head = [], ...rows]: unknown[][]): ReadExport {
  const header = head.map(String);
  return { header, rows: rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]]))) };
}

function fromObjects(rows: ReadonlyArray<Readonly<Record<string, unknown>>>): ReadExport {
  return { header: Object.keys(rows[0] ?? {}), rows };
}
