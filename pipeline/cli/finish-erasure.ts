import { existsSync } from 'node:fs';
import { NorrutError } from '../lib/errors.js';
import { journalFile } from '../rights/journal-file.js';
import type { Io } from './io.js';

/** An erasure that was killed is finished before anything else is done in its workspace. */
export async function finishErasure(io: Io): Promise<void> {
  if (!existsSync(journalFile(io.workspace))) return;
  const [{ completeForget }, { loadConfig }, { stages }] = await Promise.all([
    import('../rights/forget.js'),
    import('../config/config.js'),
    import('../stages/index.js'),
  ]);
  try {
    const { config } = await loadConfig(io.workspace);
    const receipt = await completeForget({ workspace: io.workspace, config, stages, signal: io.signal });
    if (receipt !== undefined) io.note(`norrut: finished an interrupted erasure (${receipt.erased.rows} more rows)`);
  } catch (error) {
    // whoever holds the lock is erasing right now
    if (!(error instanceof NorrutError && error.code === 'locked')) throw error;
  }
}
