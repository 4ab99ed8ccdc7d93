import { identifyLanguage } from './identify-language.js';
import { markPersonalData, unmark } from './mask.js';
import { ownWords } from './own-words.js';
import { withoutSpecialCategories } from './special-category.js';
import { splitSentences } from './split-sentences.js';

export type TextStatus = 'ok' | 'too_short' | 'unsupported_language' | 'no_text';

export interface PreparedSentence {
  readonly text: string;
  /** Verbatim from the person and free of masks. */
  readonly quotable: boolean;
}

export interface PreparedText {
  /** ISO 639-1, or null where none could be told. */
  readonly language: string | null;
  readonly status: TextStatus;
  /** The sentences joined by one space: what is embedded. */
  readonly body: string;
  readonly sentences: readonly PreparedSentence[];
  /** Personal data masked, a count. */
  readonly masked: number;
  /** Sentences that lost what they say on special categories (GDPR Art. 9), or all of it, a count. */
  readonly dropped: number;
}

/**
 * One free text as a model may read it: quoted mail and signature cut, personal data masked, sentences on special
 * categories left out, clause by clause. Pure; time is linear in the text's length.
 */
export function prepareText(raw: string, hint: { readonly language?: string } = {}): PreparedText {
  const own = ownWords(raw);
  const marked = markPersonalData(own);
  const { language, supported } = identifyLanguage(unmark(marked.text, ' '), hint.language);
  const all = splitSentences(marked.text, language ?? 'en');
  const kept = all.map((sentence) => withoutSpecialCategories(sentence, language));
  const sentences = kept.flatMap((text, i) => (text === '' ? [] : [present(text, all[i]!)]));
  const dropped = kept.filter((text, i) => text !== all[i]).length;
  const body = sentences.map((sentence) => sentence.text).join(' ');
  const status = statusOf(unmark(kept.join(' '), ' '), supported);
  return { language, status, body, sentences, masked: marked.count, dropped };
}

function present(kept: string, sentence: string): PreparedSentence {
  const text = unmark(kept, '…');
  return { text, quotable: text === sentence };
}

/** One word alone ("Nej.", "money") says nothing that could be judged; scripts without spaces are told by their letters. */
function statusOf(text: string, supported: boolean): TextStatus {
  if (!/\p{L}/u.test(text)) return 'no_text';
  const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text);
  if (spaced && countWords(text, 2) < 2) return 'too_short';
  return supported ? 'ok' : 'unsupported_language';
}

/** Words of two letters or more, counted up to `enough`. */
function countWords(text: string, enough: number): number {
  let count = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}'’]+/gu)) if (word.length >= 2 && ++count === enough) break;
  return count;
}
