import { type FileHandle, open } from 'node:fs/promises';
import { fileMode } from '../../lib/files.js';

const bufferSize = 1 << 20;

/** Writes one JSON value a line, in large pieces. */
export class NdjsonWriter {
  readonly #file: FileHandle;
  #pending = '';
  /** Characters of the longest line. */
  longest = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async open(path: string): Promise<NdjsonWriter> {
    return new NdjsonWriter(await open(path, 'w', fileMode));
  }

  /** `maximum_object_size` for whoever reads the file: DuckDB sets aside twice that for each thread, so it is no larger than need be. */
  get largestObject(): number {
    return Math.max(1 << 20, this.longest * 4 + 1024);
  }

  add(value: unknown): void {
    const line = JSON.stringify(value);
    if (line.length > this.longest) this.longest = line.length;
    this.#pending += `${line}\n`;
  }

  /** Call between batches: writes once enough has gathered. */
  async breathe(): Promise<void> {
    if (this.#pending.length >= bufferSize) await this.#flush();
  }

  async close(): Promise<void> {
    try {
      await this.#flush();
    } finally {
      await this.#file.close();
    }
  }

  async #flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    if (text !== '') await this.#file.writeFile(text);
  }
}
