import { crc32 } from 'node:zlib';
import { floatsInto, halvesInto } from './half.js';
import { keyWords } from './key.js';

/** What the encoder says of one text. */
export interface TextVectors {
  /** The unit vector of the whole text. */
  readonly text: Float32Array;
  /** k × dim: what each sentence's tokens add to the text vector. Rounded to 16-bit floats, fresh or from the cache alike. */
  readonly sentences: Float32Array;
  /** Tokens read, prefix and marks included. */
  readonly tokens: number;
  /** The text went on after the last token that the model reads. */
  readonly truncated: boolean;
}

/*
 * A record, little endian, a multiple of 8 bytes so that its numbers lie aligned:
 *   0 u32 bytes of the record   4 u32 crc32 of all that follows   8 key (16 bytes)
 *   24 u16 sentences   26 u16 tokens   28 u32 flags (1: truncated)   32 float32[dim]   float16[sentences × dim]   zeros
 */
export const recordHead = 32;
const truncatedFlag = 1;

export function recordBytes(dim: number, sentences: number): number {
  return Math.ceil((recordHead + dim * 4 + sentences * dim * 2) / 8) * 8;
}

/** Lay vectors out as a record that has no key yet; `sealRecord` completes it. */
export function encodeRecord(vectors: TextVectors): Uint8Array {
  const dim = vectors.text.length;
  const count = vectors.sentences.length / dim;
  const record = new Uint8Array(recordBytes(dim, count));
  const view = new DataView(record.buffer);
  view.setUint32(0, record.length, true);
  view.setUint16(24, count, true);
  view.setUint16(26, vectors.tokens, true);
  view.setUint32(28, vectors.truncated ? truncatedFlag : 0, true);
  new Float32Array(record.buffer, recordHead, dim).set(vectors.text);
  halvesInto(new Uint16Array(record.buffer, recordHead + dim * 4, count * dim), vectors.sentences);
  return record;
}

/** Write the key and the checksum into a record. */
export function sealRecord(record: Uint8Array, keys: Uint32Array, at: number): void {
  const view = new DataView(record.buffer, record.byteOffset, record.length);
  for (let word = 0; word < keyWords; word++) view.setUint32(8 + word * 4, keys[at * keyWords + word]!, true);
  view.setUint32(4, crc32(record.subarray(8)), true);
}

/** The vectors of a record, as copies. */
export function decodeRecord(record: Uint8Array, dim: number): TextVectors {
  const view = new DataView(record.buffer, record.byteOffset, record.length);
  const count = view.getUint16(24, true);
  const from = record.byteOffset + recordHead;
  const all = new Float32Array((1 + count) * dim); // one allocation: it costs more than copying a vector
  const text = all.subarray(0, dim);
  const sentences = all.subarray(dim);
  text.set(new Float32Array(record.buffer, from, dim));
  floatsInto(sentences, new Uint16Array(record.buffer, from + dim * 4, count * dim));
  return {
    text,
    sentences,
    tokens: view.getUint16(26, true),
    truncated: (view.getUint32(28, true) & truncatedFlag) !== 0,
  };
}

/** Whether the text of a record went on after the last token that the model reads. */
export function isTruncated(record: Uint8Array): boolean {
  return (record[28]! & truncatedFlag) !== 0;
}

/** Cut records that lie one after the other; each becomes a copy of its own, aligned for typed arrays. */
export function splitRecords(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const records: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += records.at(-1)!.length)
    records.push(new Uint8Array(bytes.subarray(at, at + view.getUint32(at, true))));
  return records;
}

/** The length of the whole, undamaged record that starts at `at`, or 0. */
export function validRecordAt(bytes: Uint8Array, at: number, dim: number): number {
  if (at + recordHead > bytes.length) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  const length = view.getUint32(0, true);
  if (length !== recordBytes(dim, view.getUint16(24, true)) || at + length > bytes.length) return 0;
  return crc32(bytes.subarray(at + 8, at + length)) === view.getUint32(4, true) ? length : 0;
}

export function keyOfRecord(record: Uint8Array, at: number, out: Uint32Array): void {
  const view = new DataView(record.buffer, record.byteOffset + at);
  for (let word = 0; word < keyWords; word++) out[word] = view.getUint32(8 + word * 4, true);
}
