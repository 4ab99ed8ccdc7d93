import { KeyIndex } from './cache/key-index.js';
import { decodeRecord, isTruncated, sealRecord } from './cache/record.js';
import type { VectorCache } from './cache/vector-cache.js';
import type { EmbedderOptions, EmbedInput, EmbedReport, EmbedSink } from './embedder.js';
import { Pace } from './pace.js';
import { estimateTokens, type Slice, slicesOf, unitsOf } from './slices.js';
import type { EncoderFacts } from './text-engine.js';
import type { UnitRunner } from './unit-runner.js';

export interface JobSettings {
  readonly model: EncoderFacts;
  readonly runner: UnitRunner;
  readonly cache: VectorCache | undefined;
  readonly options: EmbedderOptions;
  readonly sink: EmbedSink | undefined;
  readonly total: number | undefined;
}

interface StartedSlice {
  readonly slice: Slice;
  /** Texts that the slice before is encoding: their number here, and there. */
  readonly borrowed: readonly (readonly [here: number, there: number])[];
  readonly encoded: Promise<unknown>;
}

/** One call of `embed`: look each slice up, encode what is missing, hand all out in order. */
export class EmbedJob {
  readonly #settings: JobSettings;
  readonly #pace: Pace;
  readonly #seen = new KeyIndex();
  #truncated = 0;
  #encoded = 0;
  #texts = 0;

  constructor(settings: JobSettings) {
    this.#settings = settings;
    this.#pace = new Pace(settings.total, settings.options.progress ?? (() => undefined));
  }

  /** Two slices are under way at a time: the workers find the next one's texts when this one's run out. */
  async run(inputs: AsyncIterable<EmbedInput> | Iterable<EmbedInput>): Promise<EmbedReport> {
    const { model, options } = this.#settings;
    let before: StartedSlice | undefined;
    for await (const slice of slicesOf(inputs, model.identity)) {
      options.signal.throwIfAborted();
      const next = this.#start(slice, before?.slice);
      if (before) {
        await this.#finish(before);
        for (const [here, there] of next.borrowed) slice.records[here] = before.slice.records[there];
      }
      before = next;
    }
    if (before) await this.#finish(before);
    return { texts: this.#texts, distinct: this.#seen.size, truncated: this.#truncated, encoded: this.#encoded };
  }

  #start(slice: Slice, before: Slice | undefined): StartedSlice {
    this.#settings.cache?.get(slice.keys, (text, record) => {
      slice.records[text] = record;
      slice.sentences[text] = undefined;
    });
    const borrowed: [number, number][] = [];
    const missing: number[] = [];
    for (let text = 0; text < slice.records.length; text++) {
      if (slice.records[text] !== undefined) continue;
      const there = before ? before.index.find(slice.keys, text) : -1;
      if (there >= 0) borrowed.push([text, there]);
      else missing.push(text);
    }
    const tokens = missing.reduce((sum, text) => sum + estimateTokens(slice.sentences[text]!), 0);
    this.#pace.read(slice.textOf.length, tokens, slice.last);
    const isSmall = slice.last && before === undefined && this.#settings.runner.isSmall(tokens);
    const encoded = Promise.all(unitsOf(slice, missing).map((unit) => this.#encode(slice, unit, isSmall)));
    encoded.catch(() => undefined); // awaited later, unless the slice before fails first
    return { slice, borrowed, encoded };
  }

  async #encode(slice: Slice, unit: readonly number[], isSmall: boolean): Promise<void> {
    const { runner, cache } = this.#settings;
    const texts = unit.map((text) => slice.sentences[text]!);
    const { records, tokens } = await runner.run(texts, isSmall);
    for (const [i, record] of records.entries()) {
      const text = unit[i]!;
      sealRecord(record, slice.keys, text);
      slice.records[text] = record;
      slice.sentences[text] = undefined;
      cache?.put(slice.keys, text, record);
    }
    cache?.flush(); // what is encoded survives whatever happens to this process
    this.#encoded += unit.length;
    this.#pace.encoded(
      unit.length,
      tokens,
      texts.reduce((sum, sentences) => sum + estimateTokens(sentences), 0),
    );
  }

  async #finish({ slice, encoded }: StartedSlice): Promise<void> {
    await encoded;
    this.#count(slice);
    const { sink, model, options } = this.#settings;
    if (sink)
      for (let i = 0; i < slice.textOf.length; i++) {
        const wait = sink(slice.first + i, decodeRecord(slice.records[slice.textOf[i]!]!, model.dim));
        if (wait) await wait;
        if (i % 256 === 0) options.signal.throwIfAborted();
      }
    this.#texts += slice.textOf.length;
    this.#pace.delivered(slice.textOf.length);
  }

  #count(slice: Slice): void {
    for (let text = 0; text < slice.records.length; text++) {
      const known = this.#seen.size;
      if (this.#seen.add(slice.keys, text) === known && isTruncated(slice.records[text]!)) this.#truncated++;
    }
  }
}
