import { expect, test } from 'vitest';
import { occupationsIn } from '../../../pipeline/stages/7-match/find-occupations.js';
import { splitPartner } from '../../../pipeline/stages/7-match/split-partner.js';
import { foldedWords } from '../../../pipeline/stages/7-match/word-patterns.js';

const cases: ReadonlyArray<
  readonly [text: string, language: string, own: readonly string[], partner: readonly string[]]
> = [
  ['Jag är elektriker och min fru är sjuksköterska på sjukhuset hemma.', 'sv', ['7411'], ['2221']],
  ['Min man är elektriker.', 'sv', [], ['7411']],
  ['My husband is a trained nurse, I drive a lorry.', 'en', [], ['2221']],
  ['Mein Mann ist Elektriker und sucht Arbeit.', 'de', [], ['7411']],
  ['Mijn vriendin is verpleegkundige in Assen.', 'nl', [], ['2221']],
  ['Mój mąż jest elektrykiem.', 'pl', [], ['7411']],
  ['Vaimoni on sairaanhoitaja Oulussa.', 'fi', [], ['2221']],
  ['Ma compagne est infirmière.', 'fr', [], ['2221']],
  ['Mi mujer es enfermera.', 'es', [], ['2221']],
  ['Mu mees on elektrik.', 'et', [], ['7411']],
  ['Sjuksköterska sedan tio år, nu vill jag norrut.', 'sv', ['2221'], []],
];

test.each(cases)('%s', (text, language, own, partner) => {
  const split = splitPartner(foldedWords(text), language);
  expect(occupationsIn(split.own, language)).toEqual(own);
  expect(occupationsIn(split.partner, language)).toEqual(partner);
});
