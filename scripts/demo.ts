import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../pipeline/lib/package-root.js';

/** The main job on the sample board: `demo-board/` beside package.json, made on the first call, run on every call. */
const root = packageRoot();
const board = 'demo-board';
// A fixed instant: the sample board's story ends there, and every demo gives the same bytes.
const asOf = '2026-11-24T03:00:00Z';

if (!existsSync(join(root, board, 'norrut.yaml'))) norrut('init', board, '--demo');
norrut('run', '-C', board, '--as-of', asOf);
console.log(`lists:  ${join(board, 'out', 'latest', 'kommuner')}`);

function norrut(...args: readonly string[]): void {
  const main = join(root, 'dist', 'pipeline', 'cli', 'main.js');
  const { status } = spawnSync(process.execPath, [main, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
