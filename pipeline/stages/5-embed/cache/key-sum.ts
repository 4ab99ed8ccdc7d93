import { keyWords } from './key.js';

/** A set of texts in short: their number, and the sum of their keys as four 32-bit words in hex. */
export interface KeySum {
  readonly texts: number;
  readonly sum: string;
}

/** Sums keys: keys are halves of SHA-256, so that two sets of texts differ in their sums, in whatever order they come. */
export class KeySummer {
  readonly #words = new Uint32Array(keyWords);
  #texts = 0;

  add(keys: Uint32Array, at: number): void {
    for (let word = 0; word < keyWords; word++) this.#words[word]! += keys[at * keyWords + word]!;
    this.#texts++;
  }

  get result(): KeySum {
    return { texts: this.#texts, sum: Buffer.from(this.#words.buffer).toString('hex') };
  }
}
