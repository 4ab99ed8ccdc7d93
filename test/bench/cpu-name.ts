import { cpus } from 'node:os';

/** What the figures were measured on. */
export function cpuName(): string {
  const all = cpus();
  return `${all[0]?.model.trim() ?? 'unknown CPU'} × ${all.length}, Node ${process.version}`;
}
