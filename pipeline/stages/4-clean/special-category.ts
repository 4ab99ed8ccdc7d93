import { phraseMatcher } from './phrase-matcher.js';
import { politics, religion, union } from './special-words/beliefs.js';
import { health } from './special-words/health.js';
import { orientation, origin } from './special-words/origin-and-orientation.js';

/** The special categories of GDPR Art. 9 that people write about. */
const matchers = [health, religion, politics, origin, union, orientation].map((words) => phraseMatcher(words));

/** Whether a sentence must not reach a model. */
export function isSpecialCategory(sentence: string, language: string | null): boolean {
  return matchers.some((matches) => matches(sentence, language));
}
