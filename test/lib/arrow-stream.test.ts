import { PassThrough, Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import {
  Field,
  LargeUtf8,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openArrowStream, writeArrowStream } from '../../pipeline/lib/arrow-stream.js';

type Row = readonly [id: string, text: string | null];

function ipc(batches: readonly (readonly Row[])[], text: Utf8 | LargeUtf8 = new Utf8()): Uint8Array {
  const schema = new Schema([new Field('id', new Utf8(), false), new Field('text', text, true)]);
  const all = batches.map((rows) => {
    const columns = [
      vectorFromArray(
        rows.map(([id]) => id),
        new Utf8(),
      ),
      vectorFromArray(
        rows.map(([, t]) => t),
        text,
      ),
    ];
    const children = columns.map((column) => column.data[0]!);
    return new RecordBatch(
      schema,
      makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children }),
    );
  });
  return tableToIPC(new Table(schema, all), 'stream');
}

async function readRows(bytes: Uint8Array): Promise<Row[]> {
  const { batches } = await openArrowStream(Readable.from([bytes]), 'stdin');
  const rows: Row[] = [];
  for await (const batch of batches)
    for (let i = 0; i < batch.numRows; i++) rows.push([batch.getChild('id')!.get(i), batch.getChild('text')!.get(i)]);
  return rows;
}

async function copy(bytes: Uint8Array, output: Writable): Promise<void> {
  const { schema, batches } = await openArrowStream(Readable.from([bytes]), 'stdin');
  await writeArrowStream(output, schema, batches);
  output.end();
}

async function copied(bytes: Uint8Array): Promise<Uint8Array> {
  const output = new PassThrough();
  const done = copy(bytes, output);
  const chunks: Buffer[] = [];
  for await (const chunk of output) chunks.push(chunk as Buffer);
  await done;
  return Buffer.concat(chunks);
}

const row = fc.tuple(fc.string(), fc.option(fc.string({ unit: 'binary' })));
const table = fc.array(fc.array(row, { minLength: 1, maxLength: 5 }), { maxLength: 4 });

test('what is written is what was read: nulls, empty text, zero batches, any Unicode', () =>
  fc.assert(
    fc.asyncProperty(table, async (batches) => {
      expect(await readRows(await copied(ipc(batches)))).toEqual(batches.flat());
    }),
    { numRuns: 60 },
  ));

test('large_string reads like string', async () => {
  expect(
    await readRows(
      ipc(
        [
          [
            ['a', 'Kiruna'],
            ['b', null],
          ],
        ],
        new LargeUtf8(),
      ),
    ),
  ).toEqual([
    ['a', 'Kiruna'],
    ['b', null],
  ]);
});

test('a stream cut anywhere is refused, also between two messages', async () => {
  const bytes = ipc([
    [
      ['a', 'x'],
      ['b', 'y'],
    ],
    [['c', 'z']],
  ]);
  for (let length = 0; length < bytes.length; length++)
    await expect(readRows(bytes.subarray(0, length)), `cut at ${length}`).rejects.toMatchObject({
      code: 'truncated-stream',
    });
});

test('a slow reader holds the writer back', async () => {
  const bytes = ipc(Array.from({ length: 200 }, (_, i) => [[String(i), 'x'.repeat(1000)] as const]));
  let held = 0;
  let most = 0;
  const slow = new Writable({
    highWaterMark: 4096,
    write(_chunk, _encoding, done) {
      held = this.writableLength;
      most = Math.max(most, held);
      void setTimeout(1).then(() => done());
    },
  });
  await copy(bytes, slow);
  expect(most).toBeLessThan(16_384);
});
