import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { type Database, sqlText, withDatabase } from '../db/database.js';
import { openPublishedRun } from '../exports/run-tables.js';
import { NorrutError } from '../lib/errors.js';
import { runBefore } from '../run/changes.js';
import { manifestFile } from '../run/manifest.js';
import { layoutOf } from '../run/workspace.js';
import { type EmbedInput, openEmbedder } from '../stages/5-embed/embedder.js';
import { modelDirOf } from '../stages/5-embed/model-dir.js';
import { type DriftMeasure, measureDrift, type RunTables } from './drift.js';
import { driftThresholds } from './psi.js';
import { cloudOf, compareClouds, type VectorDrift } from './vector-drift.js';

export interface DriftAudit {
  readonly before: string;
  readonly now: string;
  readonly thresholds: typeof driftThresholds;
  /** Cosine of the mean text vectors. */
  readonly cosine: VectorDrift['cosine'];
  readonly measures: readonly DriftMeasure[];
}

export interface DriftQuestion {
  readonly workspace: string;
  readonly config: Config;
  readonly signal: AbortSignal;
  /** Compare with this run instead of the one published before the newest. */
  readonly against?: string | undefined;
}

/** Drift between two published runs. Texts that the cache no longer holds are encoded anew. @throws NorrutError `no-run`, `run-damaged` */
export async function auditDrift({ workspace, config, signal, against }: DriftQuestion): Promise<DriftAudit> {
  const now = await openPublishedRun(workspace);
  const earlier = against ?? (await runBefore(workspace, now.manifest.run_id));
  if (earlier === undefined)
    throw new NorrutError('no-run', 'there is no earlier run to compare with', {
      hint: 'drift is told from the second published run on',
    });
  if (!existsSync(join(layoutOf(workspace).out, earlier, manifestFile)))
    throw new NorrutError('no-run', `there is no published run "${earlier}"`, {
      where: '--against',
      hint: 'the runs that are kept are the folders of out/',
    });
  const before = await openPublishedRun(workspace, earlier);
  return withDatabase({}, async (db) => {
    const measures = await measureDrift(db, before.table, now.table);
    const vectors = await vectorDrift(db, { workspace, config, signal }, before.table, now.table);
    return {
      before: before.manifest.run_id,
      now: now.manifest.run_id,
      thresholds: driftThresholds,
      cosine: vectors.cosine,
      measures: [...measures, ...vectors.measures],
    };
  });
}

async function vectorDrift(
  db: Database,
  { workspace, config, signal }: DriftQuestion,
  before: RunTables,
  now: RunTables,
): Promise<VectorDrift> {
  const embedder = await openEmbedder({
    modelDir: modelDirOf(config, workspace),
    cacheDir: layoutOf(workspace).vectors,
    workers: config.workers ?? availableParallelism(),
    signal,
  });
  try {
    const cloud = (table: RunTables) =>
      cloudOf(textsOf(db, table('clean/texts.parquet')), embedder.model.dim, embedder.embed);
    return compareClouds(await cloud(before), await cloud(now));
  } finally {
    await embedder.close();
  }
}

async function* textsOf(db: Database, path: string): AsyncGenerator<EmbedInput> {
  const chunks = db.chunks<{ sentences: string[] }>(
    `SELECT list_transform(sentences, lambda s: s.text) AS sentences FROM read_parquet(${sqlText(path)})
     WHERE status = 'ok' ORDER BY text_no`,
  );
  for await (const rows of chunks) yield* rows;
}
