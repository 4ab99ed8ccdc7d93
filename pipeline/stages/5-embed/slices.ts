import { keysOf, keyWords } from './cache/key.js';
import { KeyIndex } from './cache/key-index.js';
import type { EmbedInput } from './embedder.js';
import { normaliseText } from './normalise-text.js';

/** Inputs that are looked up and encoded together: enough to sort by length, few enough to hold in memory. */
export const sliceTexts = 8192;
/** What one worker takes at a time, in estimated tokens: short enough that no worker waits long for another at the end. */
const unitTokens = 1536;
const unitTexts = 64;

/** A stretch of the input: its distinct texts by key, and for each input which of them it is. */
export interface Slice {
  readonly first: number;
  /** The input ends with this slice. */
  readonly last: boolean;
  /** Per input: its distinct text. */
  readonly textOf: Uint32Array;
  /** Per distinct text: its key (four words), its sentences until it is encoded, its record once known. */
  readonly keys: Uint32Array;
  readonly index: KeyIndex;
  readonly sentences: (readonly string[] | undefined)[];
  readonly records: (Uint8Array | undefined)[];
}

/** Cut any input into slices; an empty input gives one empty slice. */
export async function* slicesOf(
  inputs: AsyncIterable<EmbedInput> | Iterable<EmbedInput>,
  identity: string,
): AsyncGenerator<Slice> {
  let texts: (readonly string[])[] = [];
  let first = 0;
  for await (const { sentences } of inputs) {
    if (texts.length === sliceTexts) {
      yield makeSlice(texts, first, identity, false);
      first += texts.length;
      texts = [];
    }
    texts.push(sentences.map(normaliseText));
  }
  yield makeSlice(texts, first, identity, true);
}

function makeSlice(texts: readonly (readonly string[])[], first: number, identity: string, last: boolean): Slice {
  const all = keysOf(identity, texts);
  const index = new KeyIndex(texts.length);
  const textOf = new Uint32Array(texts.length);
  const sentences: (readonly string[])[] = [];
  const keys = new Uint32Array(all.length);
  for (let i = 0; i < texts.length; i++) {
    const known = index.size;
    const text = index.add(all, i);
    textOf[i] = text;
    if (text < known) continue;
    keys.set(all.subarray(i * keyWords, (i + 1) * keyWords), text * keyWords);
    sentences.push(texts[i]!);
  }
  const used = keys.subarray(0, sentences.length * keyWords);
  return { first, last, textOf, keys: used, index, sentences, records: new Array(sentences.length).fill(undefined) };
}

/** Rough, and only for sharing out work: about four letters a token, prefix and marks. */
export function estimateTokens(sentences: readonly string[]): number {
  let letters = 0;
  for (const sentence of sentences) letters += sentence.length + 1;
  return Math.min(512, 5 + Math.ceil(letters / 4));
}

/** The given texts of a slice in units of work, longest first: equal lengths go together, and the last units are short. */
export function unitsOf(slice: Slice, texts: readonly number[]): number[][] {
  const tokens = new Map(texts.map((text) => [text, estimateTokens(slice.sentences[text]!)]));
  const sorted = [...texts].sort((a, b) => tokens.get(b)! - tokens.get(a)! || a - b);
  const units: number[][] = [];
  let unit: number[] = [];
  let sum = 0;
  for (const text of sorted) {
    const add = tokens.get(text)!;
    if (unit.length > 0 && (sum + add > unitTokens || unit.length === unitTexts)) {
      units.push(unit);
      unit = [];
      sum = 0;
    }
    unit.push(text);
    sum += add;
  }
  if (unit.length > 0) units.push(unit);
  return units;
}
