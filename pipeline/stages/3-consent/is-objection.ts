import { markPersonalData, unmark } from '../4-clean/mask.js';
import { phraseMatcher } from '../4-clean/phrase-matcher.js';
import { anchorTest } from './objection-anchors.js';
import { objectionClaims } from './objection-claims.js';
import { asksWhy, stayWords } from './objection-exceptions.js';
import { objectionGrammar } from './objection-grammar.js';
import { objectionSilence } from './objection-silence.js';
import { objectionWords, shortObjectionWords } from './objection-words.js';

const options = {
  foldAll: true,
  veto: {
    before:
      /^(?:not|t|never|inte|aldrig|ikke|aldri|nicht|niemals|niet|nooit|nie|nigdy|ne|non|no|nao|ei|ala|alkaa|koskaan|jamais|mai|nunca|arge|kunagi|niekada|nikdy|не|ніколи|никогда)$/,
    after: /^(?:inte|ikke|nicht|niet|pas)$/,
  },
};
/** Whatever the length of the text. */
export const objectionLists = [objectionWords, objectionGrammar, objectionClaims, objectionSilence];
const asks = objectionLists.map((words) => phraseMatcher(words, options));
const wantsToStay = phraseMatcher(stayWords, { foldAll: true });
const asksShortly = phraseMatcher(shortObjectionWords, options);
const mayAsk = anchorTest(...objectionLists, shortObjectionWords);
const shortText = 6;

/**
 * Whether a text asks to be deleted, taken off a list or left alone, or takes consent back: an objection (GDPR Art. 21)
 * whatever the rest says. The person's own words are expected (`ownWords`). The language does not matter: all lists are
 * read, for short texts do not tell theirs.
 */
export function isObjection(text: string): boolean {
  if (/^\W*stop+\W*$/iu.test(text)) return true;
  if (!mayAsk(text)) return false;
  const plain = unmark(markPersonalData(text).text, ' '); // an address amid a phrase would tear it apart
  if (sentencesOf(plain).some(isRequest)) return true;
  return plain.length < 100 && plain.trim().split(/\s+/).length <= shortText && asksShortly(plain, null);
}

function isRequest(sentence: string): boolean {
  if (asksWhy.test(sentence) || !asks.some((matches) => matches(sentence, null))) return false;
  return !sentence.split(',').some((clause) => wantsToStay(clause, null));
}

/** A full stop ends a sentence only before a capital: "Art. 17" is one. */
function sentencesOf(text: string): string[] {
  return text.split(/[!?\n;]+|\.\s+(?=\p{Lu})/u).filter((sentence) => sentence.trim() !== '');
}
