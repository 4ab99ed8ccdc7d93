import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../pipeline/cli/commands.js';
import { loadConfig } from '../../pipeline/config/config.js';
import type { NorrutError } from '../../pipeline/lib/errors.js';
import { norrut } from '../helpers/norrut.js';
import { tempDir } from '../helpers/temp-dir.js';

test('--help names every command and ends with 0', async () => {
  const { exitCode, stdout } = await norrut(['--help']);
  expect(exitCode).toBe(0);
  for (const { name } of commands) expect(stdout).toContain(`  ${name} `);
});

const usage: ReadonlyArray<readonly [args: readonly string[], says: string]> = [
  [['fly'], 'unknown command'],
  [['run', '--wings'], 'unknown option'],
  [['init'], 'missing required argument'],
  [['run', '--as-of', '2026-02-30'], 'not a date or time'],
  ...['status', 'verify', 'check', 'run', 'explain x', 'audit fairness', 'uplift'].map(
    (command) => [[...command.split(' '), '-C', '/nonexistent/norrut'], 'no norrut.yaml here'] as const,
  ),
];
for (const [args, says] of usage)
  test(`norrut ${args.join(' ')} is a usage error and says so on stderr alone`, async () => {
    const { exitCode, stdout, stderr } = await norrut(args, { cwd: await tempDir() });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

const broken: ReadonlyArray<readonly [yaml: string, says: string]> = [
  ['sources: [', 'norrut.yaml:'],
  ['sources: []', 'at least one source'],
  ['sources: [{ name: a, kind: people, path: x }]', 'sources[0].kind'],
  ['sources: [{ name: a, kind: contacts, path: x }]\nallocation: { contactCap: 0 }', 'allocation.contactCap'],
  ['sources: [{ name: a, kind: contacts, path: x }]\ncolour: red', 'colour'],
  ['a: &a [x]\nb: *a', 'aliases'],
  ['sources: [{ name: ../a, kind: contacts, path: x }]', 'sources[0].name'],
];
for (const [yaml, says] of broken)
  test(`norrut.yaml ${JSON.stringify(yaml)} is refused with its place`, async () => {
    const workspace = await tempDir();
    await writeFile(join(workspace, 'norrut.yaml'), yaml);
    const error: unknown = await loadConfig(workspace).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ exitCode: 2 });
    const { message, where } = error as NorrutError;
    expect(`${message} (${where})`).toContain(says);
  });

test('the program ends with 2 for a norrut.yaml that is refused', async () => {
  const cwd = await tempDir();
  await writeFile(join(cwd, 'norrut.yaml'), 'sources: []');
  const { exitCode, stderr } = await norrut(['run'], { cwd });
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('at least one source') });
});

test.each([
  [['status'], 'no-workspace', 'no norrut.yaml here'],
  [['init'], 'bad-usage', 'missing required argument'],
  [['bogus'], 'bad-usage', 'unknown command'],
  [['run', '--wings'], 'bad-usage', 'unknown option'],
  [[], 'bad-usage', 'no command'],
])('norrut %j --json gives one document for the error', async (args, code, says) => {
  const { exitCode, stdout } = await norrut([...args, '--json'], { cwd: await tempDir() });
  expect(exitCode).toBe(2);
  const { error } = JSON.parse(stdout) as { error: { code: string; message: string } };
  expect(error.code).toBe(code);
  expect(error.message).toContain(says);
});

test('init makes a workspace that the config reader accepts, and refuses a folder in use', async () => {
  const cwd = await tempDir();
  expect((await norrut(['init', 'board'], { cwd })).exitCode).toBe(0);
  expect(await readFile(join(cwd, 'board/norrut.yaml'), 'utf8')).toContain('sources:');
  const again = await norrut(['init', 'board'], { cwd });
  expect(again.exitCode).toBe(2);
  expect(again.stderr).toContain('not empty');
});
