import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { norrut } from '../helpers/norrut.js';
import { tempDir } from '../helpers/temp-dir.js';

test('two machines embed a share each, a third merges them, and the file is that of one machine', async () => {
  const cwd = await tempDir();
  await writeFile(join(cwd, 'in.csv'), 'id,why\n1,Snö\n2,Skog\n3,Sjöar\n4,Snö\n5,\n');
  const args = ['embed', 'in.csv', '--text', 'why', '--id', 'id'];
  const run = async (more: readonly string[]) => {
    const ended = await norrut(more, { cwd });
    expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
    return ended.stdout;
  };
  await run([...args, '--shard', '1/2', '--cache', 'a']);
  expect(await run([...args, '--shard', '2/2', '--cache', 'b'])).toContain('of 4 texts');
  expect(await run(['model', 'cache', 'merge', 'a', 'b', '--cache', 'all'])).toContain('2 shards with 3 texts merged');
  expect(await run([...args, '--cache', 'all', '-o', 'merged.parquet'])).toContain('(0 encoded now)');
  await run([...args, '-o', 'plain.parquet']);
  expect(await readFile(join(cwd, 'merged.parquet'))).toEqual(await readFile(join(cwd, 'plain.parquet')));
  expect(await norrut(['model', 'cache', 'merge', 'a', '--cache', 'all'], { cwd })).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('shards are missing: 2/2'),
  });
  expect((await norrut([...args, '--shard', '1/2', '--cache', 'c', '-o', 'x.parquet'], { cwd })).exitCode).toBe(2);
});
