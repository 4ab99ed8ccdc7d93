import { NorrutError } from '../../lib/errors.js';

/** The pieces of a unigram tokenizer and a trie over them, as `scripts/model/export/tokenizer_file.py` lays them out. */
export interface PieceTrie {
  /** Log probability of each piece. */
  readonly scores: Float64Array;
  /** Per node: 1 + the piece that ends there, or 0. */
  readonly ends: Uint32Array;
  /** Per node: the code unit that leads to it. Node 0 is the root; children lie together, ascending. */
  readonly labels: Uint16Array;
  /** Per node, and one more: its first child. */
  readonly firstChild: Uint32Array;
  /** The root's child for each of the 65,536 code units, or 0. */
  readonly roots: Uint32Array;
  readonly begin: number;
  readonly end: number;
  readonly pad: number;
  readonly unknown: number;
}

const magic = 'NORRTOK1';
const headBytes = 32;

/** Views over the file's bytes; only the running sums are computed. @throws NorrutError `model-corrupt` */
export function readPieceTrie(file: Uint8Array, where: string): PieceTrie {
  const bytes = file.byteOffset % 8 === 0 ? file : Uint8Array.from(file);
  const head = new DataView(bytes.buffer, bytes.byteOffset, Math.min(headBytes, bytes.length));
  if (bytes.length < headBytes || Buffer.from(bytes.subarray(0, 8)).toString('latin1') !== magic) throw corrupt(where);
  const [nodes, pieces, begin, end, pad, unknown] = [8, 12, 16, 20, 24, 28].map((at) => head.getUint32(at, true));
  if (bytes.length !== headBytes + pieces! * 8 + nodes! * 8) throw corrupt(where);
  const endsAt = bytes.byteOffset + headBytes + pieces! * 8;
  const labels = new Uint16Array(bytes.buffer, endsAt + nodes! * 4, nodes!);
  const firstChild = sumChildren(new Uint16Array(bytes.buffer, endsAt + nodes! * 6, nodes!));
  if (firstChild[nodes!] !== nodes) throw corrupt(where);
  const roots = new Uint32Array(65536);
  for (let child = 1; child < firstChild[1]!; child++) roots[labels[child]!] = child;
  return {
    scores: new Float64Array(bytes.buffer, bytes.byteOffset + headBytes, pieces!),
    ends: new Uint32Array(bytes.buffer, endsAt, nodes!),
    labels,
    firstChild,
    roots,
    begin: begin!,
    end: end!,
    pad: pad!,
    unknown: unknown!,
  };
}

/** The child of `node` for a code unit, or 0. */
export function childOf(trie: PieceTrie, node: number, unit: number): number {
  const { labels, firstChild } = trie;
  let low = firstChild[node]!;
  let high = firstChild[node + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (labels[middle]! < unit) low = middle + 1;
    else high = middle;
  }
  return low < firstChild[node + 1]! && labels[low] === unit ? low : 0;
}

function sumChildren(counts: Uint16Array): Uint32Array {
  const first = new Uint32Array(counts.length + 1);
  let next = 1;
  for (let node = 0; node < counts.length; node++) {
    first[node] = next;
    next += counts[node]!;
  }
  first[counts.length] = next;
  return first;
}

function corrupt(where: string): NorrutError {
  return new NorrutError('model-corrupt', 'the tokenizer file is damaged', {
    where,
    hint: 'run `norrut model verify`',
  });
}
