import { phraseFinder, type Span } from './phrase-matcher.js';
import { politics, religion, union } from './special-words/beliefs.js';
import { careAndAccess } from './special-words/care-and-access.js';
import { conditions } from './special-words/conditions.js';
import { health } from './special-words/health.js';
import { orientation, origin } from './special-words/origin-and-orientation.js';
import type { WordsByLanguage } from './special-words/words.js';
import { type Clause, splitClauses } from './split-clauses.js';

/** The special categories of GDPR Art. 9 that people write about. */
const findWords = phraseFinder(merged([health, conditions, religion, politics, origin, union, orientation]));
const findExempt = phraseFinder(careAndAccess);
/** A blood pressure: 118/76. */
const pressure = /(?<![\p{L}\p{N}/.,-])(?:[89]\d|1\d\d|2[0-3]\d)\/(?:[4-9]\d|1[0-2]\d)(?![\p{L}\p{N}/-])/gu;

function* find(sentence: string, language: string | null): Generator<Span> {
  for (const { index: from, 0: reading } of sentence.matchAll(pressure)) yield { from, to: from + reading.length };
  let exempt: readonly Span[] | undefined;
  for (const span of findWords(sentence, language)) {
    exempt ??= [...findExempt(sentence, language)];
    if (!exempt.some((other) => overlap(span, other))) yield span;
  }
}

/** Whether a sentence holds what must not reach a model. */
export function isSpecialCategory(sentence: string, language: string | null): boolean {
  return find(sentence, language).next().done !== true;
}

/** Fewer words than these say nothing without what was left out. */
const fewestWords = 3;

/**
 * A sentence without its clauses on special categories, nor what is attached to them; the sentence itself where it has none,
 * and '' where nothing that could be read alone is left.
 */
export function withoutSpecialCategories(sentence: string, language: string | null): string {
  const spans = [...find(sentence, language)];
  if (spans.length === 0) return sentence;
  let before = { isDropped: false, isAttached: false };
  const kept = splitClauses(sentence, language).map((clause) => {
    // "my brother who sits in a wheelchair and does not speak": joined to an attached clause, so about the same
    const isMore = clause.isAttached || (before.isAttached && clause.isJoined);
    const isDropped = (before.isDropped && isMore) || spans.some((span) => overlap(span, clause));
    before = { isDropped, isAttached: isMore };
    return { clause, isDropped };
  });
  const text = joined(
    sentence,
    kept.filter((c) => !c.isDropped).map(({ clause }) => clause),
  );
  // what comes to stand together may match anew
  return countWords(text) < fewestWords || isSpecialCategory(text, language) ? '' : text;
}

function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The first clause loses what joined it to the one before, and the sentence keeps its last sign. */
function joined(sentence: string, clauses: readonly Clause[]): string {
  let text = '';
  let end = -1;
  for (const { from, start, to } of clauses) {
    const isFirst = text === '';
    const piece = sentence.slice(isFirst ? start : from, to);
    if (from === end) text += piece;
    else text = isFirst ? piece.trimStart() : `${text.trimEnd()}${/^[,;:]/.test(piece) ? '' : ' '}${piece.trimStart()}`;
    end = to;
  }
  text = text.trimEnd();
  const last = /[.!?…]+["'”»)]*$/u.exec(sentence)?.[0] ?? '';
  return text.endsWith(last) ? text : `${text}${last}`;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}'’]{2,}/gu)?.length ?? 0;
}

function merged(lists: readonly WordsByLanguage[]): WordsByLanguage {
  const all: Record<string, string> = {};
  for (const list of lists)
    for (const [language, words] of Object.entries(list)) all[language] = `${all[language] ?? ''},${words}`;
  return all;
}
