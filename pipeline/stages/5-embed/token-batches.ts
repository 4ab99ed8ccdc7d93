import type { TokenisedText } from './read-tokens.js';

/** Padded tokens in one run of the graph: states of so many rows stay in a core's cache. */
export const batchTokens = 256;

/** Texts by length, shortest first, cut into batches of at most `budget` padded tokens (a longer text stands alone). */
export function batchesOf(texts: readonly TokenisedText[], budget = batchTokens): number[][] {
  const order = [...texts.keys()].sort((a, b) => texts[a]!.ids.length - texts[b]!.ids.length || a - b);
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const i of order) {
    if (batch.length > 0 && (batch.length + 1) * texts[i]!.ids.length > budget) {
      batches.push(batch);
      batch = [];
    }
    batch.push(i);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
