import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { type CacheModel, modelFolder, segmentNames } from './folder.js';
import { keyWords } from './key.js';
import { KeyIndex } from './key-index.js';
import { validRecordAt } from './record.js';
import { entryWords, readAt, readEntries } from './segment.js';

/** Call `each` with the key of every distinct text that a cache holds, in no order. */
export function eachKey(root: string, model: CacheModel, each: (key: Uint32Array) => void): void {
  const folder = modelFolder(root, model);
  const seen = new KeyIndex();
  for (const name of segmentNames(folder)) {
    const entries = readEntries(join(folder, name), model.identity, model.dim);
    for (let at = 0; at < entries.length; at += entryWords) {
      const key = entries.subarray(at, at + keyWords);
      const known = seen.size;
      if (seen.add(key, 0) === known) each(key);
    }
  }
}

/** Call `each` with every record of a cache, or with undefined for one that is damaged. */
export function eachRecord(
  root: string,
  model: CacheModel,
  each: (key: Uint32Array, record: Uint8Array | undefined) => void,
): void {
  const folder = modelFolder(root, model);
  for (const name of segmentNames(folder)) {
    const path = join(folder, name);
    const entries = readEntries(path, model.identity, model.dim);
    const fd = openSync(path, 'r');
    try {
      for (let at = 0; at < entries.length; at += entryWords) {
        const record = readAt(fd, entries[at + 4]!, entries[at + 5]!);
        const isSound = validRecordAt(record, 0, model.dim) === entries[at + 5];
        each(entries.subarray(at, at + keyWords), isSound ? record : undefined);
      }
    } finally {
      closeSync(fd);
    }
  }
}
