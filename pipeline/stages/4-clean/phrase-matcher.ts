import type { WordsByLanguage } from './special-words/words.js';

interface Step {
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

/**
 * A test for words and phrases by language. Each word of a text costs a bounded number of look-ups whatever the size
 * of the lists, so time is linear in the text.
 */
export function phraseMatcher(lists: WordsByLanguage): (text: string, language: string | null) => boolean {
  const indexes = new Map<string, Index>();
  const indexOf = (language: string): Index => {
    let index = indexes.get(language);
    if (index === undefined) {
      index = buildIndex(listsOf(lists, language), language);
      indexes.set(language, index);
    }
    return index;
  };
  return (text, language) => {
    const key = language ?? '';
    const words = wordsOf(text, key);
    const index = indexOf(key);
    return words.some((_word, at) => matchesAt(words, at, index));
  };
}

function listsOf(lists: WordsByLanguage, language: string): string[] {
  if (language === '') return Object.values(lists);
  const names = ['any', ...(nordic.has(language) ? ['nordic'] : []), language];
  return names.flatMap((name) => lists[name] ?? []);
}

function wordsOf(text: string, language: string): string[] {
  return normalize(text, language).match(/[\p{L}\p{N}\p{M}&]+/gu) ?? [];
}

function normalize(text: string, language: string): string {
  const lower = text.toLowerCase();
  if (!folded.has(language)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ł', 'l');
}

function buildIndex(lists: readonly string[], language: string): Index {
  const index: Index = { exact: new Map(), prefix: new Map() };
  for (const entry of lists.flatMap((list) => list.split(',')))
    for (const phrase of expand(normalize(entry, language).trim())) {
      const [first] = phrase;
      if (first === undefined) continue;
      const map = first.prefix ? index.prefix : index.exact;
      map.set(first.word, [...(map.get(first.word) ?? []), phrase]);
    }
  return index;
}

/** "to/2 mødre/fedre" → the four phrases. */
function expand(entry: string): Phrase[] {
  let phrases: Step[][] = [[]];
  for (const part of entry.split(/\s+/).filter(Boolean)) {
    const steps = part.split('/').map((word) => ({ word: word.replace(/\*$/, ''), prefix: word.endsWith('*') }));
    phrases = phrases.flatMap((phrase) => steps.map((step) => [...phrase, step]));
  }
  return phrases;
}

const longestPrefix = 16;

function matchesAt(words: readonly string[], at: number, { exact, prefix }: Index): boolean {
  const word = words[at]!;
  if (exact.get(word)?.some((phrase) => goesOn(words, at, phrase))) return true;
  for (let length = Math.min(word.length, longestPrefix); length >= 2; length--)
    if (prefix.get(word.slice(0, length))?.some((phrase) => goesOn(words, at, phrase))) return true;
  return false;
}

function goesOn(words: readonly string[], at: number, phrase: Phrase): boolean {
  return phrase.every(({ word, prefix }, i) => {
    const here = words[at + i];
    return here !== undefined && (i === 0 || (prefix ? here.startsWith(word) : here === word));
  });
}
