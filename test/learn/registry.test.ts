import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from '../../pipeline/config/config.js';
import { promote, rollback } from '../../pipeline/learn/promote.js';
import { readRegistryLog, registryLogFile } from '../../pipeline/learn/registry-log.js';
import { findWeights, promotedName, trainedWeightsDir } from '../../pipeline/stages/6-score/registry.js';
import { cardFile } from '../../pipeline/stages/6-score/weights-card.js';
import { shippedWeights, shippedWeightsDir } from '../../pipeline/stages/6-score/weights-dir.js';
import { readWeights } from '../../pipeline/stages/6-score/weights-file.js';
import { tempDir } from '../helpers/temp-dir.js';

const config = parseConfig('sources: [{ name: a, kind: contacts, path: inbox/a.csv }]\n');

async function workspaceWith(...names: readonly string[]): Promise<string> {
  const workspace = await tempDir();
  const folder = trainedWeightsDir(workspace);
  await mkdir(folder, { recursive: true });
  for (const name of names)
    await copyFile(join(shippedWeightsDir(), `${shippedWeights}.json`), join(folder, `${name}.json`));
  return workspace;
}

test('promotions can be taken back one by one, and every step stands in the log', async () => {
  const workspace = await workspaceWith('a', 'b');
  const force = { workspace, config, force: true, why: 'a trial' };
  await promote({ ...force, name: 'a' });
  await promote({ ...force, name: 'b' });
  expect(await promotedName(workspace)).toBe('b');
  expect((await rollback(workspace)).name).toBe('a');
  expect((await rollback(workspace)).name).toBe(shippedWeights);
  await expect(rollback(workspace)).rejects.toMatchObject({ code: 'refused' });
  expect((await findWeights(workspace)).kind).toBe('shipped');
  const log = await readRegistryLog(workspace);
  expect(log.map(({ no, action, name }) => [no, action, name])).toEqual([
    [1, 'promoted', 'a'],
    [2, 'promoted', 'b'],
    [3, 'rolled-back', 'a'],
    [4, 'rolled-back', shippedWeights],
  ]);
});

test('without a run nothing is shown, so a promotion needs --force, and --force a reason', async () => {
  const workspace = await workspaceWith('a');
  const given = { workspace, config, name: 'a' };
  await expect(promote({ ...given, force: false })).rejects.toMatchObject({ code: 'no-run' });
  await expect(promote({ ...given, force: true, why: ' ' })).rejects.toMatchObject({ code: 'bad-usage' });
  await expect(promote({ ...given, name: 'other', force: true, why: 'x' })).rejects.toMatchObject({
    code: 'bad-config',
  });
  expect(await promotedName(workspace)).toBe(shippedWeights);
});

test('a line that was changed afterwards breaks the log', async () => {
  const workspace = await workspaceWith('a', 'b');
  for (const name of ['a', 'b']) await promote({ workspace, config, name, force: true, why: 'a trial' });
  const path = registryLogFile(workspace);
  await writeFile(path, (await readFile(path, 'utf8')).replace('"why":"a trial"', '"why":"another"'));
  await expect(readRegistryLog(workspace)).rejects.toMatchObject({ code: 'run-damaged' });
});

test('weights with a changed digit are refused by their card; weights in use that are gone are missing', async () => {
  const workspace = await workspaceWith('a');
  const { file } = await findWeights(workspace, 'a');
  const card = await readFile(cardFile(join(shippedWeightsDir(), `${shippedWeights}.json`)), 'utf8');
  await writeFile(cardFile(file), card);
  expect((await readWeights(file)).name).toBe(shippedWeights);
  const text = await readFile(file, 'utf8');
  const at = text.indexOf('0.');
  await writeFile(file, `${text.slice(0, at + 2)}${text[at + 2] === '5' ? '6' : '5'}${text.slice(at + 3)}`);
  await expect(readWeights(file)).rejects.toMatchObject({ code: 'model-corrupt', exitCode: 4 });
  await promote({ workspace, config, name: 'a', force: true, why: 'a trial' });
  await rm(file);
  await expect(findWeights(workspace)).rejects.toMatchObject({ code: 'model-missing', exitCode: 4 });
});
