import { questions } from './columns.js';

/** Heads over the letters of words: how often groups of 3, 4 and 5 letters occur, hashed into 2^bits buckets. */
export interface LexicalHeads {
  readonly bits: number;
  /** Added to a text's number of letter groups before its root is taken, so that very short texts weigh less. */
  readonly smoothing: number;
  /** buckets × questions */
  readonly weights: Float32Array;
  readonly bias: Float64Array;
}

const width = questions.length;
const shortest = 3;
const longest = 5;

/** Call `each` with the bucket of every letter group of a word; `word` is lower case and free of white space. */
export function letterGroups(word: string, bits: number, each: (bucket: number) => void): void {
  const padded = ` ${word} `;
  const shift = 32 - bits;
  for (let start = 0; start + shortest <= padded.length; start++) {
    let hash = 0x811c9dc5; // FNV-1a, 32 bits, over UTF-16 code units
    const end = Math.min(padded.length, start + longest);
    for (let i = start; i < end; i++) {
      hash = Math.imul(hash ^ padded.charCodeAt(i), 0x01000193);
      // the low bits of FNV mix worst: a multiplication and the high bits make the bucket
      if (i - start >= shortest - 1) each(Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> shift);
    }
  }
}

/** The words of a text: lower case, split at white space, signs kept because they speak too. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/**
 * Sums of the heads' weights over the letter groups of words. A word's sum depends on the word alone and is remembered,
 * so a text costs one look-up a word.
 */
export class LexicalReader {
  readonly #heads: LexicalHeads;
  /** Where a word's sums stand in `#sums`. */
  readonly #known = new Map<string, number>();
  #sums = new Float64Array(1024 * (width + 1));

  constructor(heads: LexicalHeads) {
    this.#heads = heads;
  }

  /** Add each question's sum and, last, the number of letter groups to `into` (questions + 1 numbers from `at` on). */
  addText(text: string, into: Float64Array, at = 0): void {
    for (const word of wordsOf(text)) {
      const from = this.#sumsOf(word);
      for (let q = 0; q <= width; q++) into[at + q]! += this.#sums[from + q]!;
    }
  }

  /** What sums are multiplied with, for a text of so many letter groups. */
  scaleOf(groups: number): number {
    return 1 / Math.sqrt(groups + this.#heads.smoothing);
  }

  #sumsOf(word: string): number {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    if (this.#known.size >= rememberedWords) this.#known.clear();
    const at = this.#room(this.#known.size * (width + 1));
    const { bits, weights } = this.#heads;
    const sums = this.#sums;
    letterGroups(word, bits, (bucket) => {
      const from = bucket * width;
      for (let q = 0; q < width; q++) sums[at + q]! += weights[from + q]!;
      sums[at + width]!++;
    });
    this.#known.set(word, at);
    return at;
  }

  /** Zeroes for one more word, at `at`. */
  #room(at: number): number {
    if (at >= this.#sums.length) {
      const grown = new Float64Array(this.#sums.length * 2);
      grown.set(this.#sums);
      this.#sums = grown;
    }
    this.#sums.fill(0, at, at + width + 1);
    return at;
  }
}

const rememberedWords = 100_000;
