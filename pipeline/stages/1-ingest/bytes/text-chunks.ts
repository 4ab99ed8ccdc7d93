import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { ByteLines } from './byte-lines.js';
import type { FoundEncoding } from './encoding.js';
import { decodeWindows1252 } from './windows-1252.js';
import { withoutNul } from './without-nul.js';

/** The text of a file in pieces, without its byte-order mark and without NULs. Cuts may fall anywhere. */
export function* textChunks(path: string, { encoding, bom }: FoundEncoding, size = 4 << 20): Generator<string> {
  const pieces =
    encoding === 'utf-16le' || encoding === 'utf-16be'
      ? wideChunks(path, encoding, bom, size)
      : narrowChunks(path, encoding, bom, size);
  for (const piece of pieces) yield withoutNul(piece);
}

function* narrowChunks(path: string, encoding: string, bom: number, size: number): Generator<string> {
  for (const chunk of ByteLines.chunks(path, size, bom)) {
    if (encoding === 'windows-1252') yield decodeWindows1252(chunk);
    else if (encoding === 'utf-8' || isUtf8(chunk)) yield chunk.toString('utf8');
    else yield repairUtf8(chunk);
  }
}

/** UTF-8 where it is valid, every other byte as Windows-1252. */
export function repairUtf8(bytes: Uint8Array): string {
  let text = '';
  let done = 0;
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length > 0) {
      i += length;
      continue;
    }
    text += utf8.decode(bytes.subarray(done, i)) + decodeWindows1252(bytes.subarray(i, i + 1));
    done = ++i;
  }
  return text + utf8.decode(bytes.subarray(done));
}

/** Bytes of the valid UTF-8 character at `i`, or 0. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i]!;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  return i + length <= bytes.length && isUtf8(bytes.subarray(i, i + length)) ? length : 0;
}

function* wideChunks(path: string, encoding: 'utf-16le' | 'utf-16be', bom: number, size: number): Generator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const fd = openSync(path, 'r');
  try {
    for (let at = bom; ; ) {
      const buffer = Buffer.allocUnsafe(size);
      const read = readSync(fd, buffer, 0, size, at);
      if (read === 0) break;
      at += read;
      yield decoder.decode(buffer.subarray(0, read), { stream: true });
    }
    yield decoder.decode();
  } finally {
    closeSync(fd);
  }
}
