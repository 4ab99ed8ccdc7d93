import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { norrut } from '../helpers/norrut.js';
import { tempDir } from '../helpers/temp-dir.js';
import { encoderFiles, fakeHub } from '../stages/5-embed/hub/fake-hub.js';

test('a pulled model serves the workspace that names it, and its vectors can be counted and dropped', async () => {
  const cwd = await tempDir();
  const model = async (...args: string[]): Promise<unknown> => {
    const { exitCode, stdout, stderr } = await norrut(['model', ...args, '--json'], { cwd, env });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.any(String) });
    return JSON.parse(stdout);
  };
  const env = { HF_ENDPOINT: await fakeHub(encoderFiles()) };
  const source = '{ name: a, kind: contacts, path: in.jsonl }';
  await writeFile(join(cwd, 'in.jsonl'), '{"why":"snow"}\n{"why":"ice"}\n');
  await writeFile(join(cwd, 'norrut.yaml'), `sources: [${source}]\n`);
  expect(await model('pull', 'owner/tiny')).toMatchObject({
    name: 'owner/tiny',
    dim: 16,
    engine: 'graph',
    licence: 'mit',
  });
  expect(await model('list')).toMatchObject([
    { kind: 'bundled', used: true },
    { name: 'owner/tiny', used: false },
  ]);
  await writeFile(join(cwd, 'norrut.yaml'), `sources: [${source}]\nmodel: owner/tiny\n`);
  expect(await model('list')).toMatchObject([{ used: false }, { name: 'owner/tiny', used: true }]);
  expect(await model('verify')).toMatchObject([{ sound: true }, { name: 'owner/tiny', sound: true }]);
  const embed = await norrut(['embed', 'in.jsonl', '--text', 'why', '-o', 'out.parquet', '--json'], { cwd });
  expect(JSON.parse(embed.stdout)).toMatchObject({ rows: 2, encoded: 2, dim: 16 });
  expect(await model('cache', 'stats')).toMatchObject([{ distinct: 2, dim: 16, segments: 1, used: true }]);
  expect(await model('cache', 'prune')).toEqual({ freed: 0 });
  await writeFile(join(cwd, 'norrut.yaml'), `sources: [${source}]\n`);
  expect(await model('cache', 'prune')).toEqual({ freed: expect.any(Number) });
  expect(await model('cache', 'stats')).toEqual([]);
});

test.each([
  [['model', 'dance'], 2, 'one of: list, verify, pull, bench, cache stats, cache prune'],
  [['model', 'pull'], 2, 'which model'],
  [['model', 'pull', '../../etc'], 2, 'owner/name'],
  [['model', 'pull', 'owner/tiny'], 4, 'the hub cannot be reached'],
  [['model', 'pull', 'owner/tiny', '--pooling', 'max'], 2, 'mean or cls'],
])('norrut %j ends with %i', async (args, exitCode, message) => {
  const ended = await norrut(args, { cwd: await tempDir(), env: { HF_ENDPOINT: 'http://127.0.0.1:9' } });
  expect(ended.exitCode).toBe(exitCode);
  expect(ended.stderr).toContain(message);
});
