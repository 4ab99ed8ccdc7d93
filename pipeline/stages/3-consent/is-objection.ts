import { markPersonalData, unmark } from '../4-clean/mask.js';
import { phraseMatcher } from '../4-clean/phrase-matcher.js';
import { objectionGrammar } from './objection-grammar.js';
import { objectionWords, shortObjectionWords } from './objection-words.js';

/** Raise it whenever a text would be read otherwise. */
export const objectionVersion = 1;

const options = {
  foldAll: true,
  veto: {
    before: /^(?:not|t|never|inte|ikke|nicht|niet|nie|ne|non|ei|ala|alkaa)$/,
    after: /^(?:inte|ikke|nicht|niet)$/,
  },
};
const asks = [phraseMatcher(objectionWords, options), phraseMatcher(objectionGrammar, options)];
const asksShortly = phraseMatcher(shortObjectionWords, options);
const shortText = 6;

/**
 * Whether a text asks to be deleted, taken off a list or left alone: an objection (GDPR Art. 21) whatever the rest says.
 * The person's own words are expected (`ownWords`). The language does not matter: all lists are read, for short texts
 * do not tell theirs.
 */
export function isObjection(text: string): boolean {
  const plain = unmark(markPersonalData(text).text, ' '); // an address amid a phrase would tear it apart
  if (asks.some((matches) => matches(plain, null)) || /^\W*stop+\W*$/iu.test(plain)) return true;
  return plain.length < 100 && plain.trim().split(/\s+/).length <= shortText && asksShortly(plain, null);
}
