import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundledModelDir } from '../../../pipeline/stages/5-embed/model-dir.js';
import { normaliseText } from '../../../pipeline/stages/5-embed/normalise-text.js';
import { readPieceTrie } from '../../../pipeline/stages/5-embed/piece-trie.js';
import { tokeniseSentences } from '../../../pipeline/stages/5-embed/tokenise-sentences.js';
import { UnigramTokenizer } from '../../../pipeline/stages/5-embed/unigram-tokenizer.js';
import { referenceTexts } from './reference.js';

const modelDir = bundledModelDir();
const oracle = new Tokenizer(JSON.parse(readFileSync(join(modelDir, 'tokenizer.json'), 'utf8')) as object, {});
const file = readFileSync(join(modelDir, 'tokenizer.bin'));
const tokenizer = new UnigramTokenizer(readPieceTrie(file, 'tokenizer.bin'));
const prefix = tokenizer.encode('query:');

/** Ids by the tokenizer library, word by word: as the reference splits, so that equally likely ways are told apart alike. */
const oracleIds = (text: string): number[] =>
  compatible(text)
    .split(' ')
    .flatMap((word) => (word === '' ? [] : oracle.encode(word, { add_special_tokens: false }).ids));
const compatible = (text: string): string =>
  text
    .split('～')
    .map((part) => part.normalize('NFKC'))
    .join('～');
const control = /<(?:s|\/s|pad|unk|mask)>/;
const letters = fc.constantFrom(...'aabeehinståäößñłéàøþðğşабвгдеияλόγος   ..,!?-–:;()0123456789@#€½ﬁⅣ①™…ＡＢ～');
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: letters, maxLength: 80 }),
  )
  .map(normaliseText)
  .filter((text) => !control.test(text.normalize('NFKC')));

describe('ids are those of the tokenizer library', () => {
  test('for each reference text, marks and prefix included', () => {
    for (const { text, token_ids } of referenceTexts)
      expect(tokeniseSentences(tokenizer, prefix, 512, [text.replace(/\s/g, ' ')]).ids).toEqual(token_ids);
  });

  test('for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokenizer.encode(text)).toEqual(oracleIds(text));
      }),
      { numRuns: 1500 },
    );
  });

  test('for whole texts at once, as other programs call it', () => {
    for (const { text } of referenceTexts)
      expect(tokenizer.encode(normaliseText(text))).toEqual(
        oracle.encode(normaliseText(text), { add_special_tokens: false }).ids,
      );
  });
});

test('the ids of sentences are those of their text, and every sentence knows its own', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 6 }), (sentences) => {
      const { ids, ends, start, truncated } = tokeniseSentences(tokenizer, prefix, 512, sentences);
      const text = tokeniseSentences(tokenizer, prefix, 512, [normaliseText(sentences.join(' '))]);
      expect([ids, truncated]).toEqual([text.ids, text.truncated]);
      for (const [i, sentence] of sentences.entries())
        expect(ids.slice(i === 0 ? start : ends[i - 1], ends[i])).toEqual(tokenizer.encode(sentence));
    }),
    { numRuns: 300 },
  );
});

test('a text longer than the model reads loses its end, and says so', () => {
  const words = (count: number): string => Array.from({ length: count }, () => 'snö').join(' ');
  const room = 512 - 2 - prefix.length;
  const fits = tokeniseSentences(tokenizer, prefix, 512, [words(room - 3), words(3)]);
  const over = tokeniseSentences(tokenizer, prefix, 512, [words(room - 3), words(4), words(1)]);
  expect([fits.ids.length, fits.truncated, fits.ends]).toEqual([512, false, [508, 511]]);
  expect([over.ids.length, over.truncated, over.ends]).toEqual([512, true, [508, 511, 511]]);
  expect(over.ids).toEqual(fits.ids);
});

test('a text cannot spell a control mark', () => {
  for (const mark of ['<s>', '</s>', '<pad>', '<unk>', '<mask>'])
    for (const id of tokenizer.encode(`före${mark} ${mark}`)) expect(id).toBeGreaterThan(3);
});

test('a damaged file is refused', () => {
  for (const bytes of [file.subarray(0, 20), file.subarray(0, -8), Buffer.from(file).fill(0, 0, 4)])
    expect(() => readPieceTrie(bytes, 'x')).toThrow(expect.objectContaining({ code: 'model-corrupt' }));
});
