import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Database, sqlText } from '../db/database.js';
import { NorrutError } from '../lib/errors.js';
import type { CacheModel } from '../stages/5-embed/cache/folder.js';
import { keyWords } from '../stages/5-embed/cache/key.js';
import { KeyIndex } from '../stages/5-embed/cache/key-index.js';
import { keyOfRecord, recordHead, validRecordAt } from '../stages/5-embed/cache/record.js';
import type { VectorCache } from '../stages/5-embed/cache/vector-cache.js';

/** `_norrut.json` beside the records: what the job says of itself. */
const manifestSchema = z.looseObject({
  model: z.looseObject({ identity: z.string() }),
  consent_snapshot: z.string(),
  rows: z.int(),
});

export interface RecordImport {
  /** The job's output: Parquet files (key, record) and the manifest. */
  readonly dir: string;
  readonly model: CacheModel;
  /** Texts that were sent, and the consents by which they were allowed. */
  readonly sent: KeyIndex;
  readonly snapshot: string;
  /** Texts that are allowed now: all others are dropped. */
  readonly allowed: KeyIndex;
}

export interface ImportReport {
  readonly imported: number;
  readonly dropped: number;
}

/**
 * Take a job's records over into the cache. All are looked at before the first is taken: each must be whole, must be of a
 * text that was sent, and must come once.
 * @throws NorrutError `input-refused` for other counts, consents or texts, `model-corrupt` for another encoder
 */
export async function importRecords(db: Database, job: RecordImport, cache: VectorCache): Promise<ImportReport> {
  await demandManifest(job);
  const seen = new KeyIndex(job.sent.size);
  for await (const [key, record] of recordsOf(db, job)) {
    if (validRecordAt(record, 0, job.model.dim) !== record.length) throw refused(job, 'a vector is damaged');
    if (job.sent.find(key, 0) < 0) throw refused(job, 'it holds a vector of a text that was not sent');
    const known = seen.size;
    if (seen.add(key, 0) < known) throw refused(job, 'it holds a vector twice');
  }
  if (seen.size !== job.sent.size) throw refused(job, `${job.sent.size} texts were sent, ${seen.size} came back`);
  let imported = 0;
  for await (const [key, record] of recordsOf(db, job)) {
    if (job.allowed.find(key, 0) < 0) continue;
    cache.put(key, 0, record);
    imported++;
  }
  return { imported, dropped: seen.size - imported };
}

/** Each record with the key that stands in it. */
async function* recordsOf(db: Database, { dir }: RecordImport): AsyncGenerator<readonly [Uint32Array, Uint8Array]> {
  const files = sqlText(join(dir, '*.parquet'));
  for await (const chunk of db.chunks<{ record: Uint8Array }>(`SELECT record FROM read_parquet(${files})`))
    for (const { record } of chunk) {
      const key = new Uint32Array(keyWords);
      if (record.length >= recordHead) keyOfRecord(record, 0, key);
      yield [key, record];
    }
}

async function demandManifest(job: RecordImport): Promise<void> {
  const path = join(job.dir, '_norrut.json');
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const manifest = manifestSchema.safeParse(JSON.parse(text));
  if (!manifest.success) throw refused(job, 'its manifest is missing or damaged');
  const { model, consent_snapshot, rows } = manifest.data;
  if (model.identity !== job.model.identity)
    throw new NorrutError('model-corrupt', "the job's vectors were made with another encoder", { where: job.dir });
  if (consent_snapshot !== job.snapshot) throw refused(job, 'it belongs to another consent snapshot');
  if (rows !== job.sent.size) throw refused(job, `${job.sent.size} texts were sent, ${rows} came back`);
}

function refused({ dir }: RecordImport, why: string): NorrutError {
  return new NorrutError('input-refused', `the job's output cannot be taken over: ${why}`, {
    where: dir,
    hint: 'nothing of it was taken over; run again',
  });
}
