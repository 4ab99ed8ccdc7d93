import { cp, mkdtemp, open, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom, shuffled } from '../../../pipeline/lib/random.js';
import { openBatchEngine } from '../../../pipeline/stages/5-embed/batch-engine.js';
import type { TextVectors } from '../../../pipeline/stages/5-embed/cache/record.js';
import { readCard } from '../../../pipeline/stages/5-embed/encoder-facts.js';
import { checkDepth, extremeRows, isExact } from '../../../pipeline/stages/5-embed/kernel-check.js';
import { bundledModelDir } from '../../../pipeline/stages/5-embed/model-dir.js';
import { normaliseText } from '../../../pipeline/stages/5-embed/normalise-text.js';
import type { TextEngine } from '../../../pipeline/stages/5-embed/text-engine.js';
import { inventedTexts } from './helpers.js';
import { referenceTexts } from './reference.js';

const modelDir = bundledModelDir();
let engine: TextEngine;
beforeAll(async () => {
  engine = await openBatchEngine(modelDir, await readCard(modelDir));
});
afterAll(() => engine.close());

type Sentences = readonly string[];
const references: readonly Sentences[] = referenceTexts.map(({ text }) => [normaliseText(text)]);

async function embed(texts: readonly Sentences[], by: TextEngine = engine): Promise<TextVectors[]> {
  const out: TextVectors[] = [];
  await by.embed(texts, (i, vectors) => {
    out[i] = vectors;
  });
  return out;
}

const hex = ({ text, sentences }: TextVectors): string =>
  [text, sentences].map((x) => Buffer.from(x.buffer, x.byteOffset, x.byteLength).toString('hex')).join(' ');

test('vectors are those of the float32 reference, cosine at least 0.99 for every text', async () => {
  const vectors = await embed(references);
  for (const [i, { embedding }] of referenceTexts.entries())
    expect(cosine(vectors[i]!.text, embedding)).toBeGreaterThanOrEqual(0.99);
});

describe('the same text gives the same bytes', () => {
  const neighbours = inventedTexts(300).map(({ sentences }) => sentences);

  test('alone, reversed, and among 300 others', async () => {
    const some = references.slice(0, 40);
    const expected = (await embed(some)).map(hex);
    const alone: string[] = [];
    for (const text of some) alone.push(...(await embed([text])).map(hex));
    const reversed = (await embed([...some].reverse())).map(hex).reverse();
    const among = await embed(shuffled([...some, ...neighbours], seededRandom(3)));
    expect(alone).toEqual(expected);
    expect(reversed).toEqual(expected);
    expect(new Set(among.map(hex))).toEqual(new Set([...expected, ...(await embed(neighbours)).map(hex)]));
  });

  test('whatever the token budget, and so the padding', async () => {
    const texts = [...references.slice(40), ...neighbours.slice(0, 40)];
    const expected = (await embed(texts)).map(hex);
    const card = await readCard(modelDir);
    for (const budget of [1, 97, 100_000]) {
      const other = await openBatchEngine(modelDir, card, { budget });
      expect((await embed(texts, other)).map(hex)).toEqual(expected);
      await other.close();
    }
  });

  test('beside any other text', async () => {
    const [expected] = (await embed([references[0]!])).map(hex);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.lorem({ maxCount: 60 }), { minLength: 1, maxLength: 6 }), async (others) => {
        const [vectors] = await embed([references[0]!, ...others.map((text) => [normaliseText(text)])]);
        expect(hex(vectors!)).toBe(expected);
      }),
      { numRuns: 8 },
    );
  });
});

test('the sentences and the frame share the text vector out', async () => {
  const text = ['Vi söker hus.', 'Min man är elektriker.', '', 'Vi gillar tystnad.'];
  const [whole, parted] = await embed([[text.filter((s) => s !== '').join(' ')], text]);
  expect(hexOf(parted!.text)).toBe(hexOf(whole!.text));
  const sums = whole!.text.map((_, d) => text.reduce((sum, _s, k) => sum + parted!.sentences[k * 384 + d]!, 0));
  for (const [d, sum] of sums.entries()) expect(sum).toBeCloseTo(whole!.sentences[d]!, 6);
  expect(parted!.sentences.subarray(2 * 384, 3 * 384).every((x) => x === 0)).toBe(true);
});

test('a text longer than 512 tokens is cut, and says so', async () => {
  const [long, short] = await embed([['snö '.repeat(600).trim()], ['snö']]);
  expect([long!.tokens, long!.truncated, short!.truncated]).toEqual([512, true, false]);
});

describe('a damaged model is refused', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'norrut-model-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(['encoder.onnx', 'encoder.weights', 'tokenizer.bin', 'kernel-check.onnx'])(
    'one byte of %s',
    async (name) => {
      const dir = join(folder, name);
      await cp(modelDir, dir, { recursive: true, dereference: true });
      const file = await open(join(dir, name), 'r+');
      const { size } = await file.stat();
      const byte = Buffer.alloc(1);
      await file.read(byte, 0, 1, size >> 1);
      await file.write(Buffer.from([byte[0]! ^ 1]), 0, 1, size >> 1);
      await file.close();
      const card = await readCard(dir);
      await expect(openBatchEngine(dir, card)).rejects.toMatchObject({ code: 'model-corrupt', exitCode: 4 });
      await unlink(join(dir, name));
      await expect(openBatchEngine(dir, card)).rejects.toMatchObject({ code: 'model-missing', exitCode: 4 });
      await rm(dir, { recursive: true });
    },
  );
});

test('the kernel check tells a saturated product from a right one', () => {
  const steps = extremeRows(2);
  const exact = [1, -1, 0, 0].flatMap((sign) => sign * 127 * 63 * checkDepth);
  const right = Float32Array.of(...exact, ...[-1, 1, 0, 0].map((sign) => sign * 128 * 63 * checkDepth));
  expect(isExact(steps, right)).toBe(true);
  expect(isExact(steps, right.with(0, right[0]! - 63))).toBe(false);
  expect(isExact(steps, right.subarray(0, 4))).toBe(false);
});

function hexOf(values: Float32Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('hex');
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let d = 0; d < a.length; d++) {
    dot += a[d]! * b[d]!;
    aa += a[d]! ** 2;
    bb += b[d]! ** 2;
  }
  return dot / Math.sqrt(aa * bb);
}
