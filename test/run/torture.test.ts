import { appendFile, cp, mkdtemp, readFile, rm, statfs, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { norrut, program } from '../helpers/norrut.js';
import { spawnEnded } from '../helpers/spawn-ended.js';
import { disturb } from '../helpers/torture/disturb.js';
import { undisturbed } from '../helpers/torture/ordeal.js';
import { complaints } from '../helpers/torture/tally.js';
import { growBoard, publishLastNight, tonight, writeBoard } from '../helpers/torture/workspaces.js';

let scratch = '';
let before = '';
const command = ['run', '--as-of', tonight];

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'norrut-torture-'));
  before = join(scratch, 'grown');
  await writeBoard(before);
  await publishLastNight(before);
  await growBoard(before);
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

// The long form (npm run test:long) strikes every command that changes a workspace, and single writes.
test('a run that is killed or meets a full disk leaves nothing torn, and ends the same when it is repeated', {
  timeout: 240_000,
}, async () => {
  const ordeal = await undisturbed({ name: 'run', before, args: command }, scratch);
  const verdicts = [
    await disturb(ordeal, { kind: 'kill-at-time', share: 0.6, whom: 'main' }, scratch),
    await disturb(ordeal, { kind: 'limit-files', kibibytes: 57 }, scratch),
  ];
  expect(complaints('run', verdicts)).toEqual([]);
  expect(verdicts.at(-1)!.hit).toBe(true);
});

/** A root user may write everywhere, unless this capability is taken away. */
const underRights = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : [];

const badNights: ReadonlyArray<
  readonly [
    what: string,
    exitCode: number,
    says: string,
    harm: (workspace: string) => Promise<(() => void) | undefined>,
    under?: readonly string[],
  ]
> = [
  ['sources larger than the disk', 2, 'MiB are free', growBeyondDisk],
  ['a read-only workspace', 2, 'cannot be written', makeReadOnly, underRights],
  ['a source that is still being written', 3, 'changed while it was read', keepWriting],
];
for (const [what, expected, says, harm, under = []] of badNights)
  test(`${what}: exit ${expected}, a clear word, and last night’s lists as they were`, async () => {
    const workspace = join(scratch, 'harmed');
    await cp(before, workspace, { recursive: true, verbatimSymlinks: true });
    const manifest = await readFile(join(workspace, 'out/latest/manifest.json'), 'utf8');
    const stop = await harm(workspace);
    const { exitCode, stderr } = await spawnEnded([...under, process.execPath, program, ...command], workspace);
    stop?.();
    expect({ exitCode, stderr }).toEqual({ exitCode: expected, stderr: expect.stringContaining(says) });
    expect(stderr).toContain('hint:');
    expect(await readFile(join(workspace, 'out/latest/manifest.json'), 'utf8')).toBe(manifest);
    expect((await norrut(['verify'], { cwd: workspace })).exitCode).toBe(0);
    await spawnEnded(['chmod', '-R', 'u+w', workspace], scratch);
    await rm(workspace, { recursive: true });
  });

async function growBeyondDisk(workspace: string): Promise<undefined> {
  const { bavail, bsize } = await statfs(workspace);
  await truncate(join(workspace, 'inbox/people.csv'), bavail * bsize); // a hole: it takes no space itself
}

async function makeReadOnly(workspace: string): Promise<undefined> {
  await spawnEnded(['chmod', '-R', 'a-w', workspace], scratch);
}

async function keepWriting(workspace: string): Promise<() => void> {
  const row = 'r90,Given90,Family90,invented90@torture.example,yes,2026-10-01,Snö och tystnad\n';
  const timer = setInterval(() => void appendFile(join(workspace, 'inbox/people.csv'), row), 5);
  return () => clearInterval(timer);
}
