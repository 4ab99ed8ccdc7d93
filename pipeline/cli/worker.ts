import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { NorrutError } from '../lib/errors.js';
import { openEmbedder } from '../stages/5-embed/embedder.js';
import { bundledModelDir } from '../stages/5-embed/model-dir.js';
import { Judge } from '../stages/6-score/judge.js';
import { scoreStream, sparkDdl } from '../stages/6-score/score-stream.js';
import { openWeights, shippedWeights, shippedWeightsDir } from '../stages/6-score/weights-dir.js';
import type { Io, Options } from './io.js';

/** `norrut worker`: what a cluster's task starts. Nothing but Arrow on stdout. */
export async function run(io: Io, _args: readonly string[], options: Options): Promise<void> {
  const schema = options.text('schema');
  if (schema !== undefined && schema !== 'spark-ddl') throw new NorrutError('bad-usage', '--schema must be spark-ddl');
  if (schema !== undefined) {
    io.print(sparkDdl());
    return;
  }
  const embedder = await openEmbedder({ modelDir: bundledModelDir(), workers: 1, signal: io.signal });
  try {
    const weights = await openWeights(join(shippedWeightsDir(), `${shippedWeights}.json`), embedder.model);
    if (options.flag('facts')) {
      const { name, identity } = embedder.model;
      io.print(JSON.stringify({ model: { name, identity }, weights: { name: weights.name, sha256: weights.sha256 } }));
      return;
    }
    await scoreStream(io.stdin as Readable, io.stdout as Writable, { embedder, judge: new Judge(weights) });
  } finally {
    await embedder.close();
  }
}
