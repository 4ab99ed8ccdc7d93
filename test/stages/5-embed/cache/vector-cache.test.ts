import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelFolder } from '../../../../pipeline/stages/5-embed/cache/folder.js';
import { cacheStats, eraseTexts, pruneCache } from '../../../../pipeline/stages/5-embed/cache/maintain.js';
import { decodeRecord } from '../../../../pipeline/stages/5-embed/cache/record.js';
import { VectorCache } from '../../../../pipeline/stages/5-embed/cache/vector-cache.js';
import { getTexts, hexOf, keysOfTexts, putTexts, recordOf, sentencesOf, tiny, withFolder } from './helpers.js';

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
const filled = (root: string, texts: readonly number[]): void => {
  const cache = VectorCache.open(root, tiny);
  putTexts(cache, texts);
  cache.close();
};
const onlySegment = (root: string): string => {
  const folder = modelFolder(root, tiny);
  const [name, ...more] = readdirSync(folder);
  expect(more).toEqual([]);
  return join(folder, name!);
};

test('what was put comes back byte for byte, in any order, also after reopening', () =>
  withFolder((root) => {
    const cache = VectorCache.open(root, tiny);
    putTexts(cache, range(0, 500));
    const shuffled = range(0, 600).reverse();
    const expected = new Map(range(0, 500).map((text) => [text, hexOf(text)]));
    expect(getTexts(cache, shuffled)).toEqual(expected);
    cache.close();
    const again = VectorCache.open(root, tiny);
    expect(getTexts(again, shuffled)).toEqual(expected);
    again.close();
  }));

test('vectors are exact, sentence parts are rounded once and for all', () =>
  withFolder(() => {
    const vectors = decodeRecord(recordOf(3), tiny.dim);
    expect(vectors.sentences).toHaveLength(3 * tiny.dim);
    expect(vectors.tokens).toBe(6);
    expect(decodeRecord(recordOf(7), tiny.dim).truncated).toBe(true);
  }));

test('a segment cut at any byte gives the whole records before the cut and nothing wrong', () =>
  withFolder((root) => {
    filled(root, range(0, 12));
    const path = onlySegment(root);
    const bytes = readFileSync(path);
    for (let cut = 0; cut < bytes.length; cut += 7) {
      writeFileSync(path, bytes.subarray(0, cut));
      const cache = VectorCache.open(root, tiny);
      const found = getTexts(cache, range(0, 12));
      for (const [text, record] of found) expect(record).toBe(hexOf(text));
      expect([...found.keys()]).toEqual(range(0, found.size));
      cache.close();
    }
  }));

test('a changed byte anywhere costs its record, never gives a wrong one, and is mended', () =>
  withFolder((root) =>
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (where, change) => {
        filled(root, range(0, 12));
        const names = readdirSync(modelFolder(root, tiny));
        const path = join(modelFolder(root, tiny), names[where % names.length]!);
        const bytes = readFileSync(path);
        bytes[where % bytes.length]! ^= change;
        writeFileSync(path, bytes);
        const cache = VectorCache.open(root, tiny);
        for (const [text, record] of getTexts(cache, range(0, 12))) expect(record).toBe(hexOf(text));
        cache.close();
        filled(root, range(0, 12));
        const mended = VectorCache.open(root, tiny);
        expect(getTexts(mended, range(0, 12)).size).toBe(12);
        mended.close();
        pruneCache(root);
      }),
      { numRuns: 60 },
    ),
  ));

test('two writers share a folder', () =>
  withFolder((root) => {
    const [a, b] = [VectorCache.open(root, tiny), VectorCache.open(root, tiny)];
    putTexts(a, range(0, 60));
    putTexts(b, range(30, 100));
    b.close();
    a.close();
    const cache = VectorCache.open(root, tiny);
    expect(getTexts(cache, range(0, 100))).toEqual(new Map(range(0, 100).map((text) => [text, hexOf(text)])));
    cache.close();
  }));

test('erased texts are gone from every segment, all others stay', () =>
  withFolder((root) => {
    filled(root, range(0, 40));
    const [a, b] = [VectorCache.open(root, tiny), VectorCache.open(root, { ...tiny, identity: 'cd'.repeat(32) })];
    putTexts(a, range(40, 50));
    putTexts(b, [5]);
    a.close();
    b.close();
    const doomed = [5, 17, 45, 99];
    expect(
      eraseTexts(
        root,
        doomed.map((text) => [`${text}`, ...sentencesOf(text)]),
      ),
    ).toBe(3);
    const cache = VectorCache.open(root, tiny);
    const left = range(0, 50).filter((text) => !doomed.includes(text));
    expect(getTexts(cache, range(0, 50))).toEqual(new Map(left.map((text) => [text, hexOf(text)])));
    cache.close();
    const key = Buffer.from(keysOfTexts([17]).buffer);
    for (const name of readdirSync(modelFolder(root, tiny)))
      expect(readFileSync(join(modelFolder(root, tiny), name)).includes(key)).toBe(false);
  }));

test('nothing is erased or pruned under a process that is writing', () =>
  withFolder((root) => {
    const cache = VectorCache.open(root, tiny);
    putTexts(cache, [1]);
    expect(() => eraseTexts(root, [['1']])).toThrow(expect.objectContaining({ code: 'locked' }));
    expect(() => pruneCache(root)).toThrow(expect.objectContaining({ code: 'locked' }));
    cache.close();
  }));

test('pruning merges small segments, keeps each text once, and drops other models', () =>
  withFolder((root) => {
    for (let i = 0; i < 5; i++) filled(root, range(i * 10, i * 10 + 10));
    const [a, b] = [VectorCache.open(root, tiny), VectorCache.open(root, tiny)];
    putTexts(a, [100]);
    putTexts(b, [100]);
    a.close();
    b.close();
    VectorCache.open(root, { identity: 'ef'.repeat(32), dim: 8 }).close();
    expect(cacheStats(root)).toMatchObject([{ ...tiny, segments: 7, records: 52, distinct: 51 }]);
    expect(pruneCache(root)).toBeGreaterThan(0);
    expect(cacheStats(root)).toMatchObject([{ segments: 1, records: 51, distinct: 51 }]);
    const cache = VectorCache.open(root, tiny);
    expect(getTexts(cache, range(0, 50)).size).toBe(50);
    cache.close();
    pruneCache(root, { keep: 'ef'.repeat(32) });
    expect(cacheStats(root).filter(({ records }) => records > 0)).toEqual([]);
  }));

test('an empty cache leaves no file behind', () =>
  withFolder((root) => {
    VectorCache.open(root, tiny).close();
    expect(readdirSync(root)).toEqual([]);
  }));

test('a segment of another model or of no model is not read', () =>
  withFolder((root) => {
    filled(root, [1]);
    const path = onlySegment(root);
    truncateSync(path, 10);
    writeFileSync(path.replace('.seg', '.other'), 'x');
    expect(statSync(path).size).toBe(10);
    const cache = VectorCache.open(root, tiny);
    expect(cache.size).toBe(0);
    cache.close();
  }));
