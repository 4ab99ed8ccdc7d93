import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { program } from '../helpers/norrut.js';
import { spawnEnded } from '../helpers/spawn-ended.js';
import { tempDir } from '../helpers/temp-dir.js';
import { lastingHashes } from '../helpers/torture/ordeal.js';
import { tonight, writeBoard } from '../helpers/torture/workspaces.js';

/** One that this process may use: a container need not have number 0. */
const [, oneProcessor = '0'] = /Cpus_allowed_list:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];

/** Where a night may run: how many processors (so how many worker processes and threads), and what the environment says. */
const places: ReadonlyArray<readonly [where: string, under: readonly string[], env: Readonly<Record<string, string>>]> =
  [
    ['two processors, C, UTC', [], { LC_ALL: 'C', TZ: 'UTC' }],
    [
      'one processor, Turkish, east of the date line',
      ['taskset', '-c', oneProcessor],
      { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati', UV_THREADPOOL_SIZE: '1' },
    ],
  ];

test('out/latest has the same bytes on any number of processors, in any locale and time zone, in whatever order files came', {
  timeout: 240_000,
}, async () => {
  const scratch = await tempDir();
  const results: Record<string, string>[] = [];
  for (const [i, [where, under, env]] of places.entries()) {
    const workspace = join(scratch, String(i));
    await writeBoard(workspace);
    await splitPeople(workspace, i % 2 === 1);
    const { exitCode, stderr } = await spawnEnded(
      [
        'env',
        ...Object.entries(env).map(([name, value]) => `${name}=${value}`),
        ...under,
        process.execPath,
        program,
        'run',
        '--as-of',
        tonight,
      ],
      workspace,
    );
    expect(exitCode, `${where}: ${stderr}`).toBe(0);
    results.push(await lastingHashes(workspace));
  }
  expect(Object.keys(results[0]!).length).toBeGreaterThan(60);
  for (const [i, [where]] of places.entries()) expect(results[i], where).toEqual(results[0]);
});

/** Two files instead of one, the later one first on the disk where `reversed`; no fixed number of workers. */
async function splitPeople(workspace: string, reversed: boolean): Promise<void> {
  const yaml = await readFile(join(workspace, 'norrut.yaml'), 'utf8');
  await writeFile(
    join(workspace, 'norrut.yaml'),
    yaml.replace('workers: 1\n', '').replace('people.csv', 'people*.csv'),
  );
  const [header, ...rows] = (await readFile(join(workspace, 'inbox/people.csv'), 'utf8')).trimEnd().split('\n');
  const parts = [
    ['inbox/people.csv', rows.slice(0, 30)],
    ['inbox/people-2.csv', rows.slice(30)],
  ] as const;
  for (const [file, some] of reversed ? [...parts].reverse() : parts)
    await writeFile(join(workspace, file), `${[header, ...some].join('\n')}\n`);
}
