import { baltic } from './baltic.js';
import { central } from './central.js';
import { english } from './english.js';
import type { NeedWords } from './need-words.js';
import { nordic } from './nordic.js';
import { romance } from './romance.js';

export type { NeedWords } from './need-words.js';

/** Sixteen languages by their ISO 639-1 code; Norwegian answers to both of its codes. */
export const needWords: Readonly<Record<string, NeedWords>> = {
  ...nordic,
  nb: nordic['no']!,
  ...english,
  ...central,
  ...baltic,
  ...romance,
};
