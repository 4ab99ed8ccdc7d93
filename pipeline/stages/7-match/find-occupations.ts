import { occupationWords } from '../../data/occupations.js';
import { foldText } from '../../lib/fold-text.js';

interface Pattern {
  readonly isco: string;
  /** The first word, and the rest of a phrase. */
  readonly words: readonly string[];
  readonly whole: boolean;
  readonly language: string | undefined;
  readonly length: number;
}

interface Patterns {
  /** Patterns by the first four letters of their first word (three where it is shorter). */
  readonly starts: ReadonlyMap<string, readonly Pattern[]>;
  readonly ends: readonly Pattern[];
}

let patterns: Patterns | undefined;
/** Endings (compounds) are the same for every text: each word is tried once. */
const seenEnds = new Map<string, Pattern | null>();

/**
 * ISCO-08 groups (two to four digits) of the occupations that a text names, in order of mention, each once.
 * `language` is ISO 639-1 or null.
 */
export function findOccupations(text: string, language: string | null): string[] {
  patterns ??= readPatterns();
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const match = longestAt(patterns, words, at, language);
    at += match?.words.length ?? 1;
    if (match !== undefined && !found.includes(match.isco)) found.push(match.isco);
  }
  return found.filter((isco) => !found.some((other) => other !== isco && other.startsWith(isco)));
}

function longestAt(all: Patterns, words: readonly string[], at: number, language: string | null): Pattern | undefined {
  const word = words[at]!;
  if (word.length < 2) return undefined;
  let best: Pattern | undefined;
  for (const size of [2, 3, 4])
    for (const pattern of all.starts.get(word.slice(0, size)) ?? []) {
      if (best !== undefined && best.length >= pattern.length) continue;
      if (pattern.language !== undefined && pattern.language !== language) continue;
      if (matches(pattern, words, at)) best = pattern;
    }
  return best ?? endOf(all, word);
}

function matches(pattern: Pattern, words: readonly string[], at: number): boolean {
  const last = pattern.words.length - 1;
  for (let i = 0; i <= last; i++) {
    const word = words[at + i];
    const wanted = pattern.words[i]!;
    if (word === undefined || !(i === last && !pattern.whole ? word.startsWith(wanted) : word === wanted)) return false;
  }
  return true;
}

function endOf(all: Patterns, word: string): Pattern | undefined {
  let known = seenEnds.get(word);
  if (known === undefined) {
    known = all.ends.find((p) => word.endsWith(p.words[0]!) && word.length > p.words[0]!.length + 1) ?? null;
    if (seenEnds.size >= 200_000) seenEnds.clear();
    seenEnds.set(word, known);
  }
  return known ?? undefined;
}

function readPatterns(): Patterns {
  const starts = new Map<string, Pattern[]>();
  const ends: Pattern[] = [];
  for (const [isco, list] of Object.entries(occupationWords))
    for (const entry of list.split(',')) {
      const { language, body } = /^(?:(?<language>\w\w):)?(?<body>.*)$/.exec(entry.trim())!.groups as {
        language?: string;
        body: string;
      };
      const plain = foldText(body.replace(/[!*]/g, ''));
      const pattern = { isco, words: plain.split(' '), whole: body.endsWith('!'), language, length: plain.length };
      if (body.startsWith('*')) ends.push(pattern);
      else {
        const key = pattern.words[0]!.slice(0, 4);
        starts.set(key, [...(starts.get(key) ?? []), pattern]);
      }
    }
  return { starts, ends: ends.sort((a, b) => b.length - a.length) };
}
