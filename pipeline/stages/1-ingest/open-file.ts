import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf, NorrutError } from '../../lib/errors.js';
import { ByteLines } from './bytes/byte-lines.js';
import { findEncoding } from './bytes/encoding.js';
import { gunzipTo } from './bytes/gunzip.js';
import { containerOf, refusedKind } from './bytes/magic.js';
import { csvTable } from './csv/csv-table.js';
import type { MappingSpec } from './header/mapping.js';
import { looksLikeJson } from './jsonl/looks-like-json.js';
import type { RawTable } from './raw-table.js';

export interface OpenOptions extends MappingSpec {
  /** How the file is called in messages. */
  readonly shown: string;
  /** A folder for what has to be unpacked; the caller removes it. */
  readonly scratch: string;
}

/** Open a file as a table by what its bytes say. @throws NorrutError `input-missing`, `input-refused`, `input-unreadable` */
export async function openFile(path: string, options: OpenOptions, compressed = false): Promise<RawTable> {
  const { shown, scratch } = options;
  const size = await demandFile(path, shown);
  if (size === 0) return emptyTable;
  const head = ByteLines.head(path, 4096);
  switch (containerOf(head)) {
    case 'gzip': {
      if (compressed) throw new NorrutError('input-refused', 'the file is compressed twice', { where: shown });
      const inner = join(scratch, 'unpacked');
      await gunzipTo(path, inner, shown);
      return openFile(inner, options, true);
    }
    case 'zip':
      return (await import('./xlsx/xlsx-table.js')).xlsxTable(path, options);
    case 'parquet':
      return (await import('./columnar/parquet-table.js')).parquetTable(path, shown);
    case 'arrow':
    case 'arrow-stream':
      return (await import('./columnar/arrow-table.js')).arrowTable(path, shown);
    case 'refused': {
      const [name, hint] = refusedKind(head)!;
      throw new NorrutError('input-refused', `the file is ${name}`, { where: shown, hint });
    }
    case 'text': {
      const encoding = findEncoding(path);
      if (looksLikeJson(path, encoding))
        return (await import('./jsonl/jsonl-table.js')).jsonlTable(path, encoding, compressed);
      return csvTable(path, encoding, options, compressed);
    }
  }
}

const emptyTable: RawTable = {
  facts: { format: 'empty' },
  header: { kind: 'given', names: [] },
  async *rows() {},
};

async function demandFile(path: string, shown: string): Promise<number> {
  const info = await stat(path).catch((error: unknown) => {
    const missing = errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR';
    throw new NorrutError(
      missing ? 'input-missing' : 'input-unreadable',
      missing ? 'no such file' : 'the file cannot be opened',
      {
        where: shown,
        cause: error,
      },
    );
  });
  if (info.isDirectory())
    throw new NorrutError('input-refused', 'this is a folder, not a file', {
      where: shown,
      hint: 'name a file, or a pattern such as inbox/*.csv',
    });
  if (!info.isFile()) throw new NorrutError('input-refused', 'not a regular file', { where: shown });
  return info.size;
}
