import { readFileSync } from 'node:fs';
import { errnoOf } from './errors.js';

let own: string | undefined;

/** A name for this process that no later process with the same number shares: `pid-start`. For file names of work under way. */
export function processTag(): string {
  own ??= `${process.pid}-${startOf(process.pid)}`;
  return own;
}

/** Whether the process of a tag still runs on this machine. */
export function isRunning(tag: string): boolean {
  const [pid, start] = tag.split('-').map(Number);
  if (pid === undefined || !Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errnoOf(error) !== 'EPERM') return false;
  }
  return startOf(pid) === start;
}

/** Clock ticks from boot to the start of a process (field 22 of its stat); 0 where the system does not tell. */
function startOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 0);
  } catch {
    return 0;
  }
}
