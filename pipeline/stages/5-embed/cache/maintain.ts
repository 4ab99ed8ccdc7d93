import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../../lib/compare.js';
import { NorrutError } from '../../../lib/errors.js';
import { adoptOrphans, type CacheModel, isLive, modelOfFolder, rewriteSegments, segmentNames } from './folder.js';
import { keysOf } from './key.js';
import { KeyIndex } from './key-index.js';
import { entryWords, readEntries } from './segment.js';

/** Segments shorter than this are worth merging. */
const smallBytes = 16 << 20;

export interface ModelCacheStats extends CacheModel {
  readonly segments: number;
  readonly records: number;
  readonly distinct: number;
  readonly bytes: number;
}

/** What the cache holds, by model, in the order of identities. */
export function cacheStats(root: string): ModelCacheStats[] {
  return modelFolders(root).map(({ folder, model }) => {
    const names = segmentNames(folder);
    const index = new KeyIndex();
    let records = 0;
    for (const name of names) {
      const entries = readEntries(join(folder, name), model.identity, model.dim);
      records += entries.length / entryWords;
      for (let at = 0; at < entries.length; at += entryWords) index.add(entries.subarray(at), 0);
    }
    const bytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    return { ...model, segments: names.length, records, distinct: index.size, bytes };
  });
}

/**
 * Erase texts, given as their normalised sentences, from the vectors of every model, in every segment that holds them.
 * @returns the records erased @throws NorrutError `locked` if another process is writing vectors
 */
export function eraseTexts(root: string, texts: readonly (readonly string[])[]): number {
  let erased = 0;
  for (const { folder, model } of modelFolders(root)) {
    refuseLive(folder);
    adoptOrphans(folder, model);
    const doomed = new KeyIndex(texts.length);
    const keys = keysOf(model.identity, texts);
    for (let i = 0; i < texts.length; i++) doomed.add(keys, i);
    const isDoomed = (entries: Uint32Array, at: number): boolean => doomed.find(entries.subarray(at), 0) >= 0;
    for (const name of segmentNames(folder)) {
      const entries = readEntries(join(folder, name), model.identity, model.dim);
      let hit = false;
      for (let at = 0; at < entries.length && !hit; at += entryWords) hit = isDoomed(entries, at);
      if (hit) erased += rewriteSegments(folder, model, [name], (list, at) => !isDoomed(list, at));
    }
  }
  return erased;
}

export interface PruneOptions {
  /** Identity of the model to keep; the vectors of others go. All are kept where left out. */
  readonly keep?: string | undefined;
}

/** Drop other models' vectors, keep each text once, and merge small segments. @returns bytes freed */
export function pruneCache(root: string, options: PruneOptions = {}): number {
  let freed = 0;
  for (const { folder, model } of modelFolders(root)) {
    refuseLive(folder);
    const before = folderBytes(folder);
    if (options.keep !== undefined && model.identity !== options.keep) rmSync(folder, { recursive: true, force: true });
    else mergeSmall(folder, model);
    freed += before - folderBytes(folder);
  }
  return freed;
}

function mergeSmall(folder: string, model: CacheModel): void {
  adoptOrphans(folder, model);
  const seen = new KeyIndex();
  const small: string[] = [];
  for (const name of segmentNames(folder)) {
    if (statSync(join(folder, name)).size < smallBytes) small.push(name);
    else {
      const entries = readEntries(join(folder, name), model.identity, model.dim);
      for (let at = 0; at < entries.length; at += entryWords) seen.add(entries.subarray(at), 0);
    }
  }
  const isNew = (entries: Uint32Array, at: number): boolean => {
    const known = seen.size;
    return seen.add(entries.subarray(at), 0) === known;
  };
  if (small.length > 1) rewriteSegments(folder, model, small, isNew);
}

function refuseLive(folder: string): void {
  if (segmentNames(folder).some(isLive))
    throw new NorrutError('locked', 'another process is embedding into this cache', {
      hint: 'wait until it ends, then try again',
    });
}

function modelFolders(root: string): { readonly folder: string; readonly model: CacheModel }[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .sort(compareText)
    .flatMap((name) => {
      const model = modelOfFolder(name);
      return model ? [{ folder: join(root, name), model }] : [];
    });
}

function folderBytes(folder: string): number {
  return segmentNames(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
