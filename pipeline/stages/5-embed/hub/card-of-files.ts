import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errnoOf, NorrutError } from '../../../lib/errors.js';
import { sha256File } from '../../../lib/hash.js';
import type { EncoderCard } from '../encoder-facts.js';

export interface CardSettings {
  readonly name: string;
  readonly graph: string;
  readonly files: readonly string[];
  readonly licence: string | undefined;
  readonly origin: { readonly hub: string; readonly revision: string };
  /** The user's word against the model's own files. */
  readonly prefix?: string | undefined;
  readonly pooling?: 'mean' | 'cls' | undefined;
}

const configSchema = z.looseObject({
  hidden_size: z.int().min(2),
  max_position_embeddings: z.int().optional(),
  model_type: z.string().optional(),
});
const poolingSchema = z.looseObject({
  pooling_mode_cls_token: z.boolean().optional(),
  pooling_mode_mean_tokens: z.boolean().optional(),
});
const promptSchema = z.looseObject({
  prompts: z.record(z.string(), z.string()).optional(),
  default_prompt_name: z.string().nullish(),
});
const lengthSchema = z.looseObject({ max_seq_length: z.int().nullish() });
const limitSchema = z.looseObject({ model_max_length: z.number().nullish() });

/** A card from what a model's own files say: width, pooling, prefix, longest text. Vectors always get length one. */
export async function cardOfFiles(dir: string, settings: CardSettings): Promise<EncoderCard> {
  const config = await readPart(dir, 'config.json', configSchema);
  if (config === undefined)
    throw new NorrutError('input-refused', 'this model has no config.json', { where: settings.name });
  const { name, graph, licence, origin } = settings;
  return {
    name,
    dim: config.hidden_size,
    maxTokens: await longest(dir, config),
    prefix: settings.prefix ?? (await prefixOf(dir)),
    pooling: settings.pooling ?? (await poolingOf(dir)),
    normalize: true,
    engine: 'graph',
    graph,
    tokenizer: 'tokenizer.json',
    ...(licence === undefined ? {} : { licence }),
    origin,
    files: await Promise.all(
      settings.files.map(async (path) => ({
        path,
        bytes: (await stat(join(dir, path))).size,
        sha256: await sha256File(join(dir, path)),
      })),
    ),
  };
}

async function longest(dir: string, config: z.output<typeof configSchema>): Promise<number> {
  const positions = config.max_position_embeddings ?? 512;
  const isRoberta = /roberta/.test(config.model_type ?? ''); // its positions start at two
  const said = [
    (await readPart(dir, 'sentence_bert_config.json', lengthSchema))?.max_seq_length,
    (await readPart(dir, 'tokenizer_config.json', limitSchema))?.model_max_length,
    positions - (isRoberta ? 2 : 0),
    512,
  ];
  return Math.max(8, Math.min(...said.filter((length) => typeof length === 'number')));
}

async function poolingOf(dir: string): Promise<'mean' | 'cls'> {
  const said = await readPart(dir, '1_Pooling/config.json', poolingSchema);
  if (said === undefined || said.pooling_mode_mean_tokens) return 'mean';
  if (said.pooling_mode_cls_token) return 'cls';
  throw new NorrutError('input-refused', 'this model pools in a way that is not known here', {
    where: '1_Pooling/config.json',
    hint: 'set --pooling mean or --pooling cls',
  });
}

async function prefixOf(dir: string): Promise<string> {
  const said = await readPart(dir, 'config_sentence_transformers.json', promptSchema);
  return said?.prompts?.[said.default_prompt_name ?? 'query'] ?? '';
}

async function readPart<T>(dir: string, file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(join(dir, file), 'utf8')));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw new NorrutError('input-refused', 'a file of the model is not understood', { where: file, cause: error });
  }
}
