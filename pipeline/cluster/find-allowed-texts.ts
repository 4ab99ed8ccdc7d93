import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { Database } from '../db/database.js';
import { type RunReporter, runStages } from '../run/run-stages.js';
import { StageStore } from '../run/stage-store.js';
import { layoutOf } from '../run/workspace.js';
import { readAllowedTexts } from '../stages/5-embed/allowed-texts.js';
import type { EmbedInput } from '../stages/5-embed/embedder.js';
import type { Stage } from '../stages/stage.js';

export interface AllowedTexts {
  readonly asOf: string;
  /** Hash of all consents as of that instant. */
  readonly snapshot: string;
  /** Of the table of texts: equal tables have equal hashes. */
  readonly sha256: string;
  readonly read: () => AsyncGenerator<EmbedInput>;
}

export interface AllowedTextsRequest {
  readonly workspace: string;
  readonly config: Config;
  readonly stages: readonly Stage[];
  readonly asOf: string;
  readonly reporter: RunReporter;
  readonly signal: AbortSignal;
}

/** Run the stages up to the gate and the cleaning of texts; only the holder of the workspace's lock may call it. */
export async function findAllowedTexts(request: AllowedTextsRequest): Promise<AllowedTexts> {
  const { stages, asOf, workspace } = request;
  const layout = layoutOf(workspace);
  const last = stages.findIndex(({ name }) => name === 'clean');
  const outputs = await runStages(stages.slice(0, last + 1), {
    ...request,
    tmp: layout.tmp,
    store: new StageStore(layout.stages),
  });
  const outputOf = (stage: string) => outputs.find((output) => output.stage === stage)!;
  const consent = await readFile(join(outputOf('consent').dir, 'consent.json'), 'utf8');
  const clean = outputOf('clean');
  return {
    asOf,
    snapshot: (JSON.parse(consent) as { snapshot: string }).snapshot,
    sha256: clean.outputs['texts.parquet']!.sha256,
    read: () => read(join(clean.dir, 'texts.parquet')),
  };
}

async function* read(path: string): AsyncGenerator<EmbedInput> {
  const db = await Database.open({ memoryMiB: 512 });
  try {
    yield* readAllowedTexts(db, path);
  } finally {
    db.close();
  }
}
