import { readdir, readFile } from 'node:fs/promises';

const pageBytes = 4096;
const ticksPerSecond = 100;

export interface TreeUse {
  /** Resident memory of all processes at once, at its highest, in MiB. Shared pages count for each that has them. */
  readonly peakMiB: number;
  /** CPU time of all processes, user and system; what a process used in its last tenth of a second may be missing. */
  readonly cpuSeconds: number;
}

/** Watch a process and all its descendants until the returned function is called. */
export function watchTree(pid: number): () => Promise<TreeUse> {
  let peak = 0;
  const ticks = new Map<number, number>();
  const sample = async () => {
    const tree = await processesBelow(pid);
    peak = Math.max(
      peak,
      tree.reduce((sum, { pages }) => sum + pages * pageBytes, 0),
    );
    for (const one of tree) ticks.set(one.pid, one.ticks);
  };
  const timer = setInterval(() => void sample(), 100);
  return async () => {
    clearInterval(timer);
    const all = [...ticks.values()].reduce((sum, n) => sum + n, 0);
    return { peakMiB: peak / 1024 / 1024, cpuSeconds: all / ticksPerSecond };
  };
}

/** CPU time so far of a process and all its descendants that live now, in seconds. */
export async function cpuOfTree(pid: number): Promise<number> {
  return (await processesBelow(pid)).reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerSecond;
}

interface ProcessUse {
  readonly pid: number;
  readonly pages: number;
  readonly ticks: number;
}

async function processesBelow(root: number): Promise<ProcessUse[]> {
  const children = new Map<number, ProcessUse[]>();
  let tree: ProcessUse[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    if (stat === '') continue;
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number); // field 3 is the first
    const use = { pid: Number(name), pages: fields[21]!, ticks: fields[11]! + fields[12]! };
    if (use.pid === root) tree = [use];
    const parent = fields[1]!;
    children.set(parent, [...(children.get(parent) ?? []), use]);
  }
  for (let i = 0; i < tree.length; i++) tree.push(...(children.get(tree[i]!.pid) ?? []));
  return tree;
}
