import type { WordsByLanguage } from '../4-clean/special-words/words.js';
import { framePairs } from './objection-words/frame-pairs.js';
import { silenceBaltic } from './objection-words/silence-baltic.js';
import { silenceNordic } from './objection-words/silence-nordic.js';
import type { Silence } from './objection-words/silence-parts.js';
import { silenceRomance } from './objection-words/silence-romance.js';
import { silenceSlavic } from './objection-words/silence-slavic.js';
import { silenceWest } from './objection-words/silence-west.js';

const languages = { ...silenceNordic, ...silenceWest, ...silenceRomance, ...silenceSlavic, ...silenceBaltic };

/** No more letters, never agreed, want to be deleted, me from the list, delete everything, do not bother me. */
export const objectionSilence: WordsByLanguage = Object.fromEntries(
  Object.entries(languages).map(([language, words]) => [language, framesOf(words).join(', ')]),
);

/** "From your list", by language. */
export const awayWords: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(languages).map(([language, words]) => [language, awayOf(words)]),
);

function framesOf(words: Silence): string[] {
  const of = (part: keyof Silence) => words[part].split('/');
  const both = (one: keyof Silence, two: keyof Silence) => [
    ...framePairs(of(one), of(two)),
    ...framePairs(of(two), of(one)),
  ];
  return [
    ...framePairs(of('noMore'), of('post')),
    ...framePairs(of('never'), of('agreed')),
    ...framePairs(of('wish'), of('removed')),
    ...framePairs(of('me'), awayOf(words)),
    ...framePairs(of('erase'), of('everything')),
    ...framePairs(of('not'), of('bother')),
    ...framePairs(of('unwilling'), of('listed')),
    ...both('stop', 'post'),
    ...both('unneeded', 'post'),
    ...both('misuse', 'data'),
    ...both('discard', 'answer'),
  ];
}

function awayOf({ from, list }: Silence): string[] {
  return from === '' ? list.split('/') : framePairs(from.split('/'), list.split('/'));
}
