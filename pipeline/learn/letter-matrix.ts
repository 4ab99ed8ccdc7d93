import { letterGroups, wordsOf } from '../stages/6-score/lexical.js';
import type { SparseRows } from './sparse-ridge.js';

/** Letter groups of texts as a sparse matrix whose rows have squared length 1 on average. */
export interface LetterMatrix {
  readonly rows: SparseRows;
  /** What a count is multiplied with besides 1 / √(groups of the text + smoothing): rarity by bucket, times one scale. */
  readonly weight: Float64Array;
}

/** Count letter groups; a bucket weighs ln(texts / texts that have it), and nothing where fewer than `fewest` have it. */
export function letterMatrix(
  texts: readonly (readonly string[])[],
  { bits, smoothing, fewest }: { readonly bits: number; readonly smoothing: number; readonly fewest: number },
): LetterMatrix {
  const counted = texts.map((sentences) => countGroups(sentences, bits));
  const spread = new Int32Array(1 << bits);
  for (const { counts } of counted) for (const bucket of counts.keys()) spread[bucket]!++;
  const weight = Float64Array.from(spread, (n) => (n < fewest ? 0 : Math.log(texts.length / n)));
  let squares = 0;
  for (const { counts, total } of counted)
    for (const [bucket, n] of counts) squares += (n * weight[bucket]!) ** 2 / (total + smoothing);
  const scale = 1 / Math.sqrt(squares / texts.length);
  for (let b = 0; b < weight.length; b++) weight[b]! *= scale;
  return { rows: pack(counted, weight, smoothing, 1 << bits), weight };
}

interface Counted {
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
}

function countGroups(sentences: readonly string[], bits: number): Counted {
  const counts = new Map<number, number>();
  let total = 0;
  for (const sentence of sentences)
    for (const word of wordsOf(sentence))
      letterGroups(word, bits, (bucket) => {
        counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
        total++;
      });
  return { counts, total };
}

function pack(counted: readonly Counted[], weight: Float64Array, smoothing: number, columns: number): SparseRows {
  const starts = new Int32Array(counted.length + 1);
  const column: number[] = [];
  const value: number[] = [];
  counted.forEach(({ counts, total }, r) => {
    const scale = 1 / Math.sqrt(total + smoothing);
    for (const [bucket, n] of [...counts].sort(([a], [b]) => a - b))
      if (weight[bucket] !== 0) {
        column.push(bucket);
        value.push(n * weight[bucket]! * scale);
      }
    starts[r + 1] = column.length;
  });
  return { columns, starts, column: Int32Array.from(column), value: Float64Array.from(value) };
}
