import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import {
  type DataType,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { fileMode } from '../lib/files.js';
import type { Cell } from './destinations.js';
import { kindOf, type Rows } from './write-rows.js';

const batchRows = 16_384;
const types = { integer: new Int32(), double: new Float64(), text: new Utf8() } as const;

/** An Arrow IPC file (the random access format, `.arrow`) in batches, every field nullable. */
export async function writeArrow(path: string, columns: readonly string[], rows: Rows): Promise<void> {
  const schema = new Schema(columns.map((name) => new Field(name, types[kindOf(name)] as DataType, true)));
  const file = createWriteStream(path, { mode: fileMode });
  const done = finished(file);
  const writer = new RecordBatchFileWriter();
  writer.reset(undefined, schema);
  writer.toNodeStream().pipe(file);
  let batch: (readonly Cell[])[] = [];
  for await (const row of rows)
    if (batch.push(row) === batchRows) {
      writer.write(batchOf(schema, batch));
      batch = [];
    }
  writer.write(batchOf(schema, batch));
  writer.finish();
  await done;
}

function batchOf(schema: Schema, rows: readonly (readonly Cell[])[]): RecordBatch {
  const children = schema.fields.map(({ type }, i) => {
    const vector = vectorFromArray(
      rows.map((row) => row[i] ?? null),
      type,
    );
    return vector.data[0] ?? makeData({ type, length: 0 });
  });
  const type = new Struct(schema.fields);
  return new RecordBatch(schema, makeData({ type, length: rows.length, nullCount: 0, children }));
}
