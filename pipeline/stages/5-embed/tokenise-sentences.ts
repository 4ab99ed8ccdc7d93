import type { TokenisedText } from './read-tokens.js';
import type { UnigramTokenizer } from './unigram-tokenizer.js';

/**
 * Tokenise a text sentence by sentence: the ids are those of the sentences joined by one space, between the marks and
 * behind the prefix. Of a text longer than `maxTokens` the end is left out, and the result says so.
 * @param prefix ids of what stands before every text
 * @param sentences normalised (`normaliseText`)
 */
export function tokeniseSentences(
  tokenizer: UnigramTokenizer,
  prefix: readonly number[],
  maxTokens: number,
  sentences: readonly string[],
): TokenisedText {
  const { begin, end } = tokenizer.trie;
  const ids = [begin, ...prefix];
  const start = ids.length;
  const room = maxTokens - 1;
  const ends: number[] = [];
  let truncated = false;
  for (const sentence of sentences) {
    if (!truncated) tokenizer.encodeInto(ids, sentence);
    if (ids.length > room) {
      truncated = true;
      ids.length = room;
    }
    ends.push(ids.length);
  }
  ids.push(end);
  return { ids, ends, start, truncated };
}
