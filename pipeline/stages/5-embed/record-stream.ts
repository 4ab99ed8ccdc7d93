import type { Readable, Writable } from 'node:stream';
import { Binary, Field, type RecordBatch, Schema, Utf8 } from 'apache-arrow';
import { batchOf, bytesData, demandColumns, isText, isTextList, textData } from '../../lib/arrow-batch.js';
import { openArrowStream, writeArrowStream } from '../../lib/arrow-stream.js';
import { NorrutError } from '../../lib/errors.js';
import { keyHex, keysOf } from './cache/key.js';
import { encodeRecord, sealRecord } from './cache/record.js';
import type { Embedder } from './embedder.js';

/** What `norrut worker --records` sends back: the cache's own record of each text. */
export const recordSchema = new Schema([new Field('key', new Utf8(), true), new Field('record', new Binary(), true)]);

/**
 * Arrow IPC in (key: the cache's key as hex digits; sentences: the text's normalised sentences), Arrow IPC out
 * (`recordSchema`), one batch in memory at a time, row for row. A key holds the encoder's identity, so that a worker
 * with another encoder than the sender's refuses instead of answering.
 * @throws NorrutError `truncated-stream`, `input-refused`, `model-corrupt` where the encoders differ
 */
export async function recordStream(input: Readable, output: Writable, embedder: Embedder): Promise<void> {
  const { schema, batches } = await openArrowStream(input, 'stdin');
  demandColumns(schema, { key: isText, sentences: isTextList });
  await writeArrowStream(output, recordSchema, records(batches, embedder));
}

async function* records(batches: AsyncIterable<RecordBatch>, embedder: Embedder): AsyncGenerator<RecordBatch> {
  for await (const batch of batches) {
    const texts = sentencesOf(batch);
    const keys = keysOf(embedder.model.identity, texts);
    const names = texts.map((_, i) => keyHex(keys, i));
    const given = batch.getChild('key');
    if (names.some((name, i) => name !== given?.get(i)))
      throw new NorrutError('model-corrupt', 'the texts were sent for another encoder than this worker has', {
        hint: 'run the same norrut and the same encoder everywhere',
      });
    const made = new Array<Uint8Array>(texts.length);
    await embedder.embed(
      texts.map((sentences) => ({ sentences })),
      (i, vectors) => {
        made[i] = encodeRecord(vectors);
        sealRecord(made[i], keys, i);
      },
    );
    yield batchOf(recordSchema, texts.length, [textData(names), bytesData(made)]);
  }
}

function sentencesOf(batch: RecordBatch): string[][] {
  const column = batch.getChild('sentences');
  return Array.from({ length: batch.numRows }, (_, i) => [...((column?.get(i) ?? []) as Iterable<string>)]);
}
