import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isObjection } from '../../../pipeline/stages/3-consent/is-objection.js';
import { ownWords } from '../../../pipeline/stages/4-clean/own-words.js';
import { labelledTexts } from '../../helpers/labelled-texts.js';

const lines = (file: string) =>
  readFileSync(new URL(`../../fixtures/objections/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');

test('on the labelled texts: recall at least 0.95, and hardly anybody is lost', () => {
  const read = labelledTexts().map(({ text, tags }) => ({
    tagged: tags.includes('objection'),
    found: isObjection(ownWords(text)),
  }));
  const tagged = read.filter((one) => one.tagged);
  expect(tagged).toHaveLength(54);
  expect(tagged.filter(({ found }) => found).length / tagged.length).toBeGreaterThanOrEqual(0.95);
  expect(read.filter((one) => !one.tagged && one.found).length).toBeLessThanOrEqual(5);
});

test.each(lines('objections.txt'))('an objection: %s', (text) => expect(isObjection(text)).toBe(true));
test.each(lines('others.txt'))('no objection: %s', (text) => expect(isObjection(text)).toBe(false));

test('an address amid the phrase does not hide it', () => {
  expect(isObjection('Please remove dermot.halloran@mail.example from this list')).toBe(true);
});

test('a newsletter quoted below an answer is no objection', () => {
  const mail = 'Vi kommer gärna!\n\nDen 3 mars 2026 skrev Norr:\n> Avregistrera dig här';
  expect(isObjection(ownWords(mail))).toBe(false);
});
