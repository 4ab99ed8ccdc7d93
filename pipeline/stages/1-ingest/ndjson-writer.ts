import { type FileHandle, open } from 'node:fs/promises';
import { fileMode } from '../../lib/files.js';

const bufferSize = 1 << 20;

/** Writes one JSON value a line, in large pieces. */
export class NdjsonWriter {
  readonly #file: FileHandle;
  #pending = '';

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async open(path: string): Promise<NdjsonWriter> {
    return new NdjsonWriter(await open(path, 'w', fileMode));
  }

  add(value: unknown): void {
    this.#pending += `${JSON.stringify(value)}\n`;
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
