import { keyWords } from './key.js';
import { KeyIndex } from './key-index.js';

/** Where a record lies, and for which of the keys asked. */
export interface Found {
  readonly i: number;
  readonly entry: number;
  readonly segment: number;
  readonly start: number;
  readonly length: number;
}

/** Keys → where their records lie: 12 bytes beside the index's 24, and no objects. */
export class Places {
  readonly #index = new KeyIndex();
  /** Per entry of the index: segment number, offset and length; length 0 where no record is sound. */
  #words = new Uint32Array(3 * 1024);

  get size(): number {
    return this.#index.size;
  }

  set(keys: Uint32Array, at: number, segment: number, offset: number, length: number): void {
    const from = this.#index.add(keys, at) * 3;
    if (from >= this.#words.length) {
      const grown = new Uint32Array(this.#words.length * 2);
      grown.set(this.#words);
      this.#words = grown;
    }
    this.#words[from] = segment;
    this.#words[from + 1] = offset;
    this.#words[from + 2] = length;
  }

  has(keys: Uint32Array, at: number): boolean {
    const entry = this.#index.find(keys, at);
    return entry >= 0 && this.#words[entry * 3 + 2]! > 0;
  }

  /** Forget a record; its key stays without one. @returns its segment */
  drop(entry: number): number {
    this.#words[entry * 3 + 2] = 0;
    return this.#words[entry * 3]!;
  }

  /** The places of those keys that have one, in the order of the disk. */
  find(keys: Uint32Array): Found[] {
    const words = this.#words;
    const found: Found[] = [];
    for (let i = 0; i < keys.length / keyWords; i++) {
      const entry = this.#index.find(keys, i);
      const length = entry < 0 ? 0 : words[entry * 3 + 2]!;
      if (length > 0) found.push({ i, entry, segment: words[entry * 3]!, start: words[entry * 3 + 1]!, length });
    }
    return found.sort((a, b) => a.segment - b.segment || a.start - b.start);
  }
}
