import { foldText } from '../../../lib/fold-text.js';

/** A folded sentence, and the places where a word may start in it: no letter stands before them. */
export interface FoldedSentence {
  readonly text: string;
  readonly starts: readonly number[];
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
  return { text, starts };
}

/**
 * Words and phrases of one list: `hyresratt*, *kurs, language course`; `*` stands for the rest of a word. A phrase is tried
 * only where a word starts, and only if its first letter is there: a search along the whole text costs two and a half times as much.
 */
export class Phrases {
  readonly #pattern: RegExp;
  /** First code units of the phrases; undefined where one may start with any letter. */
  readonly #firsts: ReadonlySet<number> | undefined;

  constructor(list: string) {
    const words = list
      .split(',')
      .map((word) => foldText(word))
      .filter((word) => word !== '');
    const escaped = words.map((word) => word.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '\\p{L}*'));
    this.#pattern = new RegExp(`(?:${escaped.join('|')})(?!\\p{L})`, 'uy');
    this.#firsts = words.some((word) => word.startsWith('*'))
      ? undefined
      : new Set(words.map((word) => word.charCodeAt(0)));
  }

  /** Where the first phrase starts, at or behind `from`; −1 where there is none. */
  indexIn({ text, starts }: FoldedSentence, from = 0): number {
    for (const start of starts) {
      if (start < from || this.#firsts?.has(text.charCodeAt(start)) === false) continue;
      this.#pattern.lastIndex = start;
      if (this.#pattern.test(text)) return start;
    }
    return -1;
  }

  isIn(sentence: FoldedSentence, from = 0): boolean {
    return this.indexIn(sentence, from) >= 0;
  }
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
