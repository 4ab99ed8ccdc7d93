import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../pipeline/lib/package-root.js';

export const program = join(packageRoot(), 'dist/pipeline/cli/main.js');

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface NorrutOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** Called once the program runs, with its process id. */
  readonly onStart?: (pid: number) => void;
}

/** Run the real program and wait until it ends. */
export function norrut(args: readonly string[], { cwd, env, stdin, onStart }: NorrutOptions = {}): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...process.env, NO_COLOR: '1', ...env } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => out.push(data));
  child.stderr.on('data', (data: Buffer) => err.push(data));
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin ?? '');
  if (child.pid !== undefined) onStart?.(child.pid);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (exitCode) =>
      done({ exitCode, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}
