import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Database, sqlText, withDatabase } from '../db/database.js';
import { fileMode } from '../lib/files.js';
import { keyHex } from '../stages/5-embed/cache/key.js';
import { KeyIndex } from '../stages/5-embed/cache/key-index.js';
import type { VectorCache } from '../stages/5-embed/cache/vector-cache.js';
import type { EmbedInput } from '../stages/5-embed/embedder.js';
import { slicesOf } from '../stages/5-embed/slices.js';

export interface TextFileSource {
  readonly inputs: AsyncIterable<EmbedInput>;
  /** Texts that it holds stay at home. */
  readonly cache: VectorCache;
  /** The encoder's identity. */
  readonly identity: string;
}

/**
 * Write the distinct texts that lack a vector to Parquet: key (the cache's, as hex digits) and sentences (normalised), in
 * the order of keys. Nothing in it says whose text it is, or that two texts have one writer.
 * @param scratch a folder for the lines on their way
 * @returns the keys written
 */
export async function writeTextFile(path: string, source: TextFileSource, scratch: string): Promise<KeyIndex> {
  const lines = join(scratch, 'texts.jsonl');
  const keys = await writeLines(lines, source);
  await withDatabase({ spillTo: scratch, memoryMiB: 512 }, (db) =>
    db.writeParquet(
      `SELECT key, sentences FROM read_json(${sqlText(lines)}, format = 'newline_delimited',
         columns = {key: 'VARCHAR', sentences: 'VARCHAR[]'}) ORDER BY key`,
      path,
    ),
  );
  return keys;
}

async function writeLines(path: string, { inputs, cache, identity }: TextFileSource): Promise<KeyIndex> {
  const sent = new KeyIndex();
  const file = await open(path, 'w', fileMode);
  try {
    for await (const { keys, sentences } of slicesOf(inputs, identity)) {
      let lines = '';
      for (const [text, list] of sentences.entries()) {
        const known = sent.size;
        if (cache.has(keys, text) || sent.add(keys, text) < known) continue;
        lines += `${JSON.stringify({ key: keyHex(keys, text), sentences: list })}\n`;
      }
      await file.write(lines);
    }
  } finally {
    await file.close();
  }
  return sent;
}

/** The texts of such a file. */
export async function* readTextFile(path: string): AsyncGenerator<EmbedInput> {
  const db = await Database.open({ memoryMiB: 256, threads: 1 });
  try {
    yield* flat(db.chunks<EmbedInput>('SELECT sentences FROM read_parquet($path)', { path }));
  } finally {
    db.close();
  }
}

async function* flat<T>(chunks: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const chunk of chunks) yield* chunk;
}
