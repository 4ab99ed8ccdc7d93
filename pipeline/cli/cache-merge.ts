import { resolve } from 'node:path';
import { mergeShards } from '../cluster/merge-shards.js';
import { NorrutError } from '../lib/errors.js';
import { readEncoderFacts } from '../stages/5-embed/encoder-facts.js';
import type { Io, Options } from './io.js';
import { workspaceModel } from './workspace-model.js';

/** `norrut model cache merge DIR…`: the shards of one job into one cache. */
export async function run(io: Io, dirs: readonly string[], options: Options): Promise<void> {
  if (dirs.length === 0)
    throw new NorrutError('bad-usage', 'no shard is named', { hint: 'norrut model cache merge shard-1 shard-2 …' });
  const home = await workspaceModel(io.workspace);
  const into = options.text('cache') ?? home.cacheDir;
  if (into === undefined)
    throw new NorrutError('no-workspace', 'there is no cache to merge into: this folder is no workspace', {
      hint: 'name a workspace with -C, or a folder with --cache',
    });
  const report = await mergeShards(
    dirs.map((dir) => resolve(dir)),
    resolve(into),
    await readEncoderFacts(home.modelDir),
  );
  io.print(`${report.shards} shards with ${report.texts} texts merged, ${report.added} of them new`);
  io.result(report);
}
