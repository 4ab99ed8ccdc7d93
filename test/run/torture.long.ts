import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seededRandom } from '../../pipeline/lib/random.js';
import type { Blow } from '../helpers/torture/blows.js';
import { compileBreakIo } from '../helpers/torture/break-io.js';
import { disturb, type Verdict } from '../helpers/torture/disturb.js';
import { makeOrdeals } from '../helpers/torture/ordeals.js';
import { complaints, tally } from '../helpers/torture/tally.js';
import { makeTortureWorkspaces } from '../helpers/torture/workspaces.js';

/** Of ten blows, how many fall on which command. */
const shares = { 'run-first': 1, run: 3, forget: 2, train: 2, export: 2 } as const;
const blowsInAll = Number(process.env['TORTURE_BLOWS'] ?? 650);
const seed = Number(process.env['TORTURE_SEED'] ?? 1);
/** A slice ends early after so long, and counts the blows that fell. */
const milliseconds = Number(process.env['TORTURE_MINUTES'] ?? 600) * 60_000;

test(`blows to commands under way leave nothing torn and nothing different (seed ${seed})`, async () => {
  const started = performance.now();
  const scratch = await realpath(await mkdtemp(join(tmpdir(), 'norrut-torture-')));
  const library = await compileBreakIo(scratch);
  const ordeals = await makeOrdeals(await makeTortureWorkspaces(scratch), scratch, Object.keys(shares), library);
  const random = seededRandom(seed);
  const verdicts = new Map<string, Verdict[]>(ordeals.map(({ name }) => [name, []]));
  for (let i = 0; i < blowsInAll && performance.now() - started < milliseconds; i++) {
    const ordeal = ordeals.find(({ name }) => name === commandOf(i))!;
    verdicts.get(ordeal.name)!.push(await disturb(ordeal, drawBlow(random, library), scratch));
  }
  console.table([...verdicts].map(([command, all]) => tally(command, all)));
  await rm(scratch, { recursive: true });
  expect([...verdicts].flatMap(([command, all]) => complaints(command, all))).toEqual([]);
});

function commandOf(i: number): string {
  return Object.entries(shares).flatMap(([name, n]) => Array<string>(n).fill(name))[(i * 3) % 10]!;
}

/** Four of five are kills, half of them at a moment, half in a call; the others are failing writes. */
function drawBlow(random: () => number, library: string): Blow {
  const [kind, share, other] = [random(), random(), random()];
  if (kind < 0.4) return { kind: 'kill-at-time', share, whom: other < 0.8 ? 'group' : 'main' };
  if (kind < 0.8) return { kind: 'kill-at-call', share, library };
  if (kind < 0.87) return { kind: 'enospc-from-call', share, library };
  if (kind < 0.94) return { kind: 'eio-at-call', share, library };
  return { kind: 'limit-files', kibibytes: 1 + Math.floor(share * share * 60) };
}
