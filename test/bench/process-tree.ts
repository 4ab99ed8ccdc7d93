import { readdir, readFile } from 'node:fs/promises';

const pageBytes = 4096;

/** Sample the resident memory of a process and all its descendants until `stop` is called; returns the peak in MiB. */
export function watchTree(pid: number): () => Promise<number> {
  let peak = 0;
  const sample = async () => {
    peak = Math.max(peak, await residentOf(pid));
  };
  const timer = setInterval(() => void sample(), 100);
  return async () => {
    clearInterval(timer);
    return peak / 1024 / 1024;
  };
}

async function residentOf(root: number): Promise<number> {
  const children = new Map<number, number[]>();
  const pages = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const parent = Number(fields[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    pages.set(Number(name), Number(fields[21]));
  }
  const sum = (pid: number): number =>
    (pages.get(pid) ?? 0) + (children.get(pid) ?? []).reduce((all, child) => all + sum(child), 0);
  return sum(root) * pageBytes;
}
