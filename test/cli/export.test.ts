import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../pipeline/lib/random.js';
import { norrut } from '../helpers/norrut.js';
import { publishedBoard } from '../helpers/published-board.js';

const random = seededRandom(5);
const people = Array.from({ length: 20 }, (_, i) => ({
  id: `p-00000000000004${i.toString(16).padStart(2, '0')}`,
  fit: random(),
}));

let root: string;
let workspace: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'norrut-cli-'));
  ({ workspace } = await publishedBoard(root, people, 'defaultCapacity: 3\n'));
});
afterAll(() => rm(root, { recursive: true }));

const refusals: readonly (readonly [args: string, exitCode: number, says: string, why: string])[] = [
  ['--to csv --kommun Umeå', 2, 'Pajala (2521)', 'an unknown kommun, with the choices'],
  ['--to fax', 2, 'mailchimp', 'an unknown destination, with the choices'],
  ['--to csv --segment rich', 2, 'ready-now', 'an unknown segment, with the choices'],
  ['--to csv --purpose gossip', 2, 'relocation_contact', 'an unknown purpose, with the choices'],
  ['--to csv --top 0', 2, '--top', 'a top of none'],
  ['', 2, '--to is missing', 'no destination'],
  ['--to csv --purpose recruitment', 5, 'recruitment', 'recruitment without a responsible person'],
  ['--to hubspot --purpose profiling', 5, 'newsletter', 'a campaign without a purpose to contact anybody'],
  ['--to csv', 3, 'file', 'sources that are gone, so that the ledger cannot be read'],
];
for (const [args, exitCode, says, why] of refusals)
  test(`export ends with ${exitCode} and no file: ${why}`, async () => {
    const target = join(root, 'out.csv');
    const ended = await norrut(['-C', workspace, 'export', ...args.split(' ').filter(Boolean), '-o', target]);
    expect(ended.exitCode).toBe(exitCode);
    expect(ended.stderr).toContain(says);
    expect(ended.stdout).toBe('');
    expect((await readdir(root)).sort()).toEqual(['board', 'tables']);
  });

test('export to a folder is a usage error and stands in no log', async () => {
  const ended = await norrut(['-C', workspace, 'export', '--to', 'csv', '-o', root]);
  expect(ended.exitCode).toBe(2);
  expect(ended.stderr).toContain('the output is a folder');
  expect(existsSync(join(workspace, '.norrut/registry/exports'))).toBe(false);
});

test('uplift without campaigns ends with 5', async () => {
  const ended = await norrut(['-C', workspace, 'uplift', '--json']);
  expect(ended.exitCode).toBe(5);
});
