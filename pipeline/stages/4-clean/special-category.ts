import { phraseMatcher } from './phrase-matcher.js';
import { politics, religion, union } from './special-words/beliefs.js';
import { health } from './special-words/health.js';
import { orientation, origin } from './special-words/origin-and-orientation.js';

const categories = { health, religion, politics, origin, union, orientation };
export type SpecialCategory = keyof typeof categories;

const matchers = Object.entries(categories).map(
  ([name, words]) => [name as SpecialCategory, phraseMatcher(words)] as const,
);

/** The special categories (GDPR Art. 9) that a sentence touches; the language is ISO 639-1, null where unknown. */
export function specialCategories(sentence: string, language: string | null): SpecialCategory[] {
  return matchers.filter(([, matches]) => matches(sentence, language)).map(([name]) => name);
}

/** Whether a sentence must not reach a model. */
export function isSpecialCategory(sentence: string, language: string | null): boolean {
  return matchers.some(([, matches]) => matches(sentence, language));
}
