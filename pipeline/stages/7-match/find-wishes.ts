import { type WishName, wishes } from '../../data/wishes.js';
import { foldedWords, patternAt, readPatterns, type WordPatterns } from './word-patterns.js';

let patterns: WordPatterns<WishName> | undefined;

/** What a text wishes of a place (village, sea, mountain …), in the order of `pipeline/data/wishes.ts`. */
export function findWishes(text: string, language: string | null): WishName[] {
  return wishesIn(foldedWords(text), language);
}

export function wishesIn(words: readonly string[], language: string | null): WishName[] {
  patterns ??= readPatterns(wishes.map(({ name, words: list }) => [name, list] as const));
  const found = new Set<WishName>();
  for (let at = 0; at < words.length; ) {
    const match = patternAt(patterns, words, at, language);
    at += match?.words.length ?? 1;
    if (match !== undefined) found.add(match.label);
  }
  return wishes.map(({ name }) => name).filter((name) => found.has(name));
}
