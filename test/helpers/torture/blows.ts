import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { program } from '../norrut.js';
import { breakingEnv } from './break-io.js';
import type { Ordeal } from './ordeal.js';

/** What happens to a command under way. */
export type Blow =
  | { readonly kind: 'kill-at-time'; readonly share: number; readonly whom: 'group' | 'main' }
  | {
      readonly kind: 'kill-at-call' | 'enospc-from-call' | 'eio-at-call';
      readonly share: number;
      readonly library: string;
    }
  | { readonly kind: 'limit-files'; readonly kibibytes: number };

/** How the command ended. */
export interface Struck {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stderr: string;
  readonly group: number;
}

/** Start the command in `workspace` and let the blow fall; ends when the command has ended. */
export async function strike(blow: Blow, ordeal: Ordeal, workspace: string): Promise<Struck> {
  switch (blow.kind) {
    case 'kill-at-time': {
      const running = start([process.execPath, program, ...ordeal.args], workspace, {});
      await Promise.race([setTimeout(blow.share * ordeal.milliseconds), running.ended]);
      try {
        process.kill(blow.whom === 'group' ? -running.pid : running.pid, 'SIGKILL');
      } catch {
        // it had ended by itself
      }
      return running.ended;
    }
    case 'limit-files': {
      const script = `ulimit -f ${blow.kibibytes}; exec "$0" "$@"`;
      return start(['bash', '-c', script, process.execPath, program, ...ordeal.args], workspace, {}).ended;
    }
    case 'kill-at-call':
    case 'enospc-from-call':
    case 'eio-at-call': {
      const how = ({ 'kill-at-call': 'kill', 'enospc-from-call': 'enospc', 'eio-at-call': 'eio' } as const)[blow.kind];
      const at = 1 + Math.floor(blow.share * ordeal.calls);
      const env = await breakingEnv(blow.library, { root: workspace, counter: join(workspace, '../calls'), how, at });
      return start([process.execPath, program, ...ordeal.args], workspace, env).ended;
    }
    default:
      return blow satisfies never;
  }
}

function start([command = '', ...args]: readonly string[], cwd: string, env: Readonly<Record<string, string>>) {
  const stdio = ['ignore', 'ignore', 'pipe'] as const;
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: [...stdio], detached: true });
  let stderr = '';
  child.stderr!.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  const group = child.pid!;
  const ended = new Promise<Struck>((done) =>
    child.once('close', (exitCode, signal) => done({ exitCode, signal, stderr, group })),
  );
  return { pid: group, ended };
}
