import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempDir } from '../helpers/temp-dir.js';
import { disturb } from '../helpers/torture/disturb.js';
import { undisturbed } from '../helpers/torture/ordeal.js';
import { complaints } from '../helpers/torture/tally.js';
import { growBoard, publishLastNight, tonight, writeBoard } from '../helpers/torture/workspaces.js';

// The long form (npm run test:long) strikes every command that changes a workspace, and single writes.
test('a run that is killed or meets a full disk leaves nothing torn, and ends the same when it is repeated', async () => {
  const scratch = await tempDir();
  const before = join(scratch, 'grown');
  await writeBoard(before);
  await publishLastNight(before);
  await growBoard(before);
  const ordeal = await undisturbed({ name: 'run', before, args: ['run', '--as-of', tonight] }, scratch);
  const verdicts = [
    await disturb(ordeal, { kind: 'kill-at-time', share: 0.45, whom: 'group' }, scratch),
    await disturb(ordeal, { kind: 'kill-at-time', share: 0.85, whom: 'main' }, scratch),
    await disturb(ordeal, { kind: 'limit-files', kibibytes: 57 }, scratch),
  ];
  expect(complaints('run', verdicts)).toEqual([]);
  expect(verdicts.at(-1)!.hit).toBe(true);
});
