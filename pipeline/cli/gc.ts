import { loadConfig } from '../config/config.js';
import { collectGarbage } from '../rights/gc.js';
import type { Io, Options } from './io.js';

export async function run(io: Io, _args: readonly string[], options: Options): Promise<void> {
  const { config } = await loadConfig(io.workspace);
  const { runs, stages, bytes, vectors, done } = await collectGarbage(io.workspace, config, options.flag('force'));
  io.result({ runs, stages, bytes, vectors, done });
  const verb = done ? 'removed' : 'would remove';
  io.print(`${verb} ${runs.length} runs and ${stages.length} stage outputs, ${(bytes / 1048576).toFixed(1)} MiB`);
  for (const name of runs) io.print(`  out/${name}`);
  if (vectors) io.print(`${verb} all vectors: none was written for ${config.retention.cacheDays} days`);
  if (!done && (runs.length > 0 || stages.length > 0 || vectors)) io.print('norrut gc --force does it');
}
