const magic = 0x184d2204;
const largest = 1 << 30;

/**
 * The content of an LZ4 frame (lz4 Frame Format 1.6.x), in which Feather files are compressed unless somebody asks for
 * another way; checksums are not looked at. @throws RangeError for bytes that are no such frame
 */
export function decodeLz4Frame(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== magic) throw new RangeError('no LZ4 frame');
  const flags = view.getUint8(4);
  const [blockChecksum, contentSize, dictionary] = [flags & 0x10 ? 4 : 0, flags & 0x08 ? 8 : 0, flags & 0x01 ? 4 : 0];
  const out = new Output(contentSize === 0 ? 4 * bytes.length : Number(view.getBigUint64(6, true)));
  for (let at = 7 + contentSize + dictionary; ; ) {
    const head = view.getUint32(at, true);
    const size = head & 0x7fffffff;
    at += 4;
    if (size === 0) return out.content();
    if (at + size > bytes.length) throw new RangeError('a block is cut off');
    const block = bytes.subarray(at, at + size);
    if (head >>> 31) out.append(block);
    else decodeBlock(block, out);
    at += size + blockChecksum;
  }
}

function decodeBlock(block: Uint8Array, out: Output): void {
  for (let at = 0; at < block.length; ) {
    const token = block[at++]!;
    let literals = token >> 4;
    if (literals === 15) for (let more = 255; more === 255; literals += more) more = byteAt(block, at++);
    if (at + literals > block.length) throw new RangeError('literals are cut off');
    out.append(block.subarray(at, at + literals));
    at += literals;
    if (at >= block.length) return;
    const distance = byteAt(block, at) + 256 * byteAt(block, at + 1);
    at += 2;
    let length = token & 15;
    if (length === 15) for (let more = 255; more === 255; length += more) more = byteAt(block, at++);
    out.repeat(distance, length + 4);
  }
}

function byteAt(block: Uint8Array, at: number): number {
  const byte = block[at];
  if (byte === undefined) throw new RangeError('a block is cut off');
  return byte;
}

/** Bytes that grow at the end; a match may reach back into earlier blocks. */
class Output {
  #bytes: Uint8Array;
  #length = 0;

  constructor(expected: number) {
    this.#bytes = new Uint8Array(Math.min(Math.max(64, expected), 1 << 24));
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Copy what stands `distance` back; where it overlaps its own copy it repeats. */
  repeat(distance: number, length: number): void {
    if (distance === 0 || distance > this.#length) throw new RangeError('a match before the start');
    this.#reserve(length);
    const [bytes, start] = [this.#bytes, this.#length];
    for (let i = 0; i < length; i++) bytes[start + i] = bytes[start + i - distance]!;
    this.#length += length;
  }

  content(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #reserve(more: number): void {
    const wanted = this.#length + more;
    if (wanted <= this.#bytes.length) return;
    if (wanted > largest) throw new RangeError('a frame of more than 1 GiB');
    const grown = new Uint8Array(Math.min(largest, Math.max(wanted, 2 * this.#bytes.length)));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
