import { spawn } from 'node:child_process';
import type { Ended } from './norrut.js';

/** Run any program in `cwd` and wait until it ends. */
export function spawnEnded([command = '', ...args]: readonly string[], cwd: string): Promise<Ended> {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (data: Buffer) => {
      texts[name] += data.toString();
    });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (exitCode) => done({ exitCode, ...texts }));
  });
}
