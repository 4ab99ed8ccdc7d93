import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embedShard } from '../../pipeline/cluster/embed-shard.js';
import { mergeShards } from '../../pipeline/cluster/merge-shards.js';
import { parseShard } from '../../pipeline/cluster/shard-card.js';
import type { CacheModel } from '../../pipeline/stages/5-embed/cache/folder.js';
import { modelFolder } from '../../pipeline/stages/5-embed/cache/folder.js';
import type { EmbedInput } from '../../pipeline/stages/5-embed/embedder.js';
import { readEncoderFacts } from '../../pipeline/stages/5-embed/encoder-facts.js';
import { bundledModelDir } from '../../pipeline/stages/5-embed/model-dir.js';
import { tempDir } from '../helpers/temp-dir.js';
import { embedAll, inventedTexts } from '../stages/5-embed/helpers.js';

const texts = [...inventedTexts(24), ...inventedTexts(5)];
const other = inventedTexts(3);
const made = mkdtempSync(join(tmpdir(), 'norrut-shards-'));
let model: CacheModel;

async function shard(inputs: readonly EmbedInput[], cacheDir: string, number: number, of: number): Promise<void> {
  const signal = new AbortController().signal;
  async function* all() {
    yield* inputs;
  }
  await embedShard(all(), { modelDir: bundledModelDir(), cacheDir, workers: 0, signal, shard: number, of });
}

beforeAll(async () => {
  model = await readEncoderFacts(bundledModelDir());
  for (const i of [1, 2, 3]) await shard(texts, join(made, `${i}`), i, 3);
  await shard(texts, join(made, 'half'), 1, 2);
  await shard(other, join(made, 'other'), 2, 3);
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

const dirs = (...names: readonly (string | number)[]) => names.map((name) => join(made, `${name}`));

test('sharded and merged is one local run, byte for byte, in any order of shards and however often', async () => {
  const into = join(await tempDir(), 'vectors');
  expect(await mergeShards(dirs(2, 3, 1), into, model)).toEqual({ shards: 3, texts: 24, added: 24 });
  expect(await mergeShards(dirs(1, 2, 3), into, model)).toMatchObject({ added: 0 });
  const merged = await embedAll(texts, { cacheDir: into });
  expect(merged.report.encoded).toBe(0);
  expect(merged.hex).toEqual((await embedAll(texts)).hex);
});

const refusals: ReadonlyArray<readonly [string, () => readonly string[], string]> = [
  ['a missing shard', () => dirs(1, 3), 'shards are missing: 2/3'],
  ['a doubled shard', () => dirs(1, 2, 2, 3), 'shard 2/3 is doubled'],
  ['a shard of other texts', () => dirs(1, 'other', 3), 'another set of texts'],
  ['a shard of another cut', () => dirs(1, 'half', 3), 'one of 2, the first is one of 3'],
  ['a folder that is no shard', () => [...dirs(1, 2), made], 'no finished shard'],
];

test.each(refusals)('%s is refused, and nothing is taken', async (_, named, message) => {
  const into = join(await tempDir(), 'vectors');
  const refused = mergeShards(named(), into, model);
  await expect(refused).rejects.toMatchObject({ code: 'input-refused', message: expect.stringContaining(message) });
  expect((await embedAll(other, { cacheDir: into })).report.encoded).toBe(3);
});

test('a shard of another encoder is foreign', async () => {
  const elsewhere = { ...model, identity: 'ab'.repeat(32) };
  await expect(mergeShards(dirs(1, 2, 3), join(made, 'never'), elsewhere)).rejects.toMatchObject({
    code: 'input-refused',
    message: expect.stringContaining('another encoder'),
  });
});

test('a shard that lost vectors is refused, and one whose vector is damaged too', async () => {
  const copy = await tempDir();
  cpSync(made, copy, { recursive: true });
  const folder = modelFolder(join(copy, '2'), model);
  const [name = ''] = readdirSync(folder);
  const path = join(folder, name);
  const sound = readFileSync(path);
  const named = ['1', '2', '3'].map((dir) => join(copy, dir));
  const refused = { code: 'input-refused' };
  truncateSync(path, Math.floor(sound.length / 2));
  await expect(mergeShards(named, join(copy, 'into'), model)).rejects.toMatchObject(refused);
  const flipped = Buffer.from(sound);
  flipped[200]! ^= 1;
  writeFileSync(path, flipped);
  await expect(mergeShards(named, join(copy, 'into'), model)).rejects.toMatchObject(refused);
});

test('a shard that was killed goes on where it stopped, and a folder with other texts is refused', async () => {
  const dir = join(await tempDir(), 'one');
  await shard(texts.slice(0, 10), dir, 1, 1);
  await shard(texts, dir, 1, 1);
  expect((await mergeShards([dir], join(dir, 'into'), model)).texts).toBe(24);
  await expect(shard([{ sentences: ['Något helt annat.'] }], dir, 1, 1)).rejects.toMatchObject({
    code: 'input-refused',
  });
});

test.each(['', '0/3', '4/3', '1', '1/0', 'a/b', '-1/2'])('--shard %j is refused', (text) => {
  expect(() => parseShard(text)).toThrow('i/n');
});
