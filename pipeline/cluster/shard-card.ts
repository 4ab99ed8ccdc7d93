import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { NorrutError } from '../lib/errors.js';

export const shardFile = 'shard.json';

const keySum = z.strictObject({ texts: z.int().min(0), sum: z.string().regex(/^[0-9a-f]{32}$/) });

/** `shard.json`: written last, so that a folder without one is no finished shard. */
const cardSchema = z.strictObject({
  format: z.literal(1),
  /** The encoder's identity. */
  encoder: z.string(),
  shard: z.int().min(1),
  of: z.int().min(1),
  /** All texts of the job, repetitions counted: the same in every shard. */
  all: keySum,
  /** The distinct texts of this shard. */
  own: keySum,
});

export type ShardCard = z.output<typeof cardSchema>;

/** @throws NorrutError `input-refused` */
export async function readShardCard(dir: string): Promise<ShardCard> {
  const path = join(dir, shardFile);
  try {
    return cardSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new NorrutError('input-refused', 'this folder is no finished shard', {
      where: dir,
      hint: `\`norrut embed --shard\` writes ${shardFile} last: run that shard again, it goes on where it stopped`,
      cause,
    });
  }
}

/** Texts are dealt out by their keys: equal texts lie in one shard, whatever their order. Shards count from 1. */
export function shardOf(key: Uint32Array, at: number, of: number): number {
  return 1 + (key[at * 4 + 3]! % of);
}

/** `2/8`. @throws NorrutError `bad-usage` */
export function parseShard(text: string): { readonly shard: number; readonly of: number } {
  const [shard = 0, of = 0] = /^\d{1,5}\/\d{1,5}$/.test(text) ? text.split('/').map(Number) : [];
  if (shard >= 1 && shard <= of) return { shard, of };
  throw new NorrutError('bad-usage', '--shard must be i/n with 1 <= i <= n, such as 2/8');
}
