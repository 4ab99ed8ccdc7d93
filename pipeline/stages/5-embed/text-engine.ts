import type { TextVectors } from './cache/record.js';

/** The facts about an encoder that decide its vectors. */
export interface EncoderFacts {
  readonly name: string;
  /** SHA-256 of the graph. */
  readonly sha256: string;
  /** SHA-256 over all that decides a vector besides the text: graph, tokenizer, prefix, pooling, normalisation. */
  readonly identity: string;
  readonly dim: number;
}

/** An encoder in this process. Equal texts get equal bytes, whatever stands beside them. */
export interface TextEngine {
  /**
   * Encode texts, each given as its normalised sentences; `each` is called once a text, in any order.
   * Between two batches the event loop turns, so that signals and messages get through.
   */
  readonly embed: (
    texts: readonly (readonly string[])[],
    each: (i: number, vectors: TextVectors) => void,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}
