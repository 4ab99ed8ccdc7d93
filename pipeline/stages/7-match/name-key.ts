import { foldText } from '../../lib/fold-text.js';

/**
 * How a name sounds, roughly: folded, with the letters that people mix up made equal and doubled letters single.
 * Jokkmokk, Jokmok, Jockmock → jokmok; Gällivare, Gallivarre → galivare; Kalikse → kalikse (Kalix + e).
 */
export function nameKey(text: string): string {
  return foldText(text)
    .replace(/x/g, 'ks')
    .replace(/c(?=[kaou])|q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/y/g, 'j')
    .replace(/(\p{L})\1+/gu, '$1');
}

/** Case endings that languages put behind a whole name (Pajalassa, Jokkmokkiin, Bodens, Kaliksie, Kirunasse). */
const endings = [
  ...[
    's',
    'n',
    'an',
    'en',
    'in',
    'on',
    'ssa',
    'sta',
    'lla',
    'lta',
    'lle',
    'ksi',
    'hin',
    'seen',
    'issa',
    'ista',
    'iin',
    'illa',
  ],
  ...[
    'ille',
    'ilta',
    'u',
    'i',
    'a',
    'e',
    'em',
    'ie',
    'om',
    'ach',
    'owi',
    'ou',
    'se',
    'st',
    'l',
    'le',
    'lt',
    'ga',
    'is',
    'isse',
  ],
  ...[
    'ist',
    'as',
    'ui',
    'oje',
    'ba',
    'ban',
    'bol',
    'er',
    'ers',
    'et',
    'i',
    'ii',
    'sk',
    'ske',
    'ska',
    'у',
    'е',
    'а',
    'ом',
    'и',
    'ы',
  ],
];

/** Endings that take the place of a final a, e or o (Kirunie, Kiruny, Kirunoje, Кируне). */
const vowelEndings = [
  ...[
    'y',
    'ie',
    'e',
    'u',
    'o',
    'ou',
    'a',
    'oj',
    'oje',
    'os',
    'ai',
    'i',
    'ei',
    'es',
    'an',
    'esa',
    'ovi',
    'skie',
    'sk',
    'ske',
  ],
  ...['е', 'у', 'ы', 'и', 'ой', 'ою', 'і'],
];

/** What stands behind a name in a compound (Luleåborna, Kirunatrakten, Pajalabor). */
const tails =
  /^(s?)(bo|bor|borna|trakten|trakt|omradet|omrade|kusten|bygden|hallet|regionen|resan|resa|vistelse|vagen|marknad|fjallen|fjall|gemeinde|kommun|kommune|regio|region)$/;

const endingKeys = new Set(endings.map(endingKey));
const vowelEndingKeys = new Set(vowelEndings.map(endingKey));

export function isEnding(rest: string): boolean {
  return endingKeys.has(rest) || tails.test(rest);
}

export function isVowelEnding(rest: string): boolean {
  return vowelEndingKeys.has(rest);
}

function endingKey(ending: string): string {
  return nameKey(ending);
}
