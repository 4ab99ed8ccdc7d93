import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClusterRun } from '../../pipeline/cluster/embed-on-cluster.js';
import { sqlText, withDatabase } from '../../pipeline/db/database.js';
import { keysOf } from '../../pipeline/stages/5-embed/cache/key.js';
import { encodeRecord, sealRecord } from '../../pipeline/stages/5-embed/cache/record.js';
import { openEmbedder } from '../../pipeline/stages/5-embed/embedder.js';
import { bundledModelDir } from '../../pipeline/stages/5-embed/model-dir.js';

export type Job = Parameters<ClusterRun['submit']>[0];

export interface Output {
  /** Records in hex. */
  readonly records: readonly string[];
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** Do in this process what the Spark job does, and let a test spoil what it hands over. */
export async function encodeHere({ texts, records }: Job, spoil: (output: Output) => Output = (o) => o) {
  const sent = JSON.parse(await readFile(join(texts, '_norrut.json'), 'utf8')) as {
    encoder: string;
    consent_snapshot: string;
  };
  const signal = new AbortController().signal;
  const embedder = await openEmbedder({ modelDir: bundledModelDir(), workers: 0, signal });
  await withDatabase({}, async (db) => {
    const rows = await db.rows<{ sentences: string[] }>(
      `SELECT sentences FROM read_parquet(${sqlText(join(texts, 'texts.parquet'))})`,
    );
    const keys = keysOf(
      embedder.model.identity,
      rows.map(({ sentences }) => sentences),
    );
    const made: string[] = [];
    await embedder.embed(rows, (i, vectors) => {
      const record = encodeRecord(vectors);
      sealRecord(record, keys, i);
      made.push(Buffer.from(record).toString('hex'));
    });
    const { encoder, consent_snapshot } = sent;
    const output = spoil({
      records: made,
      manifest: { model: { identity: encoder }, consent_snapshot, rows: rows.length },
    });
    await mkdir(records, { recursive: true });
    const lines = join(records, 'lines.jsonl');
    await writeFile(lines, output.records.map((record) => `${JSON.stringify({ record })}\n`).join(''));
    await db.writeParquet(
      `SELECT '' AS key, unhex(record) AS record FROM read_json(${sqlText(lines)}, columns = {record: 'VARCHAR'})`,
      join(records, 'part-0.parquet'),
    );
    await rm(lines);
    await writeFile(join(records, '_norrut.json'), JSON.stringify(output.manifest));
  });
  await embedder.close();
}
