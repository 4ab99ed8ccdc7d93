import type { TextVectors } from './cache/record.js';
import { VectorCache } from './cache/vector-cache.js';
import { EmbedJob } from './embed-job.js';
import { readEncoderFacts } from './encoder-facts.js';
import type { EmbedProgress } from './pace.js';
import type { EncoderFacts } from './text-engine.js';
import { UnitRunner } from './unit-runner.js';

export type { TextVectors } from './cache/record.js';
export type { EmbedProgress } from './pace.js';

/** One text as its sentences; the model reads them joined by one space. */
export interface EmbedInput {
  readonly sentences: readonly string[];
}

/** Called once an input, in their order; the next waits for what it returns. */
export type EmbedSink = (input: number, vectors: TextVectors) => void | Promise<void>;

export interface EmbedderOptions {
  readonly modelDir: string;
  /** Where vectors are kept (`layoutOf(workspace).vectors`); nowhere if left out. */
  readonly cacheDir?: string | undefined;
  /** Processes, one thread each; with 0, and for a handful of texts, this process does it itself. */
  readonly workers: number;
  readonly signal: AbortSignal;
  readonly progress?: ((progress: EmbedProgress) => void) | undefined;
}

export interface EmbedReport {
  readonly texts: number;
  readonly distinct: number;
  /** Distinct texts longer than the model reads. */
  readonly truncated: number;
  /** Distinct texts that were not in the cache. */
  readonly encoded: number;
}

export interface Embedder {
  readonly model: EncoderFacts;
  /**
   * Encode any number of texts in slices; memory does not grow with their number. Equal texts get equal bytes in any
   * order, batch and number of processes, fresh or from the cache.
   * @param total how many inputs there are, for the time left
   * @throws NorrutError `model-missing`, `model-corrupt`, `model-unfit-cpu`, `worker-died`, `disk-full`
   */
  readonly embed: (
    inputs: AsyncIterable<EmbedInput> | Iterable<EmbedInput>,
    sink?: EmbedSink,
    total?: number,
  ) => Promise<EmbedReport>;
  /** End the processes and seal what was added to the cache. */
  readonly close: () => Promise<void>;
}

/** Open an encoder: nothing heavy is loaded before the first text that the cache lacks. */
export async function openEmbedder(options: EmbedderOptions): Promise<Embedder> {
  const model = await readEncoderFacts(options.modelDir);
  const runner = new UnitRunner(options);
  const cache = options.cacheDir === undefined ? undefined : VectorCache.open(options.cacheDir, model);
  return {
    model,
    embed: (inputs, sink, total) => new EmbedJob({ model, runner, cache, options, sink, total }).run(inputs),
    close: async () => {
      await runner.close();
      cache?.close();
    },
  };
}
