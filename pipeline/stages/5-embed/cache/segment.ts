import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { keyWords } from './key.js';
import { keyOfRecord, recordHead, validRecordAt } from './record.js';

/*
 * A segment, little endian: head (64 bytes: magic, u32 dim, zeros, identity as 32 bytes at 32), records,
 * then, once sealed, one entry a record (key, u32 offset, u32 length) and a tail (u32 entries, u32 crc32 of the entries,
 * u32 where they start, u32 0, magic). A segment without a sound tail is read record by record up to the first torn one.
 */
export const headBytes = 64;
export const entryWords = keyWords + 2;
const tailBytes = 24;
const headMagic = 'NRVEC001';
const tailMagic = 'NRVECEND';
const chunkBytes = 4 << 20;

export const sealedSuffix = '.seg';
export const openSuffix = '.open';

/** The records of one segment: `entryWords` words each: key, offset, length. */
export type Entries = Uint32Array;

export function segmentHead(identity: string, dim: number): Buffer {
  const head = Buffer.alloc(headBytes);
  head.write(headMagic, 0, 'latin1');
  head.writeUInt32LE(dim, 8);
  head.write(identity, 32, 'hex');
  return head;
}

export function segmentTail(entries: Entries, start: number): Buffer {
  const body = Buffer.from(entries.buffer, entries.byteOffset, entries.byteLength);
  const tail = Buffer.alloc(tailBytes);
  tail.writeUInt32LE(entries.length / entryWords, 0);
  tail.writeUInt32LE(crc32(body), 4);
  tail.writeUInt32LE(start, 8);
  tail.write(tailMagic, 16, 'latin1');
  return Buffer.concat([body, tail]);
}

/** The entries of a segment, sealed or not, of this model; none if it is no such segment. Damaged records are left out. */
export function readEntries(path: string, identity: string, dim: number): Entries {
  const fd = openSync(path, 'r');
  try {
    const size = fstatSync(fd).size;
    const head = readAt(fd, 0, Math.min(size, headBytes));
    if (!head.equals(segmentHead(identity, dim))) return new Uint32Array(0);
    return sealedEntries(fd, size) ?? scanEntries(fd, size, dim);
  } finally {
    closeSync(fd);
  }
}

function sealedEntries(fd: number, size: number): Entries | undefined {
  if (size < headBytes + tailBytes) return undefined;
  const tail = readAt(fd, size - tailBytes, tailBytes);
  const count = tail.readUInt32LE(0);
  const start = tail.readUInt32LE(8);
  const bytes = count * entryWords * 4;
  if (tail.toString('latin1', 16) !== tailMagic || start + bytes + tailBytes !== size) return undefined;
  const body = readAt(fd, start, bytes);
  if (crc32(body) !== tail.readUInt32LE(4)) return undefined;
  return new Uint32Array(body.buffer, body.byteOffset, count * entryWords);
}

function scanEntries(fd: number, size: number, dim: number): Entries {
  const found: number[] = [];
  const key = new Uint32Array(keyWords);
  let offset = headBytes;
  for (let want = chunkBytes; offset + recordHead <= size; ) {
    const bytes = readAt(fd, offset, Math.min(want, size - offset));
    let at = 0;
    for (let length = validRecordAt(bytes, at, dim); length > 0; length = validRecordAt(bytes, at, dim)) {
      keyOfRecord(bytes, at, key);
      found.push(...key, offset + at, length);
      at += length;
    }
    // Nothing whole in these bytes: a torn tail, unless the record is longer than what was read.
    if (at === 0 && (bytes.readUInt32LE(0) <= want || offset + want >= size)) break;
    want = at === 0 ? bytes.readUInt32LE(0) : chunkBytes;
    offset += at;
  }
  return Uint32Array.from(found);
}

/** Bytes of a file; fewer where it ends. The buffer is aligned for typed arrays. */
export function readAt(fd: number, offset: number, length: number): Buffer {
  return readInto(Buffer.allocUnsafeSlow(length), fd, offset);
}

/** Fill a buffer with bytes of a file; returns the part that was filled where the file ends before. */
export function readInto(buffer: Buffer, fd: number, offset: number): Buffer {
  let done = 0;
  while (done < buffer.length) {
    const got = readSync(fd, buffer, done, buffer.length - done, offset + done);
    if (got === 0) break;
    done += got;
  }
  return buffer.subarray(0, done);
}
