import { keyWords } from './key.js';

/**
 * 128-bit keys → dense entry numbers 0…size-1 in order of arrival: open addressing over typed arrays,
 * 24 bytes a key at most half full, so that a million keys take 30 MB and no objects.
 */
export class KeyIndex {
  #keys: Uint32Array;
  /** Entry + 1, or 0 where the slot is free. */
  #slots: Uint32Array;
  #size = 0;

  constructor(expected = 1024) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.#slots = new Uint32Array(slots);
    this.#keys = new Uint32Array((slots / 2) * keyWords);
  }

  get size(): number {
    return this.#size;
  }

  /** The entry of the key at `at` in `keys`, or -1. */
  find(keys: Uint32Array, at: number): number {
    return this.#slots[this.#slotOf(keys, at)]! - 1;
  }

  /** The entry of the key, added if it was not there: then the entry equals the size before. */
  add(keys: Uint32Array, at: number): number {
    const slot = this.#slotOf(keys, at);
    const found = this.#slots[slot]!;
    if (found > 0) return found - 1;
    this.#keys.set(keys.subarray(at * keyWords, (at + 1) * keyWords), this.#size * keyWords);
    this.#slots[slot] = ++this.#size;
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    return this.#size - 1;
  }

  #slotOf(keys: Uint32Array, at: number): number {
    const from = at * keyWords;
    const mask = this.#slots.length - 1;
    let slot = keys[from]! & mask;
    for (;;) {
      const entry = this.#slots[slot]!;
      if (entry === 0) return slot;
      const own = (entry - 1) * keyWords;
      if (
        this.#keys[own] === keys[from] &&
        this.#keys[own + 1] === keys[from + 1] &&
        this.#keys[own + 2] === keys[from + 2] &&
        this.#keys[own + 3] === keys[from + 3]
      )
        return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const keys = new Uint32Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let entry = 0; entry < this.#size; entry++) this.#slots[this.#slotOf(keys, entry)] = entry + 1;
  }
}
