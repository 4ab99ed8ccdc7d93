import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom, shuffled } from '../../../pipeline/lib/random.js';
import { type Embedder, openEmbedder } from '../../../pipeline/stages/5-embed/embedder.js';
import { bundledModelDir } from '../../../pipeline/stages/5-embed/model-dir.js';
import { withFolder } from './cache/helpers.js';
import { embedAll, hexOf, inventedTexts } from './helpers.js';

const texts = inventedTexts(90);
let expected: readonly string[];
let alone: Embedder;
beforeAll(async () => {
  expected = (await embedAll(texts)).hex;
  alone = await openEmbedder({ modelDir: bundledModelDir(), workers: 1, signal: new AbortController().signal });
});
afterAll(() => alone.close());

describe('the same text gives the same bytes', () => {
  test('in any order, and next to any others', async () => {
    const order = shuffled([...texts.keys()], seededRandom(1)).slice(0, 70);
    const { hex } = await embedAll(order.map((i) => texts[i]!));
    expect(hex).toEqual(order.map((i) => expected[i]));
  });

  test('alone, in this process', async () => {
    for (const i of [0, 1, 77, 89]) {
      const seen: string[] = [];
      await alone.embed([texts[i]!], (_, { text }) => void seen.push(hexOf(text)));
      expect(expected[i]!.startsWith(seen[0]!)).toBe(true);
    }
  });

  test('with one process and with three', async () => {
    for (const workers of [1, 3])
      expect((await embedAll(texts.slice(0, 70), { workers })).hex).toEqual(expected.slice(0, 70));
  });

  test('from the cache, and without encoding anything again', () =>
    withFolder(async (cacheDir) => {
      const fresh = await embedAll(texts, { cacheDir });
      const order = shuffled([...texts.keys()], seededRandom(2));
      const again = await embedAll(
        order.map((i) => texts[i]!),
        { cacheDir },
      );
      expect(fresh).toMatchObject({ hex: expected, report: { texts: 90, distinct: 90, encoded: 90 } });
      expect(again).toMatchObject({
        hex: order.map((i) => expected[i]),
        report: { texts: 90, distinct: 90, encoded: 0 },
      });
    }));
});

test('the sentences of a text share its vector out: prefix and marks have the rest', async () => {
  await alone.embed([texts[4]!], (_, { text, sentences }) => {
    expect(sentences).toHaveLength(5 * text.length);
    const length = Math.hypot(...text);
    expect(length).toBeCloseTo(1, 5);
    let along = 0;
    for (let i = 0; i < sentences.length; i++) along += sentences[i]! * text[i % text.length]!;
    expect(along).toBeGreaterThan(0.5);
    expect(along).toBeLessThan(1);
  });
});

test('equal texts count once, and normalisation decides what is equal', async () => {
  const same = ['På vintern  är det mörkt.\n', 'Pa\u030a vintern är\u0000 det mörkt.', 'På vintern är det mörkt.'];
  const { hex, report } = await embedAll(
    same.map((text) => ({ sentences: [text] })),
    { workers: 1 },
  );
  expect(new Set(hex).size).toBe(1);
  expect(report).toEqual({ texts: 3, distinct: 1, truncated: 0, encoded: 1 });
});

test('a text that is too long is cut at 512 tokens and counted; what follows does not matter', async () => {
  const long = 'Vi bor vid en sjö i skogen. '.repeat(120);
  const { hex, report } = await embedAll([{ sentences: [long] }, { sentences: [`${long} Slut.`] }]);
  expect(report).toMatchObject({ distinct: 2, truncated: 2 });
  expect(hex[0]!.slice(0, 3072)).toBe(hex[1]!.slice(0, 3072));
});

test('no input, an empty text and a text without sentences', async () => {
  expect((await embedAll([])).report).toEqual({ texts: 0, distinct: 0, truncated: 0, encoded: 0 });
  const { hex } = await embedAll([{ sentences: [] }, { sentences: [''] }]);
  expect(hex[0]!.slice(0, 3072)).toBe(hex[1]!.slice(0, 3072));
});

test('any text at all gets a vector of length one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 4 }), async (sentences) => {
      await alone.embed([{ sentences }], (_, vectors) => {
        expect(Math.hypot(...vectors.text)).toBeCloseTo(1, 4);
        expect(vectors.sentences).toHaveLength(sentences.length * 384);
      });
    }),
    { numRuns: 40 },
  );
});

test.each([['no folder', '/nonexistent', 'model-missing']])('%s: a clear error', async (_, modelDir, code) => {
  await expect(embedAll(texts, { modelDir })).rejects.toMatchObject({ code });
});
