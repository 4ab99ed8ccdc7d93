import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { errnoOf } from '../../../lib/errors.js';
import { explainWriteError, fileMode, folderMode } from '../../../lib/files.js';
import { processTag } from '../../../lib/process-tag.js';
import { keyOfRecord } from './record.js';
import { type Entries, entryWords, openSuffix, sealedSuffix, segmentHead, segmentTail } from './segment.js';

/** A segment is sealed once it is this long: erasing a text rewrites one file of this size. */
export const segmentBytes = 64 << 20;
const bufferBytes = 256 << 10;

/** Names of the segments that this very process is writing: all others of its tag were left by a dead one. */
export const underWay = new Set<string>();

/** Appends records to a segment of its own; nobody else writes to that file. Without `seal` the file stays readable. */
export class SegmentWriter {
  readonly name: string;
  readonly path: string;
  readonly fd: number;
  readonly #folder: string;
  readonly #entries: number[] = [];
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #size: number;

  constructor(folder: string, identity: string, dim: number) {
    try {
      mkdirSync(folder, { recursive: true, mode: folderMode });
      this.#folder = folder;
      // The name is no result: it only keeps two writers apart.
      this.name = `${randomBytes(8).toString('hex')}.${processTag()}${openSuffix}`;
      this.path = join(folder, this.name);
      this.fd = openSync(this.path, 'wx+', fileMode);
    } catch (error) {
      throw explainWriteError(error, folder);
    }
    underWay.add(this.name);
    const head = segmentHead(identity, dim);
    this.#size = head.length;
    this.#wait(head);
  }

  get size(): number {
    return this.#size;
  }

  /** Append a sealed record; returns its offset. The bytes must not change before `flush`. */
  append(record: Uint8Array): number {
    const offset = this.#size;
    const key = new Uint32Array(4);
    keyOfRecord(record, 0, key);
    this.#entries.push(...key, offset, record.length);
    this.#size += record.length;
    this.#wait(record);
    return offset;
  }

  #wait(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= bufferBytes) this.flush();
  }

  /** Hand all bytes to the operating system: they survive this process, if not yet a power cut. */
  flush(): void {
    if (this.#waitingBytes === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    const at = this.#size - this.#waitingBytes;
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(this.fd, bytes, done, bytes.length - done, at + done);
    } catch (error) {
      throw explainWriteError(error, this.path);
    }
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  /** Make the segment durable under its final name, and return that; an empty one vanishes. The descriptor stays open for reading. */
  seal(): string | undefined {
    const entries: Entries = Uint32Array.from(this.#entries);
    if (entries.length === 0) {
      this.discard();
      return undefined;
    }
    const name = `${this.name.slice(0, 16)}${sealedSuffix}`;
    try {
      const tail = segmentTail(entries, this.#size);
      this.#size += tail.length;
      this.#wait(tail);
      this.flush();
      fsyncSync(this.fd);
      renameSync(this.path, join(this.#folder, name));
      syncFolder(this.#folder);
    } catch (error) {
      // Somebody took this process for dead and saved the records under a name of their own: nothing is lost.
      if (errnoOf(error) === 'ENOENT') return undefined;
      throw explainWriteError(error, this.path);
    } finally {
      underWay.delete(this.name);
    }
    return name;
  }

  discard(): void {
    underWay.delete(this.name);
    rmSync(this.path, { force: true });
  }

  close(): void {
    underWay.delete(this.name);
    closeSync(this.fd);
  }

  get records(): number {
    return this.#entries.length / entryWords;
  }
}

function syncFolder(folder: string): void {
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
