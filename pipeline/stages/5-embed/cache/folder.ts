import { closeSync, existsSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../../lib/compare.js';
import { isRunning, processTag } from '../../../lib/process-tag.js';
import { validRecordAt } from './record.js';
import { entryWords, openSuffix, readAt, readEntries, sealedSuffix } from './segment.js';
import { SegmentWriter, segmentBytes, underWay } from './segment-writer.js';

/** What decides a vector besides the text, and how long vectors are. */
export interface CacheModel {
  /** SHA-256 in hex over graph, tokenizer, prefix and normalisation version. */
  readonly identity: string;
  readonly dim: number;
}

/** Vectors of different models lie in different folders, so that a model's can be dropped whole. */
export function modelFolder(root: string, model: CacheModel): string {
  return join(root, `${model.identity}-${model.dim}`);
}

export function modelOfFolder(name: string): CacheModel | undefined {
  const match = /^([0-9a-f]{64})-(\d+)$/.exec(name);
  return match ? { identity: match[1]!, dim: Number(match[2]) } : undefined;
}

/** Segments of a folder, sealed and under way, in the order of their names. */
export function segmentNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(sealedSuffix) || name.endsWith(openSuffix))
    .sort(compareText);
}

/** Whether the writer of a segment under way is still there. */
export function isLive(name: string): boolean {
  if (!name.endsWith(openSuffix)) return false;
  const tag = name.split('.')[1] ?? '';
  return tag === processTag() ? underWay.has(name) : isRunning(tag);
}

/** Save what dead writers left: their whole records move into sealed segments. Two processes may do so at once. */
export function adoptOrphans(folder: string, model: CacheModel): void {
  for (const name of segmentNames(folder))
    if (name.endsWith(openSuffix) && !isLive(name)) rewriteSegments(folder, model, [name], () => true);
}

/**
 * Copy the sound records that `keep` wants into new sealed segments, then remove the old files.
 * After a crash in between both are there, which is harmless: equal keys have equal vectors.
 * @returns records left out because `keep` refused them
 */
export function rewriteSegments(
  folder: string,
  model: CacheModel,
  names: readonly string[],
  keep: (entries: Uint32Array, at: number) => boolean,
): number {
  let dropped = 0;
  let writer: SegmentWriter | undefined;
  const finish = (): void => {
    writer?.seal();
    writer?.close();
    writer = undefined;
  };
  try {
    for (const name of names) {
      dropped += copyRecords(join(folder, name), model, keep, (record) => {
        writer ??= new SegmentWriter(folder, model.identity, model.dim);
        writer.append(record);
        if (writer.size >= segmentBytes) finish();
      });
    }
    finish();
  } catch (error) {
    writer?.discard();
    writer?.close();
    throw error;
  }
  for (const name of names) rmSync(join(folder, name), { force: true });
  return dropped;
}

function copyRecords(
  path: string,
  model: CacheModel,
  keep: (entries: Uint32Array, at: number) => boolean,
  write: (record: Uint8Array) => void,
): number {
  if (!existsSync(path)) return 0;
  const entries = readEntries(path, model.identity, model.dim);
  const fd = openSync(path, 'r');
  let dropped = 0;
  try {
    for (let at = 0; at < entries.length; at += entryWords) {
      if (!keep(entries, at)) dropped++;
      else {
        const record = readAt(fd, entries[at + 4]!, entries[at + 5]!);
        if (validRecordAt(record, 0, model.dim) === entries[at + 5]) write(record);
      }
    }
  } finally {
    closeSync(fd);
  }
  return dropped;
}
