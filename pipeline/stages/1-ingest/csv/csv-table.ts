import { statSync } from 'node:fs';
import type { FoundEncoding } from '../bytes/encoding.js';
import { textChunks } from '../bytes/text-chunks.js';
import { csvSource } from '../fast/sql-source.js';
import { locateHeader } from '../header/locate-header.js';
import type { MappingSpec } from '../header/mapping.js';
import type { RawItem, RawRow, RawTable } from '../raw-table.js';
import { type Dialect, delimiters } from './dialect.js';
import { readRecords } from './read-records.js';
import { tabsAreQuoted } from './sniff-quoting.js';
import { TextWindow } from './text-window.js';

const sampleSize = 2 << 20;

/** A delimited text as a table: its delimiter is the one under which the header says most. */
export function csvTable(path: string, found: FoundEncoding, spec: MappingSpec, compressed: boolean): RawTable {
  const sample = takeSample(textChunks(path, found, 1 << 18));
  const dialect = sniffDialect(sample, spec);
  const sql = csvSource(path, found, dialect, statSync(path).size);
  return {
    ...(sql === undefined ? {} : { sql }),
    facts: {
      format: 'csv',
      encoding: found.encoding,
      delimiter: dialect.delimiter,
      ...(compressed ? { compressed } : {}),
    },
    header: { kind: 'inside' },
    async *rows(shape) {
      yield* readRecords(new TextWindow(textChunks(path, found)), dialect, shape);
    },
  };
}

function takeSample(chunks: Iterable<string>): string {
  let sample = '';
  for (const chunk of chunks) {
    sample += chunk;
    if (sample.length >= sampleSize) break;
  }
  return sample;
}

/** By the header line, not by counting: the delimiter under which a row near the top holds most known headers, then most cells. */
export function sniffDialect(sample: string, spec: MappingSpec): Dialect {
  const given = /^\ufeff?"?sep=(.)"?\s*(?:\r|\n|$)/i.exec(sample)?.[1];
  const marks = given !== undefined && !/[\w"]/.test(given) ? [given, ...delimiters] : [...delimiters];
  if (!/[,;\t]/.test(sample.slice(0, 4096)) && sample.includes('|')) marks.push('|');
  let best: { dialect: Dialect; score: number; cells: number } | null = null;
  for (const delimiter of new Set(marks)) {
    const dialect = { delimiter, quoting: delimiter !== '\t' || tabsAreQuoted(sample) };
    const rows = firstRows(sample, dialect, 60);
    const header = locateHeader(rows, spec);
    const score = header?.score ?? 0;
    const cells = header?.headers.filter((cell) => cell !== '').length ?? 0;
    if (best === null || score > best.score || (score === best.score && cells > best.cells))
      best = { dialect, score, cells };
  }
  return best!.dialect;
}

function firstRows(sample: string, dialect: Dialect, most: number): RawRow[] {
  const rows: RawRow[] = [];
  for (const batch of readRecords(new TextWindow([sample.slice(0, 1 << 18)]), dialect)) {
    rows.push(...batch.filter((item: RawItem): item is RawRow => item.kind === 'row'));
    if (rows.length >= most) break;
  }
  return rows.slice(0, most);
}
