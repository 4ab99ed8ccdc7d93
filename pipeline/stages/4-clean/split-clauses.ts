import { attachingWords, joiningWords } from './clause-words.js';
import type { Span } from './phrase-matcher.js';

/** A part of a sentence that can be left out by itself. */
export interface Clause extends Span {
  /** Where its own words begin, behind the sign or the word that joins it to the clause before. */
  readonly start: number;
  /** It says more about the clause before, and nothing without it: "who …", "with …", what stands in brackets. */
  readonly isAttached: boolean;
  /** It begins with a word that joins, and no sign before it: "and …". */
  readonly isJoined: boolean;
}

/**
 * A sentence's clauses, which follow each other without a gap. One begins behind a comma, semicolon, colon, dash or full stop,
 * at a bracket, and at a word that joins clauses or attributes in the language ("and", "who", "with"). Time is linear.
 */
export function splitClauses(sentence: string, language: string | null): Clause[] {
  const joining = wordsOf(joiningWords, language);
  const attaching = wordsOf(attachingWords, language);
  const clauses: Clause[] = [];
  let open = { from: 0, start: 0, isAttached: false, isJoined: false };
  const begin = (from: number, start: number, kind: 'new' | 'joined' | 'attached' = 'new'): void => {
    // ", and": the sign has begun the clause, the word says which kind it is
    const isEmpty = !/[\p{L}\p{N}]/u.test(sentence.slice(open.start, from));
    if (!isEmpty) clauses.push({ ...open, to: from });
    open = {
      from: isEmpty ? open.from : from,
      start,
      isAttached: kind === 'attached' || (isEmpty && open.isAttached),
      isJoined: kind === 'joined' && !isEmpty,
    };
  };
  for (const { 0: text, index: at } of sentence.matchAll(boundary)) {
    const end = at + text.length;
    const word = text.toLowerCase();
    if (/^[([]/.test(text)) {
      begin(at, at, 'attached');
      begin(end, end);
    } else if (/^[.!?…]/.test(text)) begin(end, end);
    else if (!/^\p{L}/u.test(text)) begin(at, end);
    else if (joining.has(word)) begin(at, end, 'joined');
    else if (attaching.has(word)) begin(at, at, 'attached');
  }
  begin(sentence.length, sentence.length);
  const last = clauses.pop();
  return last === undefined ? [{ ...open, to: sentence.length }] : [...clauses, { ...last, to: sentence.length }];
}

/** Brackets with what they hold, signs between clauses, words. */
const boundary = /\([^()]{1,400}\)|\[[^[\]]{1,400}\]|[,;:](?=\s)|(?<=\s)[–—-]+(?=\s)|[.!?…]+(?=\s)|[\p{L}\p{M}]+/gu;

const known = new Map<string, ReadonlySet<string>>();

function wordsOf(lists: Readonly<Record<string, string>>, language: string | null): ReadonlySet<string> {
  const list = lists[language ?? ''] ?? '';
  const words = known.get(list) ?? new Set(list.split(' '));
  known.set(list, words);
  return words;
}
