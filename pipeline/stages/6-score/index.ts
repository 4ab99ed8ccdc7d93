import { rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileMode } from '../../lib/files.js';
import { sha256File } from '../../lib/hash.js';
import { layoutOf } from '../../run/workspace.js';
import { openEmbedder } from '../5-embed/embedder.js';
import { readEncoderFacts } from '../5-embed/encoder-facts.js';
import { modelDirOf } from '../5-embed/model-dir.js';
import type { Stage, StageContext } from '../stage.js';
import { Judge } from './judge.js';
import { findWeights } from './registry.js';
import { detailsQuery, scoresQuery, writePersons } from './score-persons.js';
import { writeJudgedTexts } from './score-texts.js';
import { openWeights } from './weights-dir.js';
import { headsHash } from './weights-file.js';

/** Vectors, answers and events → fit, move intent, drivers and evidence of every person who allows profiling. */
export const score: Stage = Object.freeze({
  name: 'score',
  version: 3,
  reads: ['consent/people.parquet', 'consent/activity.parquet', 'clean/texts.parquet', 'embed/index.json'],
  writes: ['scores.parquet', 'details.parquet', 'weights.json'],
  // Recency is counted in whole days.
  dependsOn: async ({ config, asOf, workspace }) => ({
    day: asOf.slice(0, 10),
    weights: await sha256File((await findWeights(workspace, config.weights)).file),
    encoder: (await readEncoderFacts(modelDirOf(config, workspace))).identity,
  }),
  run,
} satisfies Stage);

async function run(context: StageContext): Promise<void> {
  const { config, workspace, signal, out } = context;
  const embedder = await openEmbedder({
    modelDir: modelDirOf(config, workspace),
    cacheDir: layoutOf(workspace).vectors,
    workers: config.workers ?? availableParallelism(),
    signal,
  });
  const texts = out('texts.jsonl');
  const persons = out('persons.jsonl');
  try {
    const { file } = await findWeights(workspace, config.weights);
    const weights = await openWeights(file, embedder.model);
    const judged = await writeJudgedTexts(context, { embedder, judge: new Judge(weights), path: texts });
    const db = await context.openDb();
    const scored = await writePersons(context, { db, weights, texts: judged, path: persons });
    await db.writeParquet(scoresQuery(scored), out('scores.parquet'));
    await db.writeParquet(detailsQuery(scored), out('details.parquet'));
    const facts = { name: weights.name, sha256: weights.sha256, heads: headsHash(weights) };
    await writeFile(out('weights.json'), `${JSON.stringify(facts, null, 2)}\n`, { mode: fileMode });
  } finally {
    await embedder.close();
  }
  await rm(texts);
  await rm(persons);
}
