import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { NorrutError } from '../lib/errors.js';
import { canonicalJson, sha256 } from '../lib/hash.js';
import { sparkDdl } from '../lib/spark-ddl.js';
import { type Embedder, openEmbedder } from '../stages/5-embed/embedder.js';
import { bundledModelDir } from '../stages/5-embed/model-dir.js';
import { recordSchema, recordStream } from '../stages/5-embed/record-stream.js';
import { Judge } from '../stages/6-score/judge.js';
import { scoreSchema, scoreStream } from '../stages/6-score/score-stream.js';
import { openWeights, shippedWeights, shippedWeightsDir } from '../stages/6-score/weights-dir.js';
import type { Io, Options } from './io.js';

/** One thing that a worker does with a stream, and the hashes of all that decides its answers. */
interface Job {
  readonly facts: Readonly<Record<string, object>>;
  readonly answer: (input: Readable, output: Writable) => Promise<void>;
}

/** `norrut worker`: what a cluster's task starts. Nothing but Arrow on stdout. */
export async function run(io: Io, _args: readonly string[], options: Options): Promise<void> {
  const vectors = options.flag('vectors');
  const isRecords = options.flag('records');
  if (vectors && isRecords) throw new NorrutError('bad-usage', '--vectors goes with scores, not with --records');
  const schema = options.text('schema');
  if (schema !== undefined && schema !== 'spark-ddl') throw new NorrutError('bad-usage', '--schema must be spark-ddl');
  if (schema !== undefined) {
    io.print(sparkDdl(isRecords ? recordSchema : scoreSchema({ vectors })));
    return;
  }
  // No processes of its own: a cluster counts one core and one memory a task.
  const modelDir = options.text('model') ?? bundledModelDir();
  const embedder = await openEmbedder({ modelDir, workers: 0, signal: io.signal });
  try {
    const job = isRecords ? recordJob(embedder) : await scoreJob(embedder, vectors);
    const fingerprint = sha256(canonicalJson(job.facts));
    if (options.flag('facts')) {
      io.print(JSON.stringify({ ...job.facts, fingerprint }));
      return;
    }
    const expected = options.text('expect');
    if (expected !== undefined && expected !== fingerprint)
      throw new NorrutError('model-corrupt', 'this machine has another encoder or other weights than the job', {
        hint: 'run the same norrut everywhere: `norrut pack` makes one archive for all machines',
      });
    await job.answer(io.stdin as Readable, io.stdout as Writable);
  } finally {
    await embedder.close();
  }
}

function recordJob(embedder: Embedder): Job {
  const { name, identity } = embedder.model;
  return {
    facts: { model: { name, identity } },
    answer: (input, output) => recordStream(input, output, embedder),
  };
}

async function scoreJob(embedder: Embedder, vectors: boolean): Promise<Job> {
  const { name, identity } = embedder.model;
  const weights = await openWeights(join(shippedWeightsDir(), `${shippedWeights}.json`), embedder.model);
  return {
    facts: { model: { name, identity }, weights: { name: weights.name, sha256: weights.sha256 } },
    answer: (input, output) => scoreStream(input, output, { embedder, judge: new Judge(weights), vectors }),
  };
}
