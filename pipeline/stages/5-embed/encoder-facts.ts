import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errnoOf, NorrutError } from '../../lib/errors.js';
import { canonicalJson, sha256 } from '../../lib/hash.js';
import { normalisationVersion } from './normalise-text.js';
import type { EncoderFacts } from './text-engine.js';

export const cardFile = 'card.json';

/** `card.json`: what an encoder is, where it comes from, and the hashes of its files. */
export const cardSchema = z.looseObject({
  name: z.string().min(1),
  dim: z.int().min(1).max(8192).multipleOf(2),
  maxTokens: z.int().min(8).max(8192),
  /** Put before every text, as the model was trained. */
  prefix: z.string(),
  /** How tokens become one vector: their mean, or the first one. */
  pooling: z.enum(['mean', 'cls']),
  normalize: z.boolean(),
  /** What runs it: an engine of ours, or transformers.js for foreign graphs. */
  engine: z.enum(['graph', 'transformers']).default('graph'),
  graph: z.string().min(1),
  tokenizer: z.string().min(1),
  /** The graph gives equal texts equal bytes in any batch, and the files for the engine that makes use of it. */
  batch: z.object({ tokenizer: z.string().min(1), kernelCheck: z.string().min(1) }).optional(),
  licence: z.string().optional(),
  files: z.array(z.looseObject({ path: z.string(), bytes: z.int(), sha256: z.string() })).min(1),
});

export type EncoderCard = z.output<typeof cardSchema>;

/** @throws NorrutError `model-missing`, `model-corrupt` */
export async function readCard(modelDir: string): Promise<EncoderCard> {
  const path = join(modelDir, cardFile);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new NorrutError('model-missing', `no encoder here: ${cardFile} is missing`, {
      where: modelDir,
      hint:
        errnoOf(error) === 'ENOENT'
          ? 'see `norrut model list`; `norrut model pull ID` fetches one'
          : 'check the permissions',
      cause: error,
    });
  });
  try {
    return cardSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new NorrutError('model-corrupt', `${cardFile} is not an encoder's card`, { where: path, cause: error });
  }
}

export async function readEncoderFacts(modelDir: string): Promise<EncoderFacts> {
  return factsOf(await readCard(modelDir));
}

export function factsOf(card: EncoderCard): EncoderFacts {
  const files = card.files.map(({ path, sha256 }) => ({ path, sha256 }));
  const { name, dim, prefix, pooling, normalize, maxTokens } = card;
  return {
    name,
    dim,
    sha256: sha256(canonicalJson(files)),
    identity: sha256(canonicalJson({ files, dim, prefix, pooling, normalize, maxTokens, normalisationVersion })),
  };
}
