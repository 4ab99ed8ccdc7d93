import { foldText } from '../../../lib/fold-text.js';

/** A folded sentence, the places where a word may start in it (no letter stands before them), and the two letters there. */
export interface FoldedSentence {
  readonly text: string;
  readonly starts: readonly number[];
  readonly pairs: readonly number[];
}

export function foldedSentence(sentence: string): FoldedSentence {
  const text = foldText(sentence);
  const starts: number[] = [];
  let afterLetter = false;
  for (let i = 0; i < text.length; i++) {
    const isNow = isLetter(text, i);
    if (!afterLetter && text.charCodeAt(i) !== space) starts.push(i);
    afterLetter = isNow;
  }
  return { text, starts, pairs: starts.map((start) => pairAt(text, start)) };
}

/**
 * Words and phrases of one list: `hyresratt*, *kurs, language course`; `*` stands for the rest of a word. A phrase is tried
 * only where a word starts, and only if its first two letters are there: a search along the whole text costs several times as much.
 */
export class Phrases {
  /** Phrases that begin with two letters, and the pairs that they begin with. */
  readonly #plain: RegExp | undefined;
  readonly #pairs: ReadonlySet<number>;
  /** The others: `*kurs`. */
  readonly #loose: RegExp | undefined;

  constructor(list: string) {
    const phrases = list
      .split(',')
      .map((phrase) => foldText(phrase))
      .filter((phrase) => phrase !== '');
    const plain = phrases.filter((phrase) => !phrase.slice(0, 2).includes('*') && phrase.length > 1);
    this.#plain = stickyPattern(plain);
    this.#pairs = new Set(plain.map((phrase) => pairAt(phrase, 0)));
    this.#loose = stickyPattern(phrases.filter((phrase) => !plain.includes(phrase)));
  }

  /** Where the first phrase starts, at or behind `from`; −1 where there is none. */
  indexIn({ text, starts, pairs }: FoldedSentence, from = 0): number {
    for (let i = 0; i < starts.length; i++) {
      const start = starts[i]!;
      if (start < from) continue;
      if (this.#pairs.has(pairs[i]!) && startsWith(this.#plain, text, start)) return start;
      if (startsWith(this.#loose, text, start)) return start;
    }
    return -1;
  }

  isIn(sentence: FoldedSentence, from = 0): boolean {
    return this.indexIn(sentence, from) >= 0;
  }
}

function stickyPattern(phrases: readonly string[]): RegExp | undefined {
  if (phrases.length === 0) return undefined;
  const escaped = phrases.map((phrase) => phrase.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '\\p{L}*'));
  return new RegExp(`(?:${escaped.join('|')})(?!\\p{L})`, 'uy');
}

function startsWith(pattern: RegExp | undefined, text: string, at: number): boolean {
  if (pattern === undefined) return false;
  pattern.lastIndex = at;
  return pattern.test(text);
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

const space = 0x20;
const anyLetter = /\p{L}/u;
/** Letters beyond ASCII by code unit: 1 yes, 2 no, 0 not looked at yet. */
const known = new Uint8Array(0x10000);

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code >= 0xd800 && code < 0xe000)
    return anyLetter.test(String.fromCodePoint(text.codePointAt(code < 0xdc00 ? at : at - 1)!));
  if (known[code] === 0) known[code] = anyLetter.test(text[at]!) ? 1 : 2;
  return known[code] === 1;
}
