import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { type RecordBatch, RecordBatchReader, RecordBatchStreamWriter, type Schema } from 'apache-arrow';
import { NorrutError } from './errors.js';

/** The last eight bytes of every whole Arrow IPC stream (Arrow columnar format, "IPC Streaming Format"). */
const endOfStream = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0);

export interface ArrowInput {
  readonly schema: Schema;
  /** The batches, one in memory at a time. */
  readonly batches: AsyncIterable<RecordBatch>;
}

/**
 * Open an Arrow IPC stream. A stream that is cut between two messages looks whole to a reader, so the end-of-stream
 * marker is demanded. @throws NorrutError `truncated-stream`, `input-unreadable`
 */
export async function openArrowStream(input: Readable, where: string): Promise<ArrowInput> {
  const tail = new Tail();
  const reader = await unlessBroken(where, async () => (await RecordBatchReader.from(tail.through(input))).open());
  // apache-arrow's types do not say that an empty input has no schema
  if ((reader.schema as Schema | undefined) === undefined)
    throw new NorrutError('truncated-stream', 'the Arrow stream is empty: it has not even a schema', { where });
  return { schema: reader.schema, batches: batchesOf(reader, tail, where) };
}

async function* batchesOf(reader: RecordBatchReader, tail: Tail, where: string): AsyncGenerator<RecordBatch> {
  for (;;) {
    const { done, value } = await unlessBroken(where, async () => reader.next());
    if (done) break;
    yield value;
  }
  if (!tail.isEndOfStream())
    throw new NorrutError('truncated-stream', 'the Arrow stream ends without its end-of-stream marker', {
      where,
      hint: 'the sender stopped early: nothing of this stream should be used',
    });
}

async function unlessBroken<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new NorrutError('truncated-stream', 'the Arrow stream is cut off or damaged', { where, cause: error });
  }
}

/** Remembers the last bytes that went through. */
class Tail {
  readonly #last = new Uint8Array(endOfStream.length);

  async *through(input: Readable): AsyncGenerator<Uint8Array> {
    for await (const chunk of input) {
      const bytes = chunk as Uint8Array;
      const kept = Math.min(bytes.length, this.#last.length);
      this.#last.copyWithin(0, kept);
      this.#last.set(bytes.subarray(bytes.length - kept), this.#last.length - kept);
      yield bytes;
    }
  }

  isEndOfStream(): boolean {
    return this.#last.every((byte, i) => byte === endOfStream[i]);
  }
}

/** Write batches of one schema as an Arrow IPC stream, waiting for a slow reader; resolves once all bytes are handed over. */
export async function writeArrowStream(
  output: Writable,
  schema: Schema,
  batches: AsyncIterable<RecordBatch>,
): Promise<void> {
  const writer = new CollectingWriter();
  writer.reset(undefined, schema);
  await send(output, writer.take());
  for await (const batch of batches) {
    writer.write(batch);
    await send(output, writer.take());
  }
  writer.finish();
  await send(output, writer.take());
}

async function send(output: Writable, chunks: readonly Uint8Array[]): Promise<void> {
  for (const chunk of chunks) if (!output.write(chunk)) await once(output, 'drain');
}

/** apache-arrow's writer queues without bound and keeps a block list for a footer that streams do not have. */
class CollectingWriter extends RecordBatchStreamWriter {
  #chunks: Uint8Array[] = [];

  take(): readonly Uint8Array[] {
    const taken = this.#chunks;
    this.#chunks = [];
    this._recordBatchBlocks = [];
    this._dictionaryBlocks = [];
    return taken;
  }

  protected override _write(chunk: ArrayBufferView): this {
    if (this._started && chunk.byteLength > 0) {
      this.#chunks.push(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength).slice());
      this._position += chunk.byteLength;
    }
    return this;
  }
}
