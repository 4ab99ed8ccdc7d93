import type { WordsByLanguage } from '../4-clean/special-words/words.js';
import { objectionParts } from './objection-grammar.js';
import { claimsBaltic } from './objection-words/claims-baltic.js';
import { claimsNordic } from './objection-words/claims-nordic.js';
import type { Claims } from './objection-words/claims-parts.js';
import { claimsRomance } from './objection-words/claims-romance.js';
import { claimsSlavic } from './objection-words/claims-slavic.js';
import { claimsWest } from './objection-words/claims-west.js';
import { framePairs } from './objection-words/frame-pairs.js';

const languages = { ...claimsNordic, ...claimsWest, ...claimsRomance, ...claimsSlavic, ...claimsBaltic };

/** Consent withdrawn, use forbidden, enough of it, how to get out, no need to write again, to hear no more, to destroy what is there. */
export const objectionClaims: WordsByLanguage = Object.fromEntries(
  Object.entries(languages).map(([language, claims]) => [
    language,
    framesOf(claims, objectionParts[language]?.mine ?? '').join(', '),
  ]),
);

function framesOf(parts: Claims, mine: string): string[] {
  const of = (part: keyof Claims) => parts[part].split(', ');
  const owned = mine.split('/');
  return [
    ...framePairs(of('withdraw'), of('consent')),
    ...framePairs(of('consent'), of('withdraw')),
    ...framePairs(framePairs(of('forbid'), of('use')), [mine]),
    ...framePairs(framePairs(of('forbid'), owned), of('use')),
    ...framePairs(of('enough'), of('mails')),
    ...framePairs(of('how'), of('leave')),
    ...framePairs(of('spare'), of('approach')),
    ...framePairs(of('nothing'), of('hear')),
    ...framePairs(of('destroy'), of('trace')),
    ...framePairs(of('trace'), of('destroy')),
  ];
}
