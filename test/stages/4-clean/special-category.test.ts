import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isSpecialCategory } from '../../../pipeline/stages/4-clean/special-category.js';
import { splitSentences } from '../../../pipeline/stages/4-clean/split-sentences.js';
import { labelledTexts } from '../../helpers/labelled-texts.js';

interface Annotated {
  readonly id: string;
  readonly lang: string;
  readonly sentences: readonly string[];
  /** Indices of the sentences on a special category. */
  readonly special: readonly number[];
}

const annotated = readFileSync(new URL('../../fixtures/clean/sensitive.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Annotated);

test('of the annotated sentences on special categories at least nine in ten are found', () => {
  let special = 0;
  let found = 0;
  let dropped = 0;
  for (const { lang, sentences, special: indices } of annotated)
    for (const [i, sentence] of sentences.entries()) {
      const hit = isSpecialCategory(sentence, lang);
      if (indices.includes(i)) special++;
      if (indices.includes(i) && hit) found++;
      if (hit) dropped++;
    }
  expect(special).toBe(396);
  expect(found / special).toBeGreaterThanOrEqual(0.9);
  expect(found / dropped).toBeGreaterThanOrEqual(0.85);
});

test('of the other labelled texts at most 1.5 % of the sentences are dropped', () => {
  const sentences = labelledTexts()
    .filter(({ tags }) => !tags.includes('sensitive'))
    .flatMap(({ lang, text }) => splitSentences(text, lang).map((sentence) => ({ lang, sentence })));
  const dropped = sentences.filter(({ lang, sentence }) => isSpecialCategory(sentence, lang));
  expect(sentences.length).toBeGreaterThan(10_000);
  expect(dropped.length / sentences.length).toBeLessThanOrEqual(0.015);
});

test('a name in lower case, marks left out, an unknown language: still found', () => {
  expect(isSpecialCategory('syn ma autyzm', 'pl')).toBe(true);
  expect(isSpecialCategory('mam cisnienie 160', 'pl')).toBe(true);
  expect(isSpecialCategory('Min son har ADHD', null)).toBe(true);
});
