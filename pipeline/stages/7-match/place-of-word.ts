import { isEnding, isVowelEnding } from './name-key.js';
import { near } from './near-spelling.js';
import { type PlaceForm, placeIndex } from './place-index.js';

/** The place that one word names: exact, inflected or in a compound, misspelt by a letter. `key` is its nameKey. */
export function placeOfWord(key: string, capital: boolean): PlaceForm | undefined {
  if (strangers.has(key) || /^(kainu|bodense)/.test(key)) return undefined;
  if (!capital && lowerStrangers.has(key)) return undefined;
  return placeIndex().forms.get(key) ?? inflected(key, capital) ?? near(key, capital);
}

/** Words that come close to a name and are none. */
const strangers = new Set(['pajama', 'pajamas', 'pajata', 'karuna', 'malmo', 'kalis', 'talvi']);
/** The same, where a capital would make them a name: Finnish pajalla, "at the workshop". */
const lowerStrangers = new Set(['pajala', 'pajale', 'pajalta']);

function inflected(key: string, capital: boolean): PlaceForm | undefined {
  const { forms } = placeIndex();
  const finnishS = /^(.{4,})kse(n|sa|sta|en)$/.exec(key);
  if (finnishS !== null && forms.has(`${finnishS[1]}s`)) return forms.get(`${finnishS[1]}s`);
  for (let length = key.length - 1; length >= Math.max(4, key.length - 9); length--) {
    const stem = key.slice(0, length);
    const rest = key.slice(length);
    const whole = forms.get(stem);
    if (whole !== undefined && (capital || whole.isKommun || length >= 8) && endsRight(whole, rest)) return whole;
    if (length < 5 || !isVowelEnding(rest)) continue;
    for (const vowel of 'aeoао') {
      const form = forms.get(stem + vowel);
      if (form?.sureness === 'sure' && (capital || form.isKommun)) return form;
    }
  }
  return undefined;
}

/** Boden is a word in the Germanic languages; in these endings it is the town (Bodeniin, Bodenisse, Bodene, Bodenu). */
function endsRight(form: PlaceForm, rest: string): boolean {
  if (form.sureness !== 'located') return isEnding(rest);
  return form.isKommun && /^(in|isa|ista|ise|is|ist|ie|e|u|em|as|и|і|е|а|у|ом)$/.test(rest);
}
