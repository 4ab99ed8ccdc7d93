import { encodeRecord, splitRecords } from './cache/record.js';
import type { EmbedderOptions } from './embedder.js';
import { openTextEngine } from './open-text-engine.js';
import { WorkerPool } from './pool.js';
import type { TextEngine } from './text-engine.js';

/** Below this many estimated tokens a worker's start costs more than it saves. */
const smallTokens = 3000;

export interface UnitRecords {
  /** One a text, without keys. */
  readonly records: readonly Uint8Array[];
  readonly tokens: number;
}

/** Encodes units: a small job, or any with `workers: 0`, in this process; others in processes that start with the first unit and stay. */
export class UnitRunner {
  readonly #options: EmbedderOptions;
  #pool: WorkerPool | undefined;
  #engine: Promise<TextEngine> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: EmbedderOptions) {
    this.#options = options;
  }

  isSmall(tokens: number): boolean {
    return this.#pool === undefined && tokens <= smallTokens;
  }

  async run(texts: readonly (readonly string[])[], isSmall: boolean): Promise<UnitRecords> {
    if (isSmall || this.#options.workers === 0) return this.#runHere(texts);
    this.#pool ??= new WorkerPool(this.#options);
    const { records, tokens } = await this.#pool.run(texts);
    return { records: splitRecords(records), tokens };
  }

  #runHere(texts: readonly (readonly string[])[]): Promise<UnitRecords> {
    this.#engine ??= openTextEngine(this.#options.modelDir);
    const work = this.#turn.then(async () => {
      this.#options.signal.throwIfAborted();
      const engine = await this.#engine!;
      const records = new Array<Uint8Array>(texts.length);
      let tokens = 0;
      await engine.embed(texts, (i, vectors) => {
        this.#options.signal.throwIfAborted();
        records[i] = encodeRecord(vectors);
        tokens += vectors.tokens;
      });
      return { records, tokens };
    });
    this.#turn = work.catch(() => undefined);
    return work;
  }

  async close(): Promise<void> {
    this.#pool?.close();
    await this.#turn;
    await this.#engine?.then((engine) => engine.close()).catch(() => undefined);
  }
}
