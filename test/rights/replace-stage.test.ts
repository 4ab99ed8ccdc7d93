import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finishReplacing, replaceStage } from '../../pipeline/rights/replace-stage.js';
import { layoutOf } from '../../pipeline/run/workspace.js';
import { tempDir } from '../helpers/temp-dir.js';

async function stageWith(text: string) {
  const layout = layoutOf(await tempDir());
  const dir = join(layout.stages, 'ingest-0123456789abcdef');
  await mkdir(dir, { recursive: true });
  for (const file of ['a', 'b', 'stage.json']) await writeFile(join(dir, file), text);
  const texts = async () => (await Promise.all(['a', 'b'].map((file) => readFile(join(dir, file), 'utf8')))).join(' ');
  return { layout, dir, texts };
}

const writeAll = async (copy: string) => {
  for (const file of ['a', 'b', 'stage.json']) await writeFile(join(copy, file), 'new');
};

test('a change that fails between two files leaves both as they were, and may be repeated', async () => {
  const { layout, dir, texts } = await stageWith('old');
  const failing = async (copy: string) => {
    await writeFile(join(copy, 'a'), 'new');
    throw new Error('disk');
  };
  await expect(replaceStage(layout, dir, failing)).rejects.toThrow('disk');
  await finishReplacing(layout);
  expect(await texts()).toBe('old old');
  await replaceStage(layout, dir, writeAll);
  expect(await texts()).toBe('new new');
  expect(await readdir(layout.tmp)).toEqual([]);
});

test('a copy that was finished takes its place also after a kill', async () => {
  const { layout, texts } = await stageWith('old');
  const copy = join(layout.tmp, 'erase-ingest-0123456789abcdef');
  await mkdir(copy, { recursive: true });
  await writeAll(copy);
  await finishReplacing(layout);
  expect(await texts()).toBe('new new');
});
