import type { Need } from '../needs.js';

/**
 * The words of one language, comma-separated: `*` stands for the rest of a word, and after ` ! ` come words that speak of the
 * need by themselves. `seeks` are the words that, beside an occupation, ask for work ("do you need welders"). `asks` are the signs of a question, a search, a wish or a worry where no question mark stands.
 */
export type NeedWords = Readonly<Record<Need | 'asks' | 'seeks', string>>;
