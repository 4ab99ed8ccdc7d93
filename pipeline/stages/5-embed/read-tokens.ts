import type { Tokenizer } from '@huggingface/tokenizers';
import type { EncoderCard } from './encoder-facts.js';

/** A text as token ids, marks included, at most as many as the model reads. */
export interface TokenisedText {
  readonly ids: readonly number[];
  /** Per sentence: the token after its last one. The first sentence starts at `start`. */
  readonly ends: readonly number[];
  readonly start: number;
  readonly truncated: boolean;
}

/** Tokenise a text, and say which of its tokens belong to which sentence. */
export function readTokens(
  tokenizer: Tokenizer,
  { prefix, maxTokens }: Pick<EncoderCard, 'prefix' | 'maxTokens'>,
  sentences: readonly string[],
): TokenisedText {
  const marks = tokenizer.encode('').ids;
  const body = (text: string): number[] => tokenizer.encode(prefix + text, { add_special_tokens: false }).ids;
  const whole = tokenizer.encode(prefix + sentences.join(' ')).ids;
  let before = 0;
  while (before < marks.length && marks[before] === whole[before]) before++;
  const after = marks.slice(before);
  const room = maxTokens - marks.length;
  const tokens = whole.length - marks.length;
  const clip = (length: number): number => before + Math.min(length, tokens, room);
  const ends = sentences.map((_, i) => clip(body(sentences.slice(0, i + 1).join(' ')).length));
  const truncated = tokens > room;
  return {
    ids: truncated ? [...whole.slice(0, before + room), ...after] : whole,
    ends,
    start: clip(prefix.trim() === '' ? 0 : body('').length),
    truncated,
  };
}
