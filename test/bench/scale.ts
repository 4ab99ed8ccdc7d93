import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { packageRoot } from '../../pipeline/lib/package-root.js';
import { readManifest } from '../../pipeline/run/manifest.js';
import { watchTree } from './process-tree.js';
import { makeScaleBoard } from './scale-board.js';

/** `npm run bench -- scale [contacts…]`: the nightly run on a warm vector cache, stage by stage, with growth against linear. */
export async function main(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [100_000, 1_000_000];
  const seconds: number[] = [];
  for (const contacts of sizes) seconds.push(await measure(contacts));
  if (sizes.length < 2) return;
  const growth = seconds.at(-1)! / seconds[0]! / (sizes.at(-1)! / sizes[0]!);
  console.log(`growth from ${sizes[0]} to ${sizes.at(-1)}: ${growth.toFixed(2)} × linear`);
}

async function measure(contacts: number): Promise<number> {
  const dir = await mkdtemp(join(tmpdir(), 'norrut-scale-'));
  try {
    await makeScaleBoard(dir, contacts);
    await run(dir, '2026-11-23T03:00:00Z');
    await rm(join(dir, '.norrut/stages'), { recursive: true });
    const warm = await run(dir, '2026-11-24T03:00:00Z');
    const times = await stageTimes(dir);
    const again = await run(dir, '2026-11-24T03:00:00Z');
    const { counts } = await readManifest(join(dir, 'out/latest'));
    if ((counts as { contacts: number }).contacts !== contacts) throw new Error('the run did not read every contact');
    console.log(
      `\n${contacts} contacts, ${contacts * 10} events, warm vector cache: ${warm.seconds.toFixed(1)} s, peak ${Math.round(warm.peak)} MiB; again with nothing new ${again.seconds.toFixed(1)} s`,
    );
    console.log('stage        seconds   contacts/s');
    for (const [stage, ms] of times)
      console.log(
        `${stage.padEnd(10)} ${(ms / 1000).toFixed(1).padStart(9)} ${Math.round((contacts / Math.max(ms, 1)) * 1000)
          .toString()
          .padStart(12)}`,
      );
    return warm.seconds;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function run(dir: string, asOf: string): Promise<{ seconds: number; peak: number }> {
  const started = performance.now();
  const main = join(packageRoot(), 'dist/pipeline/cli/main.js');
  const child = spawn(process.execPath, [main, 'run', '-C', dir, '--as-of', asOf, '--no-progress'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = watchTree(child.pid!);
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) throw new Error(`norrut run ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, peak: await stop() };
}

/** Milliseconds a stage of the newest run that computed something. */
async function stageTimes(dir: string): Promise<ReadonlyArray<readonly [string, number]>> {
  const runs = (await readdir(join(dir, '.norrut/runs'))).sort();
  for (const name of runs.reverse()) {
    const lines = (await readFile(join(dir, '.norrut/runs', name, 'log.jsonl'), 'utf8')).trim().split('\n');
    const ends = lines
      .map((line) => JSON.parse(line) as { event: string; stage: string; how: string; ms: number })
      .filter(({ event }) => event === 'end');
    if (ends.some(({ how }) => how === 'ran')) return ends.map(({ stage, ms }) => [stage, ms] as const);
  }
  return [];
}
