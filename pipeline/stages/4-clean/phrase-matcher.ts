import type { WordsByLanguage } from './special-words/words.js';

interface Step {
  /** Empty for a gap of up to three words. */
  readonly word: string;
  readonly prefix: boolean;
}
type Phrase = readonly Step[];

/** Phrases of one language by their first word: exact words in one map, beginnings in another. */
interface Index {
  readonly exact: Map<string, Phrase[]>;
  readonly prefix: Map<string, Phrase[]>;
}

const nordic: ReadonlySet<string> = new Set(['sv', 'no', 'da']);
/** Languages often typed without their marks: both sides are compared without them. */
const folded: ReadonlySet<string> = new Set(['pl', 'cs', 'lt', 'lv', 'fr', 'es', 'it', 'pt', 'hu']);

export interface MatcherOptions {
  /** Compare without marks (é = e, ø = o) whatever the language. */
  readonly foldAll?: boolean;
  /** Words right before or after a match that undo it: "do not delete me". */
  readonly veto?: { readonly before: RegExp; readonly after: RegExp };
}

/** A stretch of a text, in UTF-16 code units: `to` is behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A search for words and phrases by language; each is answered with where it stands, in order of its beginning. Each word
 * of a text costs a bounded number of look-ups whatever the size of the lists, so time is linear in the text.
 */
export function phraseFinder(
  lists: WordsByLanguage,
  options: MatcherOptions = {},
): (text: string, language: string | null) => Generator<Span> {
  const { foldAll = false, veto } = options;
  const indexes = new Map<string, Index>();
  const indexOf = (language: string, isFolded: boolean): Index => {
    const index = indexes.get(language) ?? buildIndex(listsOf(lists, language), (text) => normalize(text, isFolded));
    indexes.set(language, index);
    return index;
  };
  return function* (text, language) {
    const key = language ?? '';
    const isFolded = foldAll || folded.has(key);
    const index = indexOf(key, isFolded);
    const tokens = [...text.matchAll(/[\p{L}\p{N}\p{M}&]+/gu)];
    const words = tokens.map(([token]) => normalize(token, isFolded));
    for (const [at, { index: from }] of tokens.entries()) {
      if (veto?.before.test(words[at - 1] ?? '')) continue;
      const end = endOfMatch(words, at, index, veto?.before);
      if (end === 0 || veto?.after.test(words[end] ?? '')) continue;
      const last = tokens[end - 1]!;
      yield { from, to: last.index + last[0].length };
    }
  };
}

/** A test for words and phrases by language: see `phraseFinder`. */
export function phraseMatcher(
  lists: WordsByLanguage,
  options: MatcherOptions = {},
): (text: string, language: string | null) => boolean {
  const find = phraseFinder(lists, options);
  return (text, language) => find(text, language).next().done !== true;
}

function listsOf(lists: WordsByLanguage, language: string): string[] {
  if (language === '') return Object.values(lists);
  const names = ['any', ...(nordic.has(language) ? ['nordic'] : []), language];
  return names.flatMap((name) => lists[name] ?? []);
}

const letters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', æ: 'ae', ß: 'ss', đ: 'd' };

function normalize(text: string, fold: boolean): string {
  const lower = text.toLowerCase();
  if (!fold) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łøæßđ]/g, (letter) => letters[letter]!);
}

function buildIndex(lists: readonly string[], fold: (text: string) => string): Index {
  const index: Index = { exact: new Map(), prefix: new Map() };
  for (const entry of lists.flatMap((list) => list.split(',')))
    for (const phrase of expand(fold(entry).trim())) {
      const [first] = phrase;
      if (first === undefined) continue;
      const map = first.prefix ? index.prefix : index.exact;
      const alike = map.get(first.word);
      if (alike === undefined) map.set(first.word, [phrase]);
      else alike.push(phrase);
    }
  return index;
}

/** "to/2 mødre/fedre" → the four phrases. */
function expand(entry: string): Phrase[] {
  let phrases: Step[][] = [[]];
  for (const part of entry.split(/\s+/).filter(Boolean)) {
    const steps = part
      .split('/')
      .map((word) => ({ word: word === '~' ? '' : word.replace(/\*$/, ''), prefix: word.endsWith('*') }));
    phrases = phrases.flatMap((phrase) => steps.map((step) => [...phrase, step]));
  }
  return phrases;
}

const longestPrefix = 24;

/** The index after the words of a phrase that begins at `at`, or 0. */
function endOfMatch(words: readonly string[], at: number, { exact, prefix }: Index, barrier?: RegExp): number {
  const word = words[at]!;
  for (const phrase of exact.get(word) ?? []) {
    const end = endOf(words, at + 1, phrase, 1, barrier);
    if (end > 0) return end;
  }
  for (let length = Math.min(word.length, longestPrefix); length >= 2; length--)
    for (const phrase of prefix.get(word.slice(0, length)) ?? []) {
      const end = endOf(words, at + 1, phrase, 1, barrier);
      if (end > 0) return end;
    }
  return 0;
}

const longestGap = 3;

/** `barrier`: words that no gap may skip. */
function endOf(words: readonly string[], at: number, phrase: Phrase, step: number, barrier?: RegExp): number {
  const next = phrase[step];
  if (next === undefined) return at;
  if (next.word === '') {
    for (let skip = 0; skip <= longestGap; skip++) {
      const end = endOf(words, at + skip, phrase, step + 1, barrier);
      if (end > 0) return end;
      if (barrier?.test(words[at + skip] ?? '')) return 0;
    }
    return 0;
  }
  const here = words[at];
  if (here === undefined || !(next.prefix ? here.startsWith(next.word) : here === next.word)) return 0;
  return endOf(words, at + 1, phrase, step + 1, barrier);
}
