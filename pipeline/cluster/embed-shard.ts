import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { NorrutError } from '../lib/errors.js';
import { writeFileAtomic } from '../lib/files.js';
import { keyInto, keyWords } from '../stages/5-embed/cache/key.js';
import { type KeySum, KeySummer } from '../stages/5-embed/cache/key-sum.js';
import { eachKey } from '../stages/5-embed/cache/read-records.js';
import { type EmbedderOptions, type EmbedInput, type EmbedReport, openEmbedder } from '../stages/5-embed/embedder.js';
import { normaliseText } from '../stages/5-embed/normalise-text.js';
import { type ShardCard, shardFile, shardOf } from './shard-card.js';

export interface EmbedShardOptions extends EmbedderOptions {
  /** A folder for this shard alone: its vectors, and at last its card. */
  readonly cacheDir: string;
  readonly shard: number;
  readonly of: number;
}

/**
 * Encode the texts of one shard into a cache of its own; `mergeShards` brings all of them together. Killed, it goes on
 * where it stopped. @throws NorrutError `input-refused` if the folder holds other texts, and all that `Embedder.embed` throws
 */
export async function embedShard(
  inputs: AsyncIterable<EmbedInput>,
  options: EmbedShardOptions,
): Promise<EmbedReport & { readonly card: ShardCard }> {
  const { cacheDir, shard, of } = options;
  await rm(join(cacheDir, shardFile), { force: true });
  const embedder = await openEmbedder(options);
  const { model } = embedder;
  const all = new KeySummer();
  async function* own(): AsyncGenerator<EmbedInput> {
    const key = new Uint32Array(keyWords);
    for await (const { sentences } of inputs) {
      const normal = sentences.map(normaliseText);
      keyInto(key, 0, model.identity, normal);
      all.add(key, 0);
      if (shardOf(key, 0, of) === shard) yield { sentences: normal };
    }
  }
  const report = await embedder.embed(own()).finally(() => embedder.close());
  const held = keySumOf(cacheDir, model);
  if (held.texts !== report.distinct)
    throw new NorrutError('input-refused', 'the folder holds vectors of other texts as well', {
      where: cacheDir,
      hint: 'give each shard an empty folder of its own',
    });
  const card: ShardCard = { format: 1, encoder: model.identity, shard, of, all: all.result, own: held };
  await writeFileAtomic(join(cacheDir, shardFile), `${JSON.stringify(card, null, 2)}\n`);
  return { ...report, card };
}

function keySumOf(cacheDir: string, model: Parameters<typeof eachKey>[1]): KeySum {
  const sum = new KeySummer();
  eachKey(cacheDir, model, (key) => sum.add(key, 0));
  return sum.result;
}
