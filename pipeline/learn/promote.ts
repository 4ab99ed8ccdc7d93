import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Config } from '../config/config.js';
import { NorrutError } from '../lib/errors.js';
import { writeFileAtomic } from '../lib/files.js';
import { sha256File } from '../lib/hash.js';
import { findWeights, promotedFile, promotedName, type WeightsEntry } from '../stages/6-score/registry.js';
import { cardFile } from '../stages/6-score/weights-card.js';
import { shippedWeights } from '../stages/6-score/weights-dir.js';
import { appendToRegistryLog, readRegistryLog } from './registry-log.js';
import { type CandidateCard, evaluate } from './retrain.js';

export interface Promotion {
  readonly workspace: string;
  readonly config: Config;
  readonly name: string;
  /** Promote although non-inferiority is not shown; needs `why`. */
  readonly force: boolean;
  readonly why?: string | undefined;
}

/**
 * Let runs use these weights from now on. Demands that on the newest labelled people they are not worse than those in use.
 * @throws NorrutError `refused` unless shown or forced with a reason
 */
export async function promote({ workspace, config, name, force, why }: Promotion): Promise<WeightsEntry> {
  const entry = await findWeights(workspace, name);
  if (force && (why ?? '').trim() === '') throw new NorrutError('bad-usage', '--force needs --why and a reason');
  const before = await promotedName(workspace);
  if (!force && before !== name && entry.kind === 'trained') {
    const comparison = await evaluate({ workspace, config, seed: 1 }, { champion: before, challenger: name });
    if (!comparison.isNonInferior)
      throw new NorrutError('refused', 'it is not shown that the new weights are no worse than those in use', {
        hint: 'see `norrut evaluate`; `--force --why REASON` promotes all the same',
      });
  }
  await use(workspace, name);
  const sha256 = await sha256File(entry.file);
  const reason = why === undefined ? {} : { why };
  await appendToRegistryLog(workspace, { action: 'promoted', name, sha256, before, ...reason });
  return { ...entry, isPromoted: true };
}

/** Back to the weights that were in use before the last promotion that still stands. */
export async function rollback(workspace: string): Promise<WeightsEntry> {
  const stack = [shippedWeights];
  for (const { action, name } of await readRegistryLog(workspace)) {
    if (action === 'promoted') stack.push(name);
    if (action === 'rolled-back') stack.pop();
  }
  if (stack.length < 2) throw new NorrutError('refused', 'there is no promotion to take back');
  const from = stack.pop()!;
  const name = stack.at(-1)!;
  const entry = await findWeights(workspace, name);
  await use(workspace, name);
  await appendToRegistryLog(workspace, {
    action: 'rolled-back',
    name,
    sha256: await sha256File(entry.file),
    before: from,
  });
  return { ...entry, isPromoted: true };
}

async function use(workspace: string, name: string): Promise<void> {
  await writeFileAtomic(promotedFile(workspace), `${name}\n`);
}

/** The card beside a weights file, if there is one. */
export async function readCard(entry: WeightsEntry): Promise<Partial<CandidateCard> & Record<string, unknown>> {
  const path = cardFile(entry.file);
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>) : {};
}
