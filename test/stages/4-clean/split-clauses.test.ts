import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitClauses } from '../../../pipeline/stages/4-clean/split-clauses.js';

const languages = fc.constantFrom('sv', 'en', 'de', 'pl', 'fi', 'fr', 'uk', null);
const words = fc.array(
  fc.constantFrom('och', 'and', 'with', 'snö', ', ', '; ', ' – ', '(a b)', '(', ')', '. ', '…', 'x'),
);
const sentences = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  words.map((w) => w.join(' ')),
);

test('clauses follow each other without a gap and cover the sentence', () =>
  fc.assert(
    fc.property(sentences, languages, (sentence, language) => {
      const clauses = splitClauses(sentence, language);
      expect(clauses.map(({ from, to }) => sentence.slice(from, to)).join('')).toBe(sentence);
      for (const { from, start, to } of clauses) expect([from <= start, start <= to]).toEqual([true, true]);
    }),
  ));

const cases: readonly (readonly [language: string, sentence: string, clauses: readonly string[]])[] = [
  ['sv', 'Vi bor i stan, men vill ut.', ['Vi bor i stan', ', men vill ut.']],
  ['sv', 'Pappa, elektriker, son 9 år med astma.', ['Pappa', ', elektriker', ', son 9 år ', 'med astma.']],
  ['en', 'My lad is nine and we live by a road.', ['My lad is nine ', 'and we live by a road.']],
  ['en', 'a lad (he is nine) who skis', ['a lad ', '(he is nine)', ' who skis']],
  ['de', 'Wir kommen im Mai – mit Hund.', ['Wir kommen im Mai ', '– mit Hund.']],
  ['pl', 'Mam 3,5 roku i psa', ['Mam 3,5 roku ', 'i psa']],
  ['fi', 'hei', ['hei']],
];
test.each(cases)('%s: %j', (language, sentence, clauses) =>
  expect(splitClauses(sentence, language).map(({ from, to }) => sentence.slice(from, to))).toEqual(clauses),
);

test('what says more about the clause before is attached to it, what begins anew is not', () => {
  const attached = splitClauses('my brother who skis and sings (badly), but I do not', 'en').map((c) => c.isAttached);
  expect(attached).toEqual([false, true, false, true, false]);
});
