import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { errnoOf } from '../../../lib/errors.js';
import { Arena } from './arena.js';
import { adoptOrphans, type CacheModel, modelFolder, rewriteSegments, segmentNames } from './folder.js';
import { keyWords } from './key.js';
import { Places } from './places.js';
import { keyOfRecord, validRecordAt } from './record.js';
import { entryWords, readEntries, readInto } from './segment.js';
import { SegmentWriter, segmentBytes } from './segment-writer.js';

/** Records closer than this are read in one go, up to `readBytes` at a time. */
const gapBytes = 4 << 10;
const readBytes = 4 << 20;

interface Segment {
  readonly name: string;
  readonly fd: number;
  damaged: boolean;
}

/**
 * Vectors by content. Append-only segments: each writer has its own file, so any number of processes may use one cache;
 * a record counts only if its checksum holds, so a torn or damaged one is a text to compute again, never a wrong vector.
 */
export class VectorCache {
  readonly #folder: string;
  readonly #model: CacheModel;
  readonly #places = new Places();
  readonly #segments: Segment[] = [];
  #writer: SegmentWriter | undefined;
  #writerAt = -1;
  /** The key of the record that is looked at. */
  readonly #key = new Uint32Array(keyWords);

  private constructor(folder: string, model: CacheModel) {
    this.#folder = folder;
    this.#model = model;
  }

  /** Read the index of all segments: 24 bytes a record. */
  static open(root: string, model: CacheModel): VectorCache {
    const folder = modelFolder(root, model);
    const cache = new VectorCache(folder, model);
    adoptOrphans(folder, model);
    for (const name of segmentNames(folder)) cache.#load(name);
    return cache;
  }

  #load(name: string): void {
    try {
      const path = join(this.#folder, name);
      const entries = readEntries(path, this.#model.identity, this.#model.dim);
      const segment = this.#segments.push({ name, fd: openSync(path, 'r'), damaged: false }) - 1;
      const keys = new Uint32Array(keyWords);
      for (let at = 0; at < entries.length; at += entryWords) {
        for (let word = 0; word < keyWords; word++) keys[word] = entries[at + word]!;
        this.#places.set(keys, 0, segment, entries[at + 4]!, entries[at + 5]!);
      }
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error; // sealed, adopted or pruned meanwhile by another process
    }
  }

  get size(): number {
    return this.#places.size;
  }

  has(keys: Uint32Array, at: number): boolean {
    return this.#places.has(keys, at);
  }

  /** Call `found(i, record)` for each key i that the cache holds, in the order of the disk, not of the keys. */
  get(keys: Uint32Array, found: (i: number, record: Uint8Array) => void): void {
    const wanted = this.#places.find(keys);
    const arena = new Arena();
    this.#writer?.flush();
    for (let from = 0, to = 0; from < wanted.length; from = to) {
      const { segment, start, length } = wanted[from]!;
      let end = start + length;
      for (to = from + 1; to < wanted.length; to++) {
        const next = wanted[to]!;
        if (next.segment !== segment || next.start > end + gapBytes || next.start - start > readBytes) break;
        end = Math.max(end, next.start + next.length);
      }
      const bytes = readInto(arena.take(end - start), this.#segments[segment]!.fd, start);
      for (let n = from; n < to; n++) {
        const { i, entry, start: at, length: size } = wanted[n]!;
        if (this.#holds(bytes, at - start, size, keys, i)) found(i, bytes.subarray(at - start, at - start + size));
        else this.#segments[this.#places.drop(entry)]!.damaged = true;
      }
    }
  }

  #holds(bytes: Uint8Array, offset: number, length: number, keys: Uint32Array, i: number): boolean {
    if (validRecordAt(bytes, offset, this.#model.dim) !== length) return false;
    const key = this.#key;
    keyOfRecord(bytes, offset, key);
    for (let word = 0; word < keyWords; word++) if (key[word] !== keys[i * keyWords + word]) return false;
    return true;
  }

  /** Add a sealed record unless its key is there. It reaches the disk at the next `flush`, or when enough wait. */
  put(keys: Uint32Array, at: number, record: Uint8Array): void {
    if (this.has(keys, at)) return;
    if (this.#writer === undefined) {
      this.#writer = new SegmentWriter(this.#folder, this.#model.identity, this.#model.dim);
      this.#writerAt = this.#segments.push({ name: this.#writer.name, fd: this.#writer.fd, damaged: false }) - 1;
    }
    const offset = this.#writer.append(record);
    this.#places.set(keys, at, this.#writerAt, offset, record.length);
    if (this.#writer.size >= segmentBytes) this.#seal();
  }

  flush(): void {
    this.#writer?.flush();
  }

  #seal(): void {
    this.#writer?.seal();
    this.#writer = undefined;
  }

  /** Seal what was added, and rewrite segments in which damage was met without their damaged records. */
  close(): void {
    try {
      this.#seal();
    } finally {
      for (const { fd } of this.#segments) closeSync(fd);
    }
    const damaged = this.#segments.filter((segment) => segment.damaged).map(({ name }) => name);
    if (damaged.length > 0) rewriteSegments(this.#folder, this.#model, damaged, () => true);
    this.#segments.length = 0;
  }
}
