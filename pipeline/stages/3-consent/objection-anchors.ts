import { foldLetters } from '../../lib/fold-text.js';
import type { WordsByLanguage } from '../4-clean/special-words/words.js';

/** The alternatives of one step of a phrase; `*` at the end stands for any ending. */
type Step = readonly string[];

/**
 * A cheap test that is never wrong about "no": whether a text has all words of some phrase of the lists, in whatever order.
 * Phrases are found by their longest word, so most words of most texts cost one look-up, and time is linear in the text.
 */
export function anchorTest(...lists: readonly WordsByLanguage[]): (text: string) => boolean {
  const exact = new Map<string, Step[][]>();
  const prefixes = new Map<string, Step[][]>();
  for (const phrase of lists.flatMap((list) => Object.values(list)).flatMap((words) => words.split(','))) {
    const [anchor, ...others] = stepsOf(phrase);
    for (const word of anchor ?? []) add(word.endsWith('*') ? prefixes : exact, word.replace(/\*$/, ''), others);
  }
  const shortest = Math.min(...[...prefixes.keys()].map((prefix) => prefix.length));
  const beginnings = new Map<string, string[]>();
  for (const prefix of prefixes.keys()) {
    const key = prefix.slice(0, shortest);
    beginnings.set(key, [...(beginnings.get(key) ?? []), prefix]);
  }
  return (text) => {
    const list = wordsOf(text);
    let words: ReadonlySet<string> | undefined;
    const complete = (phrases: readonly Step[][] | undefined) => {
      if (phrases === undefined) return false;
      words ??= new Set(list);
      const bag = words;
      return phrases.some((others) => others.every((step) => step.some((word) => isAmong(bag, word))));
    };
    return list.some(
      (word) =>
        complete(exact.get(word)) ||
        beginnings
          .get(word.slice(0, shortest))
          ?.some((prefix) => word.startsWith(prefix) && complete(prefixes.get(prefix))) === true,
    );
  };
}

/** The steps of a phrase without its gaps, the one whose shortest word is longest in front. */
function stepsOf(phrase: string): Step[] {
  const shortest = (step: Step) => Math.min(...step.map((word) => word.length));
  return phrase
    .split(/\s+/)
    .filter((step) => step !== '' && step !== '~')
    .map((step) =>
      step
        .split('/')
        .filter((word) => word !== '')
        .map(foldStep),
    )
    .sort((a, b) => shortest(b) - shortest(a));
}

function foldStep(word: string): string {
  return foldLetters(word);
}

function add(map: Map<string, Step[][]>, word: string, others: Step[]): void {
  const phrases = map.get(word);
  if (phrases === undefined) map.set(word, [others]);
  else phrases.push(others);
}

function isAmong(words: ReadonlySet<string>, word: string): boolean {
  if (!word.endsWith('*')) return words.has(word);
  const beginning = word.slice(0, -1);
  for (const one of words) if (one.startsWith(beginning)) return true;
  return false;
}

function wordsOf(text: string): readonly string[] {
  return foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
