import { demandWorkspace } from '../config/config-file.js';
import { NorrutError } from '../lib/errors.js';
import { verifyRun } from '../run/verify-run.js';
import { layoutOf } from '../run/workspace.js';
import type { Io } from './io.js';

export async function run(io: Io): Promise<void> {
  demandWorkspace(io.workspace);
  const verification = await verifyRun(layoutOf(io.workspace).latest);
  const { run_id, files, damage } = verification;
  io.result({ ok: damage.length === 0, ...verification });
  if (damage.length === 0) {
    io.print(`${run_id}: ${files} files, every hash is right`);
    return;
  }
  for (const { path, what } of damage) io.note(`${path}: ${what}`);
  process.exitCode = new NorrutError('run-damaged', '').exitCode;
  io.note(`norrut: ${damage.length} of ${files} files are damaged; norrut run publishes them anew`);
}
