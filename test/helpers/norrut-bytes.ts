import { spawn } from 'node:child_process';
import { program } from './norrut.js';

/** Run the real program on bytes; stdout stays bytes. */
export function norrutBytes(
  args: readonly string[],
  stdin: Uint8Array,
): Promise<{ readonly exitCode: number | null; readonly stdout: Uint8Array; readonly stderr: string }> {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, NO_COLOR: '1' } });
  const out: Buffer[] = [];
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => out.push(data));
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (exitCode) => done({ exitCode, stdout: Buffer.concat(out), stderr }));
  });
}
