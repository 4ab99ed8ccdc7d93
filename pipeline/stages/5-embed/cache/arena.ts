const blockBytes = 1 << 20;

/**
 * Hands out buffers cut from large blocks, aligned to 8 bytes: thousands of small records cost a few allocations. A block
 * lives as long as any buffer cut from it.
 */
export class Arena {
  #block = Buffer.allocUnsafeSlow(0);
  #used = 0;

  take(length: number): Buffer {
    if (this.#used + length > this.#block.length) {
      this.#block = Buffer.allocUnsafeSlow(Math.max(blockBytes, length));
      this.#used = 0;
    }
    const from = this.#used;
    this.#used += Math.ceil(length / 8) * 8;
    return this.#block.subarray(from, from + length);
  }
}
