import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openGraphEngine } from '../../../../pipeline/stages/5-embed/graph-engine.js';
import { pullModel } from '../../../../pipeline/stages/5-embed/hub/pull-model.js';
import type { TextEngine } from '../../../../pipeline/stages/5-embed/text-engine.js';
import { openTransformersEngine } from '../../../../pipeline/stages/5-embed/transformers-engine.js';
import { verifyFiles } from '../../../../pipeline/stages/5-embed/verify-files.js';
import { tempDir } from '../../../helpers/temp-dir.js';
import { embedAll } from '../helpers.js';
import { commit, encoderFiles, fakeHub } from './fake-hub.js';

const pull = async (endpoint: string, more: { revision?: string; graph?: string; prefix?: string } = {}) => {
  const workspace = await tempDir();
  const result = pullModel('owner/tiny', {
    workspace,
    endpoint,
    revision: 'main',
    signal: new AbortController().signal,
    progress: () => undefined,
    ...more,
  });
  return { workspace, result };
};
const texts = [
  ['Snow and ice.', 'Forest, lake.'],
  ['winter'],
  ['Snow and ice.', 'Forest, lake.'],
  ['nothing known', 'and snow'],
];
const vectorsOf = async (engine: TextEngine): Promise<Float32Array[]> => {
  const found: Float32Array[] = [];
  await engine.embed(texts, (i, { text, sentences }) => {
    found[i] = Float32Array.from([...text, ...sentences]);
  });
  await engine.close();
  return found;
};

test('a pulled encoder is checked, described by its own files, and runs', async () => {
  const { result } = await pull(await fakeHub(encoderFiles()));
  const { card, dir } = await result;
  expect(card).toMatchObject({
    name: 'owner/tiny',
    dim: 16,
    maxTokens: 64,
    prefix: 'query: ',
    pooling: 'mean',
    engine: 'graph',
    licence: 'mit',
    origin: { hub: 'owner/tiny', revision: commit },
  });
  expect(card.files.map(({ path }) => path)).not.toContain('model.safetensors');
  await verifyFiles(dir, card);
  const inputs = texts.map((sentences) => ({ sentences }));
  const { hex, report } = await embedAll(inputs, { modelDir: dir, workers: 1 });
  expect(report).toMatchObject({ texts: 4, distinct: 3 });
  expect(hex[2]).toBe(hex[0]);
  expect((await embedAll([...inputs].reverse(), { modelDir: dir })).hex).toEqual([...hex].reverse());
});

test('our engine and transformers.js agree on a float32 model', async () => {
  const { result } = await pull(await fakeHub(encoderFiles()));
  const { dir, card } = await result;
  const [ours, theirs] = [
    await vectorsOf(await openGraphEngine(dir, card)),
    await vectorsOf(await openTransformersEngine(dir, card)),
  ];
  for (const [i, vector] of ours.entries()) {
    expect(vector).toHaveLength(16 * (1 + texts[i]!.length));
    const dot = vector.slice(0, 16).reduce((sum, value, d) => sum + value * theirs[i]![d]!, 0);
    expect(dot).toBeGreaterThan(0.9999);
    for (const [d, value] of vector.entries()) expect(value).toBeCloseTo(theirs[i]![d]!, 5);
  }
});

test('a graph that our engine cannot run goes through transformers.js', async () => {
  const { result } = await pull(await fakeHub(encoderFiles({ output: 'logits' })));
  const { card, dir } = await result;
  expect(card.engine).toBe('transformers');
  expect((await embedAll([{ sentences: ['Snow.'] }], { modelDir: dir })).report.texts).toBe(1);
});

test('bytes that are not those announced are refused, and nothing is kept', async () => {
  for (const spoiled of ['onnx/model.onnx', 'tokenizer.json']) {
    const spoil = (name: string, bytes: Buffer): Buffer =>
      name === spoiled ? Buffer.from(bytes).fill(32, 5, 6) : bytes;
    const { workspace, result } = await pull(await fakeHub(encoderFiles(), spoil));
    await expect(result).rejects.toMatchObject({ code: 'model-corrupt', where: spoiled });
    expect(readdirSync(join(workspace, '.norrut/models'))).toEqual([]);
  }
});

test('a pull again replaces the copy; a failed one leaves it', async () => {
  const { workspace, result } = await pull(await fakeHub(encoderFiles()));
  const { dir } = await result;
  const settings = { workspace, revision: 'main', signal: new AbortController().signal, progress: () => undefined };
  const again = await pullModel('owner/tiny', {
    ...settings,
    endpoint: await fakeHub(encoderFiles()),
    prefix: 'snow ',
  });
  expect(again.card.prefix).toBe('snow ');
  const spoiled = await fakeHub(encoderFiles(), (_, bytes) => bytes.subarray(1));
  await expect(pullModel('owner/tiny', { ...settings, endpoint: spoiled })).rejects.toMatchObject({
    code: 'model-corrupt',
  });
  expect(JSON.parse(await readFile(join(dir, 'card.json'), 'utf8'))).toMatchObject({ prefix: 'snow ' });
  expect(readdirSync(join(workspace, '.norrut/models'))).toEqual(['owner--tiny']);
});

test('a changed file is found by its hash', async () => {
  const { result } = await pull(await fakeHub(encoderFiles()));
  const { dir, card } = await result;
  const path = join(dir, 'onnx/model.onnx');
  const bytes = await readFile(path);
  bytes[bytes.length >> 1]! ^= 1;
  await writeFile(path, bytes);
  await expect(verifyFiles(dir, card)).rejects.toMatchObject({ code: 'model-corrupt', exitCode: 4 });
  await expect(embedAll([{ sentences: ['ice'] }], { modelDir: dir })).rejects.toMatchObject({ code: 'model-corrupt' });
});

test.each([
  ['without network', 'http://127.0.0.1:9', {}, 'model-missing'],
  ['at an unknown revision', undefined, { revision: 'none' }, 'input-refused'],
  ['with a graph that is not there', undefined, { graph: 'onnx/other.onnx' }, 'bad-usage'],
])('%s the pull fails clearly', async (_, endpoint, more, code) => {
  const { workspace, result } = await pull(endpoint ?? (await fakeHub(encoderFiles())), more);
  await expect(result).rejects.toMatchObject({ code });
  expect(existsSync(join(workspace, '.norrut/models/owner--tiny'))).toBe(false);
});

test('a model without a graph or a tokenizer is refused', async () => {
  for (const missing of ['onnx/model.onnx', 'tokenizer.json', 'config.json']) {
    const files = encoderFiles();
    files.delete(missing);
    await expect((await pull(await fakeHub(files))).result).rejects.toMatchObject({ code: 'input-refused' });
  }
});
