import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { errnoOf } from '../../../lib/errors.js';
import { adoptOrphans, type CacheModel, modelFolder, rewriteSegments, segmentNames } from './folder.js';
import { keyWords } from './key.js';
import { KeyIndex } from './key-index.js';
import { keyOfRecord, validRecordAt } from './record.js';
import { entryWords, readAt, readEntries } from './segment.js';
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
  readonly #index = new KeyIndex();
  readonly #segments: Segment[] = [];
  /** Per entry of the index: segment number, offset and length of its record; length 0 where none is sound. */
  #places = new Uint32Array(3 * 1024);
  #writer: SegmentWriter | undefined;
  #writerAt = -1;

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
        this.#place(keys, 0, segment, entries[at + 4]!, entries[at + 5]!);
      }
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error; // sealed, adopted or pruned meanwhile by another process
    }
  }

  #place(keys: Uint32Array, at: number, segment: number, offset: number, length: number): void {
    const entry = this.#index.add(keys, at);
    if (entry * 3 >= this.#places.length) {
      const grown = new Uint32Array(this.#places.length * 2);
      grown.set(this.#places);
      this.#places = grown;
    }
    this.#places[entry * 3] = segment;
    this.#places[entry * 3 + 1] = offset;
    this.#places[entry * 3 + 2] = length;
  }

  get size(): number {
    return this.#index.size;
  }

  has(keys: Uint32Array, at: number): boolean {
    const entry = this.#index.find(keys, at);
    return entry >= 0 && this.#places[entry * 3 + 2]! > 0;
  }

  /** Call `found(i, record)` for each key i that the cache holds, in the order of the disk, not of the keys. */
  get(keys: Uint32Array, found: (i: number, record: Uint8Array) => void): void {
    const places = this.#places;
    const wanted: { readonly i: number; readonly entry: number }[] = [];
    for (let i = 0; i < keys.length / keyWords; i++) {
      const entry = this.#index.find(keys, i);
      if (entry >= 0 && places[entry * 3 + 2]! > 0) wanted.push({ i, entry: entry * 3 });
    }
    const at = ({ entry }: { readonly entry: number }): number => places[entry]! * 2 ** 32 + places[entry + 1]!;
    wanted.sort((a, b) => at(a) - at(b));
    this.#writer?.flush();
    for (let from = 0, to = 0; from < wanted.length; from = to) {
      const segment = places[wanted[from]!.entry]!;
      const start = places[wanted[from]!.entry + 1]!;
      let end = start + places[wanted[from]!.entry + 2]!;
      for (to = from + 1; to < wanted.length; to++) {
        const { entry } = wanted[to]!;
        const offset = places[entry + 1]!;
        if (places[entry] !== segment || offset > end + gapBytes || offset - start > readBytes) break;
        end = Math.max(end, offset + places[entry + 2]!);
      }
      const bytes = readAt(this.#segments[segment]!.fd, start, end - start);
      for (const { i, entry } of wanted.slice(from, to)) {
        const offset = places[entry + 1]! - start;
        const length = places[entry + 2]!;
        if (this.#holds(bytes, offset, length, keys, i)) found(i, bytes.subarray(offset, offset + length));
        else this.#forgetDamaged(entry);
      }
    }
  }

  #holds(bytes: Uint8Array, offset: number, length: number, keys: Uint32Array, i: number): boolean {
    if (validRecordAt(bytes, offset, this.#model.dim) !== length) return false;
    const key = new Uint32Array(keyWords);
    keyOfRecord(bytes, offset, key);
    return key.every((word, n) => word === keys[i * keyWords + n]);
  }

  #forgetDamaged(entry: number): void {
    this.#segments[this.#places[entry]!]!.damaged = true;
    this.#places[entry + 2] = 0;
  }

  /** Add a sealed record unless its key is there. It reaches the disk at the next `flush`, or when enough wait. */
  put(keys: Uint32Array, at: number, record: Uint8Array): void {
    if (this.has(keys, at)) return;
    if (this.#writer === undefined) {
      this.#writer = new SegmentWriter(this.#folder, this.#model.identity, this.#model.dim);
      this.#writerAt = this.#segments.push({ name: this.#writer.name, fd: this.#writer.fd, damaged: false }) - 1;
    }
    const offset = this.#writer.append(record);
    this.#place(keys, at, this.#writerAt, offset, record.length);
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
