import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NorrutError } from '../lib/errors.js';

/** The file that makes a folder a workspace. */
export const configFile = 'norrut.yaml';

/** @throws NorrutError `no-workspace` for a folder without norrut.yaml, or none at all */
export function demandWorkspace(workspace: string): void {
  if (existsSync(join(workspace, configFile))) return;
  throw new NorrutError('no-workspace', `no ${configFile} here`, {
    where: workspace,
    hint: 'go to a workspace, name it with -C DIR, or make one: norrut init DIR',
  });
}
