import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { packageRoot } from '../../pipeline/lib/package-root.js';
import { readManifest } from '../../pipeline/run/manifest.js';
import { type TreeUse, watchTree } from './process-tree.js';
import { makeScaleBoard } from './scale-board.js';

/** Enough contacts to have all texts of the training corpus among them. */
const warming = 40_000;

/** `npm run bench -- scale [contacts…]`: the nightly run on a warm vector cache, stage by stage, with growth against linear. */
export async function main(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [100_000, 1_000_000];
  const nights: Night[] = [];
  for (const contacts of sizes) nights.push(await measure(contacts));
  const [small, large] = [nights[0]!, nights.at(-1)!];
  if (sizes.length < 2) return;
  const times = sizes.at(-1)! / sizes[0]!;
  console.log(
    `growth from ${sizes[0]} to ${sizes.at(-1)}: ${(large.seconds / small.seconds / times).toFixed(2)} × linear (CPU time ${(large.cpuSeconds / small.cpuSeconds / times).toFixed(2)})`,
  );
}

interface Night extends TreeUse {
  readonly seconds: number;
}

async function measure(contacts: number): Promise<Night> {
  const dir = await mkdtemp(join(tmpdir(), 'norrut-scale-'));
  try {
    await makeScaleBoard(dir, Math.min(contacts, warming));
    await run(dir, '2026-11-23T03:00:00Z');
    await makeScaleBoard(dir, contacts);
    const warm = await run(dir, '2026-11-24T03:00:00Z');
    const stages = await stageTimes(dir);
    const again = await run(dir, '2026-11-24T03:00:00Z');
    const { counts } = await readManifest(join(dir, 'out/latest'));
    if ((counts as { contacts: number }).contacts !== contacts) throw new Error('the run did not read every contact');
    console.log(`
${contacts} contacts, ${contacts * 10} events, warm vector cache: ${warm.seconds.toFixed(1)} s, CPU ${warm.cpuSeconds.toFixed(0)} s, peak ${Math.round(warm.peakMiB)} MiB for all processes
again with nothing new: ${again.seconds.toFixed(1)} s, CPU ${again.cpuSeconds.toFixed(0)} s
stage        seconds  CPU seconds   contacts/s`);
    for (const { stage, ms, cpu_ms } of stages) {
      const pace = Math.round((contacts / Math.max(ms, 1)) * 1000);
      const seconds = [ms, cpu_ms].map((n) => (n / 1000).toFixed(1));
      console.log(
        `${stage.padEnd(10)} ${seconds[0]!.padStart(9)} ${seconds[1]!.padStart(12)} ${String(pace).padStart(12)}`,
      );
    }
    return warm;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function run(dir: string, asOf: string): Promise<Night> {
  const started = performance.now();
  const main = join(packageRoot(), 'dist/pipeline/cli/main.js');
  const child = spawn(process.execPath, [main, 'run', '-C', dir, '--as-of', asOf, '--no-progress'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = watchTree(child.pid!);
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) throw new Error(`norrut run ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, ...(await stop()) };
}

interface StageEnd {
  readonly event: string;
  readonly stage: string;
  readonly how: string;
  readonly ms: number;
  readonly cpu_ms: number;
}

/** The stages of the newest run that computed something. */
async function stageTimes(dir: string): Promise<readonly StageEnd[]> {
  const runs = (await readdir(join(dir, '.norrut/runs'))).sort();
  for (const name of runs.reverse()) {
    const lines = (await readFile(join(dir, '.norrut/runs', name, 'log.jsonl'), 'utf8')).trim().split('\n');
    const ends = lines.map((line) => JSON.parse(line) as StageEnd).filter(({ event }) => event === 'end');
    if (ends.some(({ how }) => how === 'ran')) return ends;
  }
  return [];
}
