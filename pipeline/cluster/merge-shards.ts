import { NorrutError } from '../lib/errors.js';
import type { CacheModel } from '../stages/5-embed/cache/folder.js';
import { KeySummer } from '../stages/5-embed/cache/key-sum.js';
import { eachKey, eachRecord } from '../stages/5-embed/cache/read-records.js';
import { VectorCache } from '../stages/5-embed/cache/vector-cache.js';
import { readShardCard, type ShardCard, shardOf } from './shard-card.js';

export interface MergeReport {
  readonly shards: number;
  readonly texts: number;
  /** Texts that the cache did not hold before. */
  readonly added: number;
}

interface Shard {
  readonly dir: string;
  readonly card: ShardCard;
}

/**
 * Take the shards of one job over into a cache. All of them are looked at before the first vector is taken; a merge that
 * stops half-way leaves sound vectors only, and may be repeated.
 * @throws NorrutError `input-refused` for shards that are missing, doubled, of another encoder or of other texts
 */
export async function mergeShards(dirs: readonly string[], into: string, model: CacheModel): Promise<MergeReport> {
  const shards = await Promise.all(dirs.map(async (dir): Promise<Shard> => ({ dir, card: await readShardCard(dir) })));
  for (const shard of shards) demandKin(shard, shards[0]!, model);
  demandComplete(shards);
  for (const shard of shards) demandOwn(shard, model);
  const cache = VectorCache.open(into, model);
  const before = cache.size;
  try {
    for (const { dir, card } of shards)
      eachRecord(dir, model, (key, record) => {
        if (record === undefined) throw refused(dir, 'a vector of this shard is damaged', again(card));
        cache.put(key, 0, record);
      });
    const texts = shards.reduce((sum, { card }) => sum + card.own.texts, 0);
    return { shards: shards.length, texts, added: cache.size - before };
  } finally {
    cache.close();
  }
}

function demandKin({ dir, card }: Shard, first: Shard, model: CacheModel): void {
  if (card.encoder !== model.identity)
    throw refused(dir, 'this shard is foreign: it was made with another encoder', 'use the same norrut and model');
  const { all, of } = first.card;
  if (card.of !== of)
    throw refused(dir, `this shard is foreign: it is one of ${card.of}, the first is one of ${of}`, 'merge one job');
  if (card.all.texts !== all.texts || card.all.sum !== all.sum)
    throw refused(dir, 'this shard is foreign: it belongs to another set of texts', 'merge the shards of one job');
}

function demandComplete(shards: readonly Shard[]): void {
  const { of } = shards[0]!.card;
  const seen = new Set<number>();
  for (const { dir, card } of shards) {
    if (seen.has(card.shard)) throw refused(dir, `shard ${card.shard}/${of} is doubled`, 'name each shard once');
    seen.add(card.shard);
  }
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((shard) => !seen.has(shard));
  if (missing.length > 0)
    throw refused(undefined, `shards are missing: ${missing.map((shard) => `${shard}/${of}`).join(', ')}`, 'run them');
}

function demandOwn({ dir, card }: Shard, model: CacheModel): void {
  const sum = new KeySummer();
  eachKey(dir, model, (key) => {
    if (shardOf(key, 0, card.of) !== card.shard) throw refused(dir, 'this shard holds a foreign vector', again(card));
    sum.add(key, 0);
  });
  const held = sum.result;
  if (held.texts !== card.own.texts || held.sum !== card.own.sum)
    throw refused(
      dir,
      `this shard holds ${held.texts} texts that its card does not name, or not all of them`,
      again(card),
    );
}

function again({ shard, of }: ShardCard): string {
  return `run \`norrut embed --shard ${shard}/${of}\` again with an empty folder`;
}

function refused(where: string | undefined, message: string, hint: string): NorrutError {
  return new NorrutError('input-refused', message, { ...(where === undefined ? {} : { where }), hint });
}
