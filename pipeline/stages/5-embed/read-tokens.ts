import type { EncoderCard } from './encoder-facts.js';

/** A tokenizer: text → token ids, with the model's marks around them or without. */
export type Encode = (text: string, marks: boolean) => readonly number[];

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
  encode: Encode,
  { prefix, maxTokens }: Pick<EncoderCard, 'prefix' | 'maxTokens'>,
  sentences: readonly string[],
): TokenisedText {
  const marks = encode('', true);
  const body = (count: number): number => encode(prefix + sentences.slice(0, count).join(' '), false).length;
  const whole = encode(prefix + sentences.join(' '), true);
  let before = 0;
  while (before < marks.length && marks[before] === whole[before]) before++;
  const room = maxTokens - marks.length;
  const tokens = whole.length - marks.length;
  const clip = (length: number): number => before + Math.min(length, tokens, room);
  const truncated = tokens > room;
  return {
    ids: truncated ? [...whole.slice(0, before + room), ...marks.slice(before)] : whole,
    ends: sentences.map((_, i) => clip(body(i + 1))),
    start: clip(prefix.trim() === '' ? 0 : body(0)),
    truncated,
  };
}
