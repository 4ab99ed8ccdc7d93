import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type AsyncRecordBatchStreamReader, type RecordBatch, RecordBatchReader, type Schema } from 'apache-arrow';
import { NorrutError } from '../../../lib/errors.js';
import { ByteLines } from '../bytes/byte-lines.js';
import { flatten } from '../jsonl/flatten.js';
import type { RawItem, RawTable } from '../raw-table.js';
import { arrowValue } from './arrow-value.js';

/** An Arrow IPC file or stream as a table of texts, digit for digit; nested columns by dotted path. Lines are row numbers. */
export async function arrowTable(path: string, shown: string): Promise<RawTable> {
  const names = new Map<string, number>();
  await reading(path, shown, async (schema, batches) => {
    for (const field of schema.fields) names.set(field.name, names.size);
    if (!schema.fields.some(({ type }) => type.children && type.children.length > 0)) return;
    names.clear();
    for await (const batch of batches)
      for (let row = 0; row < batch.numRows; row++)
        readRow(batch, row, (name) => {
          if (!names.has(name)) names.set(name, names.size);
        });
  });
  return {
    facts: { format: 'arrow' },
    header: { kind: 'given', names: [...names.keys()] },
    async *rows() {
      let line = 0;
      for await (const batch of batchesOf(path, shown)) {
        let items: RawItem[] = [];
        for (let row = 0; row < batch.numRows; row++) {
          const cells = new Array<string | null>(names.size).fill(null);
          readRow(batch, row, (name, text) => {
            cells[names.get(name)!] = text;
          });
          items.push({ kind: 'row', line: ++line, cells });
          if (items.length < 1024) continue;
          yield items;
          items = [];
        }
        if (items.length > 0) yield items;
      }
    },
  };
}

function readRow(batch: RecordBatch, row: number, add: (name: string, text: string | null) => void): void {
  batch.schema.fields.forEach((field, i) => {
    const value = arrowValue(field.type, batch.getChildAt(i)?.get(row) as unknown);
    if (typeof value === 'object' && value !== null) flatten({ [field.name]: value }, add);
    else add(field.name, value === '' ? null : value);
  });
}

async function* batchesOf(path: string, shown: string): AsyncGenerator<RecordBatch> {
  const { reader, close } = await openReader(path, shown);
  try {
    for await (const batch of reader) yield batch;
  } catch (error) {
    throw unreadable(error, shown);
  } finally {
    await close();
  }
}

async function reading(
  path: string,
  shown: string,
  work: (schema: Schema, batches: AsyncIterable<RecordBatch>) => Promise<void>,
): Promise<void> {
  const { reader, close } = await openReader(path, shown);
  try {
    await work(reader.schema, reader);
  } catch (error) {
    throw unreadable(error, shown);
  } finally {
    await close();
  }
}

type Reader = AsyncRecordBatchStreamReader;

async function openReader(path: string, shown: string): Promise<{ reader: Reader; close: () => Promise<void> }> {
  const isFile = ByteLines.head(path, 6).toString('latin1') === 'ARROW1';
  const handle = isFile ? await open(path, 'r') : null;
  try {
    const reader = (await (handle === null
      ? RecordBatchReader.from(createReadStream(path))
      : RecordBatchReader.from(handle))) as unknown as Reader;
    await reader.open();
    return { reader, close: async () => void (await handle?.close().catch(() => undefined)) };
  } catch (error) {
    await handle?.close().catch(() => undefined);
    throw unreadable(error, shown);
  }
}

function unreadable(error: unknown, shown: string): unknown {
  if (error instanceof NorrutError) return error;
  return new NorrutError('input-unreadable', 'the Arrow file is damaged or uses a kind of column that cannot be read', {
    where: shown,
    hint: 'write it again without compression, or as Parquet',
    cause: error,
  });
}
