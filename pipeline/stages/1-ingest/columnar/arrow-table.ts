import { readFile, stat } from 'node:fs/promises';
import {
  CompressionType,
  compressionRegistry,
  type RecordBatch,
  type RecordBatchFileReader,
  RecordBatchReader,
} from 'apache-arrow';
import { NorrutError } from '../../../lib/errors.js';
import { flatten } from '../jsonl/flatten.js';
import type { RawItem, RawTable } from '../raw-table.js';
import { arrowValue } from './arrow-value.js';
import { decodeLz4Frame } from './lz4-frame.js';
import { verifyArrow } from './verify-arrow.js';

const largest = 1 << 30;
/** A row takes a bit at least, and LZ4 makes no more than 255 bytes of one. */
const rowsPerByte = 8 * 255;

compressionRegistry.set(CompressionType.LZ4_FRAME, { decode: decodeLz4Frame });

/**
 * An Arrow IPC file or stream as a table of texts, digit for digit; nested columns by dotted path. Lines are row numbers.
 * Read from memory: on damaged files apache-arrow's asynchronous readers may wait for ever.
 */
export async function arrowTable(path: string, shown: string): Promise<RawTable> {
  const { size } = await stat(path);
  if (size > largest)
    throw new NorrutError('input-refused', 'the Arrow file is larger than 1 GiB', {
      where: shown,
      hint: 'write it as Parquet, which is read piece by piece',
    });
  const bytes = await readFile(path);
  try {
    verifyArrow(bytes);
  } catch (error) {
    throw unreadable(error, shown);
  }
  const names = columnNames(bytes, shown);
  return {
    facts: { format: 'arrow' },
    header: { kind: 'given', names: [...names.keys()] },
    async *rows() {
      let line = 0;
      for (const batch of batchesOf(bytes, shown)) {
        for (let start = 0; start < batch.numRows; start += 1024) {
          const items: RawItem[] = [];
          for (let row = start; row < Math.min(batch.numRows, start + 1024); row++)
            items.push({ kind: 'row', line: ++line, cells: cellsOf(batch, row, names, shown) });
          yield items;
        }
      }
    },
  };
}

function columnNames(bytes: Uint8Array, shown: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const add = (name: string) => {
    if (!names.has(name)) names.set(name, names.size);
  };
  for (const batch of batchesOf(bytes, shown)) {
    const { fields } = batch.schema;
    if (!fields.some(({ type }) => type.children && type.children.length > 0)) {
      for (const field of fields) add(field.name);
      return names;
    }
    for (let row = 0; row < batch.numRows; row++) readRow(batch, row, shown, add);
  }
  return names;
}

function cellsOf(
  batch: RecordBatch,
  row: number,
  names: ReadonlyMap<string, number>,
  shown: string,
): (string | null)[] {
  const cells = new Array<string | null>(names.size).fill(null);
  readRow(batch, row, shown, (name, text) => {
    const at = names.get(name);
    if (at !== undefined) cells[at] = text;
  });
  return cells;
}

function readRow(
  batch: RecordBatch,
  row: number,
  shown: string,
  add: (name: string, text: string | null) => void,
): void {
  try {
    for (const [i, field] of batch.schema.fields.entries()) {
      const value = arrowValue(field.type, batch.getChildAt(i)?.get(row) as unknown);
      flatten({ [field.name]: value }, add);
    }
  } catch (error) {
    throw unreadable(error, shown);
  }
}

/** The batches one by one; a table without any still has its columns in an empty one. */
function* batchesOf(bytes: Uint8Array, shown: string): Generator<RecordBatch> {
  try {
    const reader = RecordBatchReader.from(bytes);
    reader.open();
    for (const batch of reader.isFile() ? batchesInFile(reader, bytes.length) : reader) {
      // A damaged length would make rows out of nothing.
      if (batch.numRows > rowsPerByte * bytes.length) throw new RangeError('more rows than bits');
      yield batch;
    }
  } catch (error) {
    throw unreadable(error, shown);
  }
}

/** By index: at a damaged block the iterator of apache-arrow's file reader never ends. */
function* batchesInFile(reader: RecordBatchFileReader, size: number): Generator<RecordBatch> {
  const count = reader.footer?.numRecordBatches ?? 0;
  if (count > size / 24) throw new RangeError('more blocks than bytes');
  for (let i = 0; i < count; i++) {
    const batch = reader.readRecordBatch(i);
    if (batch === null) throw new RangeError('a block is missing');
    yield batch;
  }
}

function unreadable(error: unknown, shown: string): unknown {
  if (error instanceof NorrutError) return error;
  return new NorrutError('input-unreadable', 'the Arrow file is damaged or uses a kind of column that cannot be read', {
    where: shown,
    hint: 'write it again without compression (LZ4 is read too), or as Parquet',
    cause: error,
  });
}
