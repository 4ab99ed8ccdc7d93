import { closeSync, openSync, readSync } from 'node:fs';

const [lf, cr] = [10, 13];

/** Reading a file in pieces that end where a line or at least a character ends. Synchronous: a batch has nothing better to do. */
export const ByteLines = {
  /** The first bytes of a file. */
  head(path: string, bytes: number): Buffer {
    const fd = openSync(path, 'r');
    try {
      const buffer = Buffer.alloc(bytes);
      return buffer.subarray(0, readSync(fd, buffer, 0, bytes, 0));
    } finally {
      closeSync(fd);
    }
  },

  /** Pieces of about `size` bytes, cut behind a line end; a longer line is cut at a character of UTF-8. */
  *chunks(path: string, size: number, from = 0): Generator<Buffer> {
    const fd = openSync(path, 'r');
    try {
      let rest: Buffer = Buffer.alloc(0);
      for (let at = from; ; ) {
        const buffer = Buffer.allocUnsafe(size);
        const read = readSync(fd, buffer, 0, size, at);
        if (read === 0) break;
        at += read;
        const all = rest.length === 0 ? buffer.subarray(0, read) : Buffer.concat([rest, buffer.subarray(0, read)]);
        const cut = cutPoint(all);
        rest = all.subarray(cut);
        if (cut > 0) yield all.subarray(0, cut);
      }
      if (rest.length > 0) yield rest;
    } finally {
      closeSync(fd);
    }
  },

  /** The lines of a piece without their ends. */
  *split(chunk: Buffer): Generator<Buffer> {
    for (let start = 0; start < chunk.length; ) {
      let end = start;
      while (end < chunk.length && chunk[end] !== lf && chunk[end] !== cr) end++;
      if (end > start) yield chunk.subarray(start, end);
      start = end + 1;
    }
  },
};

function cutPoint(bytes: Buffer): number {
  const newline = Math.max(bytes.lastIndexOf(lf), bytes.lastIndexOf(cr));
  if (newline >= bytes.length / 2) return bytes[newline] === cr && newline === bytes.length - 1 ? newline : newline + 1;
  let cut = bytes.length;
  for (let i = 1; i <= 4 && i <= bytes.length; i++) {
    const byte = bytes[bytes.length - i]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      cut = bytes.length - i;
      break;
    }
  }
  return cut;
}
