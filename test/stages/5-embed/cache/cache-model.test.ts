import { cpSync, mkdtempSync, readdirSync, renameSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelFolder } from '../../../../pipeline/stages/5-embed/cache/folder.js';
import { eraseTexts, pruneCache } from '../../../../pipeline/stages/5-embed/cache/maintain.js';
import { VectorCache } from '../../../../pipeline/stages/5-embed/cache/vector-cache.js';
import { getTexts, hexOf, putTexts, sentencesOf, tiny, withFolder } from './helpers.js';

/** The cache beside a set that says which texts it must hold, and which it may have lost to a cut. */
class Pair {
  cache: VectorCache;
  folder: string;
  readonly surely = new Set<number>();
  readonly perhaps = new Set<number>();
  readonly unsealed = new Set<number>();
  readonly #space: string;
  constructor(space: string) {
    this.#space = space;
    this.folder = mkdtempSync(join(space, 'a-'));
    this.cache = VectorCache.open(this.folder, tiny);
  }

  check(): void {
    const asked = Array.from({ length: 40 }, (_, text) => text);
    const found = getTexts(this.cache, asked);
    for (const [text, record] of found) {
      expect(record).toBe(hexOf(text));
      expect(this.surely.has(text) || this.perhaps.has(text)).toBe(true);
    }
    for (const text of this.surely) expect(found.has(text)).toBe(true);
  }

  put(texts: readonly number[]): void {
    const known = getTexts(this.cache, texts);
    putTexts(this.cache, texts);
    for (const text of texts) {
      this.surely.add(text);
      if (!known.has(text)) this.unsealed.add(text);
    }
    this.check();
  }

  reopen(): void {
    this.cache.close();
    this.unsealed.clear();
    this.cache = VectorCache.open(this.folder, tiny);
    this.check();
  }

  /** The process dies while it writes, and the last bytes may not have reached the disk. */
  kill(lost: number): void {
    this.cache.flush();
    const copy = mkdtempSync(join(this.#space, 'a-'));
    cpSync(this.folder, copy, { recursive: true });
    const folder = modelFolder(copy, tiny);
    for (const name of readdirSync(copy).length ? readdirSync(folder) : []) {
      if (!name.endsWith('.open')) continue;
      const dead = join(folder, `${name.split('.')[0]}.999999999-1.open`);
      renameSync(join(folder, name), dead);
      truncateSync(dead, Math.max(0, statSync(dead).size - lost));
    }
    this.cache.close();
    if (lost > 0)
      for (const text of this.unsealed) {
        this.surely.delete(text);
        this.perhaps.add(text);
      }
    this.unsealed.clear();
    this.folder = copy;
    this.cache = VectorCache.open(copy, tiny);
    this.check();
  }

  erase(texts: readonly number[]): void {
    this.reopen();
    this.cache.close();
    eraseTexts(
      this.folder,
      texts.map((text) => [`${text}`, ...sentencesOf(text)]),
    );
    for (const text of texts) {
      this.surely.delete(text);
      this.perhaps.delete(text);
    }
    this.cache = VectorCache.open(this.folder, tiny);
    this.check();
  }

  prune(): void {
    this.reopen();
    this.cache.close();
    pruneCache(this.folder);
    this.cache = VectorCache.open(this.folder, tiny);
    this.check();
  }
}

const texts = fc.uniqueArray(fc.nat({ max: 39 }), { maxLength: 12 });
const step = fc.oneof(
  { weight: 4, arbitrary: texts.map((list) => (pair: Pair) => pair.put(list)) },
  fc.constant((pair: Pair) => pair.reopen()),
  fc.nat({ max: 400 }).map((lost) => (pair: Pair) => pair.kill(lost)),
  texts.map((list) => (pair: Pair) => pair.erase(list)),
  fc.constant((pair: Pair) => pair.prune()),
);

test('put, reopen, die, erase and prune in any order: never a wrong vector, nothing sealed is lost, nothing erased returns', () =>
  withFolder((space) =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const pair = new Pair(space);
        for (const run of steps) run(pair);
        pair.cache.close();
      }),
      { numRuns: 60 },
    ),
  ));
