import { foldText } from '../../lib/fold-text.js';

/** A word or phrase to look for; `label` is what it stands for. */
export interface WordPattern<Label> {
  readonly label: Label;
  readonly words: readonly string[];
  /** Whether the last word must be whole; else its start is enough. */
  readonly whole: boolean;
  readonly language: string | undefined;
  readonly length: number;
}

/** Patterns by the first letters of their first word, and those that end words, longest first. */
export interface WordPatterns<Label> {
  readonly starts: ReadonlyMap<string, readonly WordPattern<Label>[]>;
  readonly ends: readonly WordPattern<Label>[];
}

const keyLength = 3;

/** Read lists in the notation of `pipeline/data/`: `word, whole!, *end, two words, en:only in English`. */
export function readPatterns<Label>(lists: Iterable<readonly [Label, string]>): WordPatterns<Label> {
  const starts = new Map<string, WordPattern<Label>[]>();
  const ends: WordPattern<Label>[] = [];
  for (const [label, list] of lists)
    for (const entry of list.split(',')) {
      const language = /^\w\w(?=:)/.exec(entry.trim())?.[0];
      const body = entry.trim().replace(/^\w\w:/, '');
      const plain = foldText(body.replace(/[!*]/g, ''));
      const pattern = { label, words: plain.split(' '), whole: body.endsWith('!'), language, length: plain.length };
      if (body.startsWith('*')) ends.push(pattern);
      else {
        const key = pattern.words[0]!.slice(0, keyLength);
        starts.set(key, [...(starts.get(key) ?? []), pattern]);
      }
    }
  return { starts, ends: ends.sort((a, b) => b.length - a.length) };
}

/** The words of a text, folded. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The longest pattern that starts at a word. */
export function patternAt<Label>(
  { starts }: WordPatterns<Label>,
  words: readonly string[],
  at: number,
  language: string | null,
): WordPattern<Label> | undefined {
  const word = words[at]!;
  let best: WordPattern<Label> | undefined;
  for (let size = 2; size <= keyLength; size++)
    for (const pattern of starts.get(word.slice(0, size)) ?? []) {
      if (best !== undefined && best.length >= pattern.length) continue;
      if (pattern.words[0]!.length < keyLength && size !== pattern.words[0]!.length) continue;
      if (pattern.language !== undefined && pattern.language !== language) continue;
      if (matches(pattern, words, at)) best = pattern;
    }
  return best;
}

function matches<Label>(pattern: WordPattern<Label>, words: readonly string[], at: number): boolean {
  const last = pattern.words.length - 1;
  for (let i = 0; i <= last; i++) {
    const word = words[at + i];
    const wanted = pattern.words[i]!;
    if (word === undefined || !(i === last && !pattern.whole ? word.startsWith(wanted) : word === wanted)) return false;
  }
  return true;
}
