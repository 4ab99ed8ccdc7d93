import { isUtf8 } from 'node:buffer';
import { ByteLines } from './byte-lines.js';

/** `utf-8-repaired`: UTF-8 in which single bytes are read as Windows-1252, because only a few lines are broken. */
export type Encoding = 'utf-8' | 'utf-8-repaired' | 'windows-1252' | 'utf-16le' | 'utf-16be';

export interface FoundEncoding {
  readonly encoding: Encoding;
  /** Bytes of the byte-order mark. */
  readonly bom: number;
}

/** The encoding of a text file: by its byte-order mark, else strict UTF-8, else Windows-1252; decided over the whole file. */
export function findEncoding(path: string): FoundEncoding {
  const head = ByteLines.head(path, 4096);
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2 };
  const wide = zeroBytes(head);
  if (wide !== null) return { encoding: wide, bom: 0 };
  const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  if (isWholeUtf8(path)) return { encoding: 'utf-8', bom };
  const { good, bad } = countLines(path);
  return { encoding: bom > 0 || good >= bad ? 'utf-8-repaired' : 'windows-1252', bom };
}

/** Every second byte zero: UTF-16 without its mark. */
function zeroBytes(head: Uint8Array): Encoding | null {
  const pairs = Math.floor(head.length / 2);
  if (pairs < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) even++;
    if (head[2 * i + 1] === 0) odd++;
  }
  if (odd > 0.6 * pairs && even < 0.1 * pairs) return 'utf-16le';
  return even > 0.6 * pairs && odd < 0.1 * pairs ? 'utf-16be' : null;
}

function isWholeUtf8(path: string): boolean {
  for (const chunk of ByteLines.chunks(path, 4 << 20)) if (!isUtf8(chunk)) return false;
  return true;
}

/** Lines that use more than ASCII, by whether they are UTF-8. */
function countLines(path: string): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  for (const chunk of ByteLines.chunks(path, 4 << 20))
    for (const line of ByteLines.split(chunk)) {
      if (!hasHighByte(line)) continue;
      if (isUtf8(line)) good++;
      else bad++;
    }
  return { good, bad };
}

function hasHighByte(line: Uint8Array): boolean {
  for (let i = 0; i < line.length; i++) if (line[i]! > 127) return true;
  return false;
}
