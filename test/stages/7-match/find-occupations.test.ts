import { expect, test } from 'vitest';
import { findOccupations } from '../../../pipeline/stages/7-match/find-occupations.js';
import { findWishes } from '../../../pipeline/stages/7-match/find-wishes.js';

const cases: readonly (readonly [text: string, language: string | null, isco: readonly string[]])[] = [
  ['elektryk', 'pl', ['7411']],
  ['Sähköasentaja', 'fi', ['7411']],
  ['industrielektriker', 'sv', ['7411']],
  ['Електрик', 'uk', ['7411']],
  ['sjuksköterska', 'sv', ['2221']],
  ['Krankenschwester (Intensiv)', 'de', ['2221']],
  ['pielęgniarka', 'pl', ['2221']],
  ['verpleegkundige', 'nl', ['2221']],
  ['undersköterska', 'sv', ['5321']],
  ['lähihoitaja', 'fi', ['5321']],
  ['truck driver', 'en', ['8332']],
  ['kierowca ciężarówki', 'pl', ['8332']],
  ['vrachtwagenchauffeur', 'nl', ['8332']],
  ['rekkakuski', 'fi', ['8332']],
  ['bus driver', 'en', ['833']],
  ['förskollärare', 'sv', ['2342']],
  ['grundskollärare', 'sv', ['2341']],
  ['slöjdlärare', 'sv', ['23']],
  ['Software developer', null, ['251']],
  ['snickare', 'sv', ['711']],
  ['menuisier', 'fr', ['711']],
  ['kock', 'sv', ['5120']],
  ['chef', 'en', ['5120']],
  ['chef', 'sv', []],
  ['tandläkare', 'sv', []],
  ['student', 'en', []],
  ['', null, []],
];
for (const [text, language, isco] of cases)
  test(`${text} (${language})`, () => expect(findOccupations(text, language)).toEqual(isco));

test('wishes are read in several languages', () => {
  expect(findWishes('En liten by vid havet, med renar', 'sv')).toEqual(['village', 'sea', 'reindeer']);
  expect(findWishes('Wir suchen ein Dorf am Fluss in den Bergen', 'de')).toEqual(['village', 'mountain', 'water']);
  expect(findWishes('pieni kylä, hiihtoa ja poroja', 'fi')).toEqual(['village', 'reindeer', 'skiing']);
  expect(findWishes('I like cheese', 'en')).toEqual([]);
});
