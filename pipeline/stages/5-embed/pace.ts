import { performance } from 'node:perf_hooks';

/** How an embedding job goes. */
export interface EmbedProgress {
  /** Inputs done and, where known, all of them. */
  readonly done: number;
  readonly total: number | undefined;
  /** Distinct texts encoded now, not found in the cache. */
  readonly encoded: number;
  /** Measured over the encoding so far; 0 before the second answer. */
  readonly tokensPerSecond: number;
  /** From the measured pace, the texts known to be missing, and for those not yet read the share missing so far. */
  readonly secondsLeft: number | undefined;
}

/** Measures the pace of one job, from its first answer on: a worker's start is no pace. It shows in progress only, never in a result. */
export class Pace {
  #total: number | undefined;
  readonly #report: (progress: EmbedProgress) => void;
  #read = 0;
  #delivered = 0;
  #encoded = 0;
  /** Estimated tokens of all texts known to be missing, and of those encoded since. */
  #wanted = 0;
  #got = 0;
  #tokens = 0;
  #first: { readonly at: number; readonly tokens: number; readonly got: number } | undefined;
  #told = 0;

  constructor(total: number | undefined, report: (progress: EmbedProgress) => void) {
    this.#total = total;
    this.#report = report;
  }

  /** Inputs were read, perhaps the last ones, of which texts of so many estimated tokens must be encoded. */
  read(inputs: number, estimatedTokens: number, last: boolean): void {
    this.#read += inputs;
    if (last) this.#total = this.#read;
    this.#wanted += estimatedTokens;
  }

  encoded(texts: number, tokens: number, estimatedTokens: number): void {
    this.#encoded += texts;
    this.#tokens += tokens;
    this.#got += estimatedTokens;
    this.#first ??= { at: performance.now(), tokens: this.#tokens, got: this.#got };
    this.#tell(false);
  }

  delivered(inputs: number): void {
    this.#delivered += inputs;
    this.#tell(true);
  }

  #tell(always: boolean): void {
    const now = performance.now();
    if (!always && now - this.#told < 200) return;
    this.#told = now;
    const { at, tokens, got } = this.#first ?? { at: now, tokens: 0, got: 0 };
    const seconds = (now - at) / 1000;
    const unread = this.#total === undefined || this.#read === 0 ? 0 : Math.max(0, this.#total - this.#read);
    const left = this.#wanted - this.#got + unread * (this.#wanted / Math.max(1, this.#read));
    // Within the slices under way an input counts by the share of their work that is done.
    const share = this.#wanted > 0 ? this.#got / this.#wanted : 0;
    this.#report({
      done: this.#delivered + Math.floor((this.#read - this.#delivered) * share),
      total: this.#total,
      encoded: this.#encoded,
      tokensPerSecond: seconds > 0 ? (this.#tokens - tokens) / seconds : 0,
      secondsLeft: this.#got > got && this.#total !== undefined ? (left / (this.#got - got)) * seconds : undefined,
    });
  }
}
