import { readFile, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Database, sqlName, sqlText } from '../db/database.js';
import { writeAside, writeFileAtomic } from '../lib/files.js';
import { writeXlsx, type XlsxValue } from '../stages/8-export/xlsx.js';

/** `clean`: nothing about them is inside. `unreadable`: norrut cannot tell rows apart in it. */
export type EraseResult = 'clean' | 'rewritten' | 'removed' | 'unreadable';

/** Whether a cell names one of the persons. */
type IsDoomed = (cell: string) => boolean;

/** A test for cells: person ids, e-mails in any case, phones in any spelling; record ids are too common to tell. */
function doomedCells(values: readonly string[]): IsDoomed {
  const whole = new Set(values.map((value) => value.toLowerCase()));
  const phones = new Set(values.filter((value) => value.startsWith('+')).map((value) => value.slice(1)));
  return (cell) => {
    const text = cell.trim().toLowerCase();
    if (whole.has(text)) return true;
    return /^[+\d]/.test(text) && phones.has(text.replace(/\D/g, ''));
  };
}

/** Take the rows that name persons (by id, e-mail or phone: `values`) out of a file that somebody keeps in the workspace. */
export async function eraseFromFile(db: Database, path: string, values: readonly string[]): Promise<EraseResult> {
  const isDoomed = doomedCells(values);
  switch (extname(path).toLowerCase()) {
    case '.csv':
    case '.tsv':
      return eraseFromCsv(path, isDoomed);
    case '.jsonl':
    case '.ndjson':
      return eraseFromJsonLines(path, isDoomed);
    case '.json':
      return eraseFromJson(path, isDoomed);
    case '.parquet':
      return eraseFromParquet(db, path, isDoomed);
    case '.xlsx':
      return eraseFromXlsx(path, isDoomed);
    default:
      return searchBytes(path, values);
  }
}

/** gzip, zip, bzip2, xz, zstd, age. */
const packedHeads = ['\u001f\u008b', 'PK', 'BZh', '\u00fd7zXZ', '(\u00b5/\u00fd', 'age-encryption', '-----BEGIN'];

/** Any other file is clean if it is neither packed nor encrypted and none of the values stands in its bytes. */
async function searchBytes(path: string, values: readonly string[]): Promise<EraseResult> {
  const bytes = await readFile(path);
  const head = bytes.subarray(0, 16).toString('latin1');
  const packed = packedHeads.some((magic) => head.startsWith(magic));
  const text = bytes.toString('utf8').toLowerCase();
  return packed || values.some((value) => text.includes(value.toLowerCase())) ? 'unreadable' : 'clean';
}

export async function removeFile(path: string): Promise<EraseResult> {
  await rm(path, { force: true });
  return 'removed';
}

async function eraseFromCsv(path: string, isDoomed: IsDoomed): Promise<EraseResult> {
  const text = await readFile(path, 'utf8');
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(mark.length);
  const header = body.slice(0, body.search(/\r?\n|$/));
  const delimiter = [',', ';', '\t'].reduce((best, one) =>
    header.split(one).length > header.split(best).length ? one : best,
  );
  const rows = parse(body, {
    delimiter,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  }) as unknown as { record: string[]; raw: string }[];
  const kept = rows.filter(({ record }) => !record.some(isDoomed));
  if (kept.length === rows.length) return 'clean';
  // csv-parse's raw text of a record ends in the first character of a CRLF only
  const lineEnd = /\r?\n|$/.exec(body)![0] || '\n';
  await writeFileAtomic(path, mark + kept.map(({ raw }) => raw.replace(/[\r\n]+$/, '') + lineEnd).join(''));
  return 'rewritten';
}

async function eraseFromJsonLines(path: string, isDoomed: IsDoomed): Promise<EraseResult> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  const kept = lines.filter((line) => !names(parseJson(line), isDoomed));
  if (kept.length === lines.length) return 'clean';
  await writeFileAtomic(path, kept.join('\n'));
  return 'rewritten';
}

async function eraseFromJson(path: string, isDoomed: IsDoomed): Promise<EraseResult> {
  const text = await readFile(path, 'utf8');
  const value = parseJson(text);
  if (value === undefined) return 'unreadable';
  if (!names(value, isDoomed)) return 'clean';
  await writeFileAtomic(path, `${JSON.stringify(without(value, isDoomed), null, 2)}\n`);
  return 'rewritten';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function names(value: unknown, isDoomed: IsDoomed): boolean {
  if (typeof value === 'string') return isDoomed(value);
  if (Array.isArray(value)) return value.some((item) => names(item, isDoomed));
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([key, item]) => isDoomed(key) || names(item, isDoomed));
}

/** Without the strings that name a person, and without the smallest objects in lists that hold one. */
function without(value: unknown, isDoomed: IsDoomed): unknown {
  if (Array.isArray(value))
    return value
      .filter((item) => !(typeof item === 'string' ? isDoomed(item) : isRecordOf(item, isDoomed)))
      .map((item) => without(item, isDoomed));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => !isDoomed(key) && !(typeof item === 'string' && isDoomed(item)))
      .map(([key, item]) => [key, without(item, isDoomed)]),
  );
}

function isRecordOf(item: unknown, isDoomed: IsDoomed): boolean {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return false;
  return Object.values(item).some((cell) => typeof cell === 'string' && isDoomed(cell));
}

async function eraseFromParquet(db: Database, path: string, isDoomed: IsDoomed): Promise<EraseResult> {
  const from = `read_parquet(${sqlText(path)})`;
  const columns = await db.rows<{ column_name: string; column_type: string }>(`DESCRIBE SELECT * FROM ${from}`);
  const texts = columns.filter(({ column_type }) => column_type === 'VARCHAR').map(({ column_name }) => column_name);
  if (texts.length === 0) return 'clean';
  const doomed = new Set<string>();
  for (const column of texts)
    for await (const rows of db.chunks<{ v: string }>(
      `SELECT DISTINCT ${sqlName(column)} AS v FROM ${from} WHERE ${sqlName(column)} IS NOT NULL AND length(${sqlName(column)}) < 320`,
    ))
      for (const { v } of rows) if (isDoomed(v)) doomed.add(v);
  if (doomed.size === 0) return 'clean';
  const list = [...doomed].map(sqlText).join(', ');
  const hit = texts.map((column) => `coalesce(${sqlName(column)} IN (${list}), false)`).join(' OR ');
  await writeAside(path, (aside) => db.writeParquet(`SELECT * FROM ${from} WHERE NOT (${hit})`, aside));
  return 'rewritten';
}

async function eraseFromXlsx(path: string, isDoomed: IsDoomed): Promise<EraseResult> {
  const { readSheet } = await import('read-excel-file/node');
  const [header, ...rows] = (await readSheet(path)) as XlsxValue[][];
  if (header === undefined) return 'clean';
  const kept = rows.filter((row) => !row.some((cell) => typeof cell === 'string' && isDoomed(cell)));
  if (kept.length === rows.length) return 'clean';
  const columns = header.map((name) => ({ name: String(name ?? '') }));
  await writeAside(path, async (aside) => void (await writeXlsx(aside, columns, kept)));
  return 'rewritten';
}
