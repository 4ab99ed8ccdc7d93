import { link, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { norrut } from '../helpers/norrut.js';
import { tempDir } from '../helpers/temp-dir.js';

const table = 'id,email,why\n1,anna.b@x.example,Snön och tystnaden lockar oss norrut\n';
const map = 'email: email\ntext_why: why\n';

async function folder(): Promise<string> {
  const dir = await tempDir();
  await writeFile(join(dir, 'in.csv'), table);
  await writeFile(join(dir, 'map.yaml'), map);
  await mkdir(join(dir, 'sub'));
  await symlink('in.csv', join(dir, 'soft.csv'));
  await link(join(dir, 'in.csv'), join(dir, 'hard.csv'));
  return dir;
}

const commands: readonly (readonly string[])[] = [
  ['score', 'in.csv', '--text', 'why'],
  ['embed', 'in.csv', '--text', 'why'],
  ['ingest', 'in.csv', '--map', 'map.yaml'],
  ['resolve', 'in.csv', '--id', 'id'],
];
const places: ReadonlyArray<readonly [output: string, says: string]> = [
  ['.', 'is a folder'],
  ['sub/', 'is a folder'],
  ['in.csv/out.csv', 'a file stands where a folder is needed'],
  ['./sub/../in.csv', 'is the file to be read'],
  ['soft.csv', 'is the file to be read'],
  ['hard.csv', 'is the file to be read'],
];
for (const args of commands)
  test(`${args[0]}: an output that is a folder, or the input by any name, is refused`, async () => {
    const cwd = await folder();
    const before = await readdir(cwd);
    for (const [output, says] of places) {
      const { exitCode, stdout, stderr } = await norrut([...args, '-o', output], { cwd });
      expect({ output, exitCode, stdout }).toEqual({ output, exitCode: 2, stdout: '' });
      expect(stderr).toContain(says);
    }
    expect(await readFile(join(cwd, 'in.csv'), 'utf8')).toBe(table);
    expect(await readdir(cwd)).toEqual(before);
  });

test('ingest writes neither contacts nor rejects over its input or its map', async () => {
  const cwd = await folder();
  const args = ['ingest', 'in.csv', '--map', 'map.yaml', '-o'];
  for (const more of [['map.yaml'], ['out.jsonl', '--rejects', 'in.csv']])
    expect((await norrut([...args, ...more], { cwd })).exitCode).toBe(2);
  expect(await readFile(join(cwd, 'map.yaml'), 'utf8')).toBe(map);
});
