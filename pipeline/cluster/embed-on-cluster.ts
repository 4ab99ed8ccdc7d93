import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withDatabase } from '../db/database.js';
import { fileMode } from '../lib/files.js';
import { sha256 } from '../lib/hash.js';
import type { RunReporter } from '../run/run-stages.js';
import { KeyIndex } from '../stages/5-embed/cache/key-index.js';
import { VectorCache } from '../stages/5-embed/cache/vector-cache.js';
import { bundledModelDir } from '../stages/5-embed/model-dir.js';
import { slicesOf } from '../stages/5-embed/slices.js';
import { type AllowedTexts, findAllowedTexts } from './find-allowed-texts.js';
import { type ImportReport, importRecords } from './import-records.js';
import { type Home, type Sender, type Sent, sendTexts, withHome } from './send-texts.js';
import type { SparkJob } from './spark-submit.js';

export interface ClusterRun extends Sender {
  /** A folder that every machine of the cluster sees; inside the workspace where left out. */
  readonly exchange: string | undefined;
  /** Has the texts encoded; resolves once the records are there. */
  readonly submit: (job: Pick<SparkJob, 'texts' | 'records' | 'modelDir'>) => Promise<void>;
}

export interface ClusterReport extends ImportReport {
  /** The instant for the run that follows: by it consent was checked again. */
  readonly asOf: string;
  readonly sent: number;
}

/**
 * Have the vectors that the cache lacks made elsewhere. Only texts that passed the gate leave, without a word on whose
 * they are. When they come back the gate is asked again: texts that are no longer allowed are dropped. The run that follows
 * finds its vectors in the cache and is otherwise an ordinary one, so it gives the bytes of a local run.
 */
export async function embedOnCluster(run: ClusterRun): Promise<ClusterReport> {
  return withHome(run, async (home) => {
    // one name a workspace, so that the next run clears what a killed one left
    const exchange = join(run.exchange ?? home.layout.tmp, `norrut-${sha256(home.layout.root).slice(0, 16)}`);
    const texts = join(exchange, 'texts');
    const records = join(exchange, 'records');
    const clear = (): void => rmSync(exchange, { recursive: true, force: true });
    clear();
    process.once('exit', clear); // an interrupt ends the process at once: no text stays behind
    try {
      const sent = await sendTexts(home, join(texts, 'texts.parquet'));
      if (sent.keys.size === 0) return { asOf: sent.texts.asOf, sent: 0, imported: 0, dropped: 0 };
      const facts = { texts: sent.keys.size, encoder: home.model.identity, consent_snapshot: sent.texts.snapshot };
      await writeFile(join(texts, '_norrut.json'), JSON.stringify(facts), { mode: fileMode });
      await run.submit({ texts, records, modelDir: home.modelDir === bundledModelDir() ? undefined : home.modelDir });
      return await takeBack(home, sent, records);
    } finally {
      process.removeListener('exit', clear);
      clear();
    }
  });
}

async function takeBack(home: Home, sent: Sent, dir: string): Promise<ClusterReport> {
  const { model, layout } = home;
  const now = await findAllowedTexts({ ...home, asOf: await home.asOf(), reporter: silent });
  const allowed = now.sha256 === sent.texts.sha256 ? sent.keys : await keysOfTexts(now, model.identity);
  const job = { dir, model, sent: sent.keys, snapshot: sent.texts.snapshot, allowed };
  const cache = VectorCache.open(layout.vectors, model);
  try {
    const report = await withDatabase({ memoryMiB: 512 }, (db) => importRecords(db, job, cache));
    return { asOf: now.asOf, sent: sent.keys.size, ...report };
  } finally {
    cache.close();
  }
}

async function keysOfTexts(texts: AllowedTexts, identity: string): Promise<KeyIndex> {
  const index = new KeyIndex();
  for await (const { keys, sentences } of slicesOf(texts.read(), identity))
    for (let text = 0; text < sentences.length; text++) index.add(keys, text);
  return index;
}

const silent: RunReporter = {
  begin: () => undefined,
  progress: () => undefined,
  end: () => undefined,
  warn: () => undefined,
};
