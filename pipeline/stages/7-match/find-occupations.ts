import { occupationWords } from '../../data/occupations.js';
import { foldedWords, patternAt, readPatterns, type WordPattern, type WordPatterns } from './word-patterns.js';

let patterns: WordPatterns<string> | undefined;
/** Whether a word ends like an occupation is the same in every text: each is tried once. */
const seenEnds = new Map<string, WordPattern<string> | null>();
const seenMost = 200_000;

/**
 * ISCO-08 groups (two to four digits) of the occupations that a text names, in order of mention, each once; of two that
 * include each other only the finer. `language` is ISO 639-1 or null.
 */
export function findOccupations(text: string, language: string | null): string[] {
  return occupationsIn(foldedWords(text), language);
}

export function occupationsIn(words: readonly string[], language: string | null): string[] {
  patterns ??= readPatterns(Object.entries(occupationWords));
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const match = patternAt(patterns, words, at, language) ?? endOf(patterns, words[at]!);
    at += match?.words.length ?? 1;
    if (match !== undefined && !found.includes(match.label)) found.push(match.label);
  }
  return found.filter((isco) => !found.some((other) => other !== isco && other.startsWith(isco)));
}

function endOf({ ends }: WordPatterns<string>, word: string): WordPattern<string> | undefined {
  let known = seenEnds.get(word);
  if (known === undefined) {
    known = ends.find((p) => word.length > p.length + 1 && word.endsWith(p.words[0]!)) ?? null;
    if (seenEnds.size >= seenMost) seenEnds.clear();
    seenEnds.set(word, known);
  }
  return known ?? undefined;
}
