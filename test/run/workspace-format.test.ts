import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../pipeline/lib/package-root.js';
import { runBefore } from '../../pipeline/run/changes.js';
import { verifyRun } from '../../pipeline/run/verify-run.js';
import { norrut } from '../helpers/norrut.js';
import { tempDir } from '../helpers/temp-dir.js';
import { night } from '../helpers/two-stages.js';

async function oldWorkspace(): Promise<string> {
  const workspace = join(await tempDir(), 'old');
  await cp(join(packageRoot(), 'test/fixtures/workspace-1'), workspace, { recursive: true, verbatimSymlinks: true });
  return workspace;
}

test('a workspace of format 1 is brought up to date: its stages are reused, its runs stand, what killed writers left is gone', async () => {
  const workspace = await oldWorkspace();
  const before = await readFile(join(workspace, 'out/latest/manifest.json'), 'utf8');
  expect((await verifyRun(join(workspace, 'out/latest'))).damage).toEqual([]);
  const { events, manifest } = await night(workspace, undefined, '2026-11-23T03:00:00Z');
  expect(events).toEqual(['ingest reused', 'export reused']);
  expect(`${JSON.stringify(manifest, null, 2)}\n`).toBe(before);
  expect(await runBefore(workspace, manifest.run_id)).toBeUndefined();
  expect(await readFile(join(workspace, '.norrut/format'), 'utf8')).toBe('2\n');
  const history = (await readFile(join(workspace, '.norrut/history.jsonl'), 'utf8')).trim().split('\n');
  expect(history.map((line) => (JSON.parse(line) as { run_id: string }).run_id.slice(0, 8))).toEqual([
    '20261122',
    '20261123',
  ]);
  expect((await readdir(workspace, { recursive: true })).filter((file) => file.includes('4242'))).toEqual([]);
});

test.each(['run', 'gc', 'train', 'forget nobody@x.example'])(
  'norrut %s refuses a workspace of a newer norrut, says what to do, and changes nothing',
  async (command) => {
    const workspace = await oldWorkspace();
    await writeFile(join(workspace, '.norrut/format'), '99\n');
    const before = await readdir(workspace, { recursive: true });
    const { exitCode, stderr } = await norrut(command.split(' '), { cwd: workspace });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('format 99');
    expect(stderr).toContain('hint: use the newer norrut');
    expect(await readdir(workspace, { recursive: true })).toEqual(before);
  },
);
