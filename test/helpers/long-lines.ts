import { isObjection } from '../../pipeline/stages/3-consent/is-objection.js';
import { identifyLanguage } from '../../pipeline/stages/4-clean/identify-language.js';
import { prepareText } from '../../pipeline/stages/4-clean/prepare-text.js';
import { findOccupations } from '../../pipeline/stages/7-match/find-occupations.js';
import { findPlaces } from '../../pipeline/stages/7-match/find-places.js';
import { findWishes } from '../../pipeline/stages/7-match/find-wishes.js';
import { needsOf } from '../../pipeline/stages/7-match/needs/needs-of.js';

const size = 1 << 20;
const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
/** One line of 1 MB each, made of what the readers look for, so that nothing is dismissed early. */
export const longLines: Readonly<Record<string, string>> = {
  'one letter': fill('a'),
  spaces: `${fill(' ')}x`,
  commas: fill(','),
  apostrophes: fill("l'"),
  'combining marks': fill('a\u0301\u0327'),
  'negations and lists': fill('nie mnie z listy nie chcę '),
  'me and list': fill('me from my list not '),
  'questions about homes': fill('finns bostad skola jobb? '),
  'names of places': fill('Kiruna Luleå w Luleå Haparanda '),
  'half names of places': fill('Haparand Jokkmok Övertorne '),
  occupations: fill('elektriker nurse sjuksköterska opiekunka '),
};

/** Everything that reads a person's text. */
export const readers: ReadonlyArray<readonly [string, (text: string) => unknown]> = [
  ['objections', isObjection],
  ['needs', (text) => needsOf(text, null)],
  ['places', (text) => findPlaces(text, null)],
  ['wishes', (text) => findWishes(text, null)],
  ['occupations', (text) => findOccupations(text, null)],
  ['language', identifyLanguage],
  ['masks, categories and sentences', prepareText],
];
