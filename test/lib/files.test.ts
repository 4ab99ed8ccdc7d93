import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explainWriteError, writeAside, writeFileAtomic } from '../../pipeline/lib/files.js';
import { tempDir } from '../helpers/temp-dir.js';

test('a failed write leaves the old bytes and nothing beside them', async () => {
  const dir = await tempDir();
  const path = join(dir, 'a.txt');
  await writeFileAtomic(path, 'old');
  const failing = writeAside(path, async (aside) => {
    await writeFile(aside, 'half');
    throw new Error('stopped');
  });
  await expect(failing).rejects.toThrow('stopped');
  expect(await readFile(path, 'utf8')).toBe('old');
  expect(await readdir(dir)).toEqual(['a.txt']);
});

test('files belong to their owner only', async () => {
  const path = join(await tempDir(), 'deep', 'a.txt');
  await writeFileAtomic(path, 'x');
  expect((await stat(path)).mode & 0o077).toBe(0);
});

test('a folder that cannot be made is a matter for people, a missing file is not', () => {
  const error = (syscall: string) => Object.assign(new Error('x'), { code: 'ENOENT', syscall });
  expect(explainWriteError(error('mkdir'), 'out')).toMatchObject({ code: 'not-writable', exitCode: 2 });
  const missing = error('open');
  expect(explainWriteError(missing, 'out')).toBe(missing);
});
