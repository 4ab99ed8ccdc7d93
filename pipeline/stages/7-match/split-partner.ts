import { partnerWords } from '../../data/partners.js';
import { patternAt, readPatterns, type WordPatterns } from './word-patterns.js';

/** The words of a text that are about the writer, and those right behind "my wife", "mein Mann" … */
export interface PartnerSplit {
  readonly own: readonly string[];
  readonly partner: readonly string[];
}

/** So many words behind the partner are the partner's: "my wife is a trained nurse". */
const reach = 5;
let patterns: WordPatterns<'partner'> | undefined;

/** Part a text's folded words, so that the occupation of a partner is not taken for the writer's. */
export function splitPartner(words: readonly string[], language: string | null): PartnerSplit {
  patterns ??= readPatterns([['partner', partnerWords]] as const);
  const own: string[] = [];
  const partner: string[] = [];
  for (let at = 0; at < words.length; ) {
    const match = patternAt(patterns, words, at, language);
    if (match === undefined) own.push(words[at++]!);
    else {
      at += match.words.length;
      partner.push(...words.slice(at, at + reach));
      at += reach;
    }
  }
  return partner.length === 0 ? { own: words, partner } : { own, partner };
}
