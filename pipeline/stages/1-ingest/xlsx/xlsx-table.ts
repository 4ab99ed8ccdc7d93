import { writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { NorrutError } from '../../../lib/errors.js';
import { fileMode } from '../../../lib/files.js';
import { headerWithin, locateHeader } from '../header/locate-header.js';
import type { MappingSpec } from '../header/mapping.js';
import { type OpenOptions, openFile } from '../open-file.js';
import type { RawItem, RawRow, RawTable } from '../raw-table.js';
import { Archive } from './archive.js';
import { cellFormats } from './cell-formats.js';
import type { Workbook } from './cell-text.js';
import { sheetRows } from './sheet-rows.js';
import { asUtf8, attribute, refuseDoctype, startTags, stringItem } from './xml.js';

interface Sheet {
  readonly name: string;
  readonly part: string;
}

/**
 * An Excel workbook as a table: its first sheet that has the header. An own reader over fflate, because the sheet row of
 * every record, cells as shown, both date systems and limits against bombs are wanted; read-excel-file gives values only.
 */
export async function xlsxTable(path: string, options: OpenOptions): Promise<RawTable> {
  const { shown } = options;
  const archive = await Archive.open(path, shown);
  if (!archive.names.some((name) => name.toLowerCase() === 'xl/workbook.xml')) return otherArchive(archive, options);
  const read = (name: string) => {
    const part = archive.part(name);
    const bytes = part && asUtf8(part);
    if (bytes) refuseDoctype(bytes, shown);
    return bytes;
  };
  const main = read('xl/workbook.xml')!.toString('utf8');
  const from1904 = startTags(main, 'workbookPr').some((tag) => /^(1|true)$/.test(attribute(tag, 'date1904') ?? ''));
  const sheets = listSheets(main, read('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '');
  const workbook: Workbook = {
    shared: sharedStrings(read('xl/sharedStrings.xml')),
    formats: cellFormats(read('xl/styles.xml')?.toString('utf8') ?? ''),
    from1904,
  };
  const { sheet, bytes } = pickSheet(sheets, read, workbook, options, shown);
  return {
    facts: { format: 'xlsx', sheet: sheet.name, ...(from1904 ? { from1904 } : {}) },
    header: { kind: 'inside' },
    async *rows() {
      yield* batches(sheetRows(bytes, workbook, shown));
    },
  };
}

function listSheets(main: string, rels: string): Sheet[] {
  const targets = new Map(
    startTags(rels, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  return startTags(main, 'sheet').flatMap((tag, i) => {
    const id = /(?:^|\s)\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    const target = targets.get(id) ?? `worksheets/sheet${i + 1}.xml`;
    const part = target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
    return /worksheets\//i.test(part) ? [{ name: attribute(tag, 'name') ?? '', part }] : [];
  });
}

/** The first sheet in which a row near the top is surely the header; else the one that comes nearest. */
function pickSheet(
  sheets: readonly Sheet[],
  read: (name: string) => Buffer | undefined,
  workbook: Workbook,
  spec: MappingSpec,
  shown: string,
): { sheet: Sheet; bytes: Buffer } {
  const enough = spec.map === undefined ? 2 : Object.keys(spec.map).length;
  let best: { sheet: Sheet; bytes: Buffer; score: number } | null = null;
  for (const sheet of sheets) {
    const bytes = read(sheet.part);
    if (bytes === undefined) continue;
    const rows: RawRow[] = [];
    for (const row of sheetRows(bytes, workbook, shown)) {
      rows.push(row);
      if (rows.length > headerWithin) break;
    }
    const score = locateHeader(rows, spec)?.score ?? -1;
    if (best === null || score > best.score) best = { sheet, bytes, score };
    if (score >= enough) break;
  }
  if (best === null)
    throw new NorrutError('input-unreadable', 'the workbook has no sheet that can be read', { where: shown });
  return best;
}

function sharedStrings(bytes: Buffer | undefined): string[] {
  if (bytes === undefined) return [];
  const prefix = /<(\w+:)sst\b/.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1] ?? '';
  const [open, close] = [`<${prefix}si`, `</${prefix}si>`];
  const strings: string[] = [];
  for (let at = 0; ; ) {
    const start = bytes.indexOf(open, at);
    if (start < 0) return strings;
    const tagEnd = bytes.indexOf('>', start);
    if (tagEnd < 0) return strings;
    if (bytes[tagEnd - 1] === 0x2f) {
      strings.push('');
      at = tagEnd;
      continue;
    }
    const end = bytes.indexOf(close, tagEnd);
    const xml = bytes.toString('utf8', tagEnd + 1, end < 0 ? bytes.length : end);
    strings.push(stringItem(prefix === '' ? xml : xml.replaceAll(prefix, '')));
    if (end < 0) return strings;
    at = end + close.length;
  }
}

function* batches(rows: Iterable<RawRow>): Generator<RawItem[]> {
  let batch: RawItem[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < 1024) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A ZIP with one file in it is that file. */
async function otherArchive(archive: Archive, options: OpenOptions): Promise<RawTable> {
  const { shown, scratch } = options;
  const files = archive.names.filter((name) => !/\/$|(^|\/)(__MACOSX\/|\.|Thumbs\.db$)/.test(name));
  if (archive.names.some((name) => /^(content\.xml|xl\/workbook\.bin)$/i.test(name)))
    throw new NorrutError('input-refused', 'the file is a spreadsheet of another kind (ODS or XLSB)', {
      where: shown,
      hint: 'save it as .xlsx or .csv',
    });
  const [only] = files;
  if (only === undefined || files.length > 1)
    throw new NorrutError('input-refused', `the archive holds ${files.length} files`, {
      where: shown,
      hint: 'unpack it and put the files beside each other',
    });
  const inner = join(scratch, 'unzipped');
  await writeFile(inner, archive.part(only)!, { mode: fileMode });
  return openFile(inner, options, true);
}
