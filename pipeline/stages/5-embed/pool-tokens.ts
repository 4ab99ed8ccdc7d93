import type { TextVectors } from './cache/record.js';
import type { EncoderCard } from './encoder-facts.js';
import type { TokenisedText } from './read-tokens.js';

/**
 * Token states [tokens × dim] → the text's vector, and what each sentence's tokens add to it. Sums are doubles.
 * A model that pools on its first token says nothing about single sentences: their parts are zero.
 */
export function poolTokens(
  states: Float32Array,
  { ids, ends, start, truncated }: TokenisedText,
  { dim, pooling, normalize }: Pick<EncoderCard, 'dim' | 'pooling' | 'normalize'>,
): TextVectors {
  const sum = pooling === 'mean' ? sumOf(states, 0, ids.length, dim) : sumOf(states, 0, 1, dim);
  const count = pooling === 'mean' ? ids.length : 1;
  let squares = 0;
  for (const value of sum) squares += (value / count) ** 2;
  const scale = 1 / (count * (normalize && squares > 0 ? Math.sqrt(squares) : 1));
  const sentences = new Float32Array(ends.length * dim);
  if (pooling === 'mean')
    for (const [i, end] of ends.entries()) {
      const part = sumOf(states, i === 0 ? start : ends[i - 1]!, end, dim);
      for (let d = 0; d < dim; d++) sentences[i * dim + d] = part[d]! * scale;
    }
  return { text: Float32Array.from(sum, (value) => value * scale), sentences, tokens: ids.length, truncated };
}

function sumOf(states: Float32Array, from: number, to: number, dim: number): Float64Array {
  const sum = new Float64Array(dim);
  for (let token = from, at = from * dim; token < to; token++)
    for (let d = 0; d < dim; d++, at++) sum[d] = sum[d]! + states[at]!;
  return sum;
}
