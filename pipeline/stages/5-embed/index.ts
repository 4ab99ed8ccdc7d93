import { availableParallelism } from 'node:os';
import { writeFileAtomic } from '../../lib/files.js';
import { layoutOf } from '../../run/workspace.js';
import type { Stage, StageContext } from '../stage.js';
import { readAllowedTexts } from './allowed-texts.js';
import { type EmbedProgress, openEmbedder } from './embedder.js';
import { readEncoderFacts } from './encoder-facts.js';
import { modelDirOf } from './model-dir.js';

/** `embed/index.json`. */
export interface EmbedIndex {
  /** Texts fit to be judged. */
  readonly texts: number;
  readonly distinct: number;
  /** Distinct texts of which the model reads only the first 512 tokens. */
  readonly truncated: number;
  readonly model: { readonly name: string; readonly sha256: string; readonly dim: number };
}

/**
 * Texts → vectors in the workspace's cache. Its output says what was embedded; the vectors themselves are found by content,
 * so a stage that needs them asks the embedder again, and whatever was erased or pruned meanwhile is encoded anew.
 */
export const embed: Stage = Object.freeze({
  name: 'embed',
  version: 1,
  reads: ['clean/texts.parquet'],
  writes: ['index.json'],
  dependsOn: async ({ config, workspace }) => (await readEncoderFacts(modelDirOf(config, workspace))).identity,
  run: async (context) => {
    const { config, workspace, signal } = context;
    const embedder = await openEmbedder({
      modelDir: modelDirOf(config, workspace),
      cacheDir: layoutOf(workspace).vectors,
      workers: config.workers ?? availableParallelism(),
      signal,
      progress: ({ done, total, secondsLeft }: EmbedProgress) =>
        context.progress(done, total ?? done, 'texts', secondsLeft),
    });
    try {
      const { name, sha256, dim } = embedder.model;
      const total = await countTexts(context);
      const inputs = readAllowedTexts(await context.openDb(), context.in('clean/texts.parquet'));
      const { texts, distinct, truncated } = await embedder.embed(inputs, undefined, total);
      const index: EmbedIndex = { texts, distinct, truncated, model: { name, sha256, dim } };
      if (truncated > 0) context.warn(`${truncated} texts are longer than the model reads; their ends are not judged`);
      await writeFileAtomic(context.out('index.json'), `${JSON.stringify(index, null, 2)}\n`);
    } finally {
      await embedder.close();
    }
  },
} satisfies Stage);

async function countTexts(context: StageContext): Promise<number> {
  const db = await context.openDb();
  const { n } = await db.row<{ n: bigint }>(`SELECT count(*) AS n FROM read_parquet($texts) WHERE status = 'ok'`, {
    texts: context.in('clean/texts.parquet'),
  });
  return Number(n);
}
