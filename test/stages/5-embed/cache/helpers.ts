import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../../../pipeline/lib/random.js';
import { keysOf } from '../../../../pipeline/stages/5-embed/cache/key.js';
import { encodeRecord, sealRecord } from '../../../../pipeline/stages/5-embed/cache/record.js';
import type { VectorCache } from '../../../../pipeline/stages/5-embed/cache/vector-cache.js';

/** A model of eight numbers a text: small enough for thousands of texts. */
export const tiny = { identity: 'ab'.repeat(32), dim: 8 };

export const sentencesOf = (text: number): string[] => Array.from({ length: text % 4 }, (_, i) => `text ${text}, ${i}`);
export const keysOfTexts = (texts: readonly number[], identity = tiny.identity): Uint32Array =>
  keysOf(
    identity,
    texts.map((text) => [`${text}`, ...sentencesOf(text)]),
  );

/** The record of an invented text: any numbers will do, as long as they are the same each time. */
export function recordOf(text: number, dim = tiny.dim): Uint8Array {
  const random = seededRandom(text);
  const numbers = (count: number): Float32Array => Float32Array.from({ length: count }, () => random() - 0.5);
  const sentences = numbers((text % 4) * dim);
  const record = encodeRecord({ text: numbers(dim), sentences, tokens: 3 + (text % 500), truncated: text % 7 === 0 });
  sealRecord(record, keysOfTexts([text]), 0);
  return record;
}

export function putTexts(cache: VectorCache, texts: readonly number[]): void {
  const keys = keysOfTexts(texts);
  for (const [i, text] of texts.entries()) cache.put(keys, i, recordOf(text, tiny.dim));
}

/** What the cache answers: the record's bytes in hex, by text. */
export function getTexts(cache: VectorCache, texts: readonly number[]): Map<number, string> {
  const found = new Map<number, string>();
  cache.get(keysOfTexts(texts), (i, record) => found.set(texts[i]!, Buffer.from(record).toString('hex')));
  return found;
}

export const hexOf = (text: number): string => Buffer.from(recordOf(text)).toString('hex');

export async function withFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'norrut-vectors-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
