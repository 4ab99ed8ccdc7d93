import { realpathSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { embedOnCluster } from '../../pipeline/cluster/embed-on-cluster.js';
import { embedShard } from '../../pipeline/cluster/embed-shard.js';
import { mergeShards } from '../../pipeline/cluster/merge-shards.js';
import { sendTexts, withHome } from '../../pipeline/cluster/send-texts.js';
import { readTextFile } from '../../pipeline/cluster/text-file.js';
import { sqlText, withDatabase } from '../../pipeline/db/database.js';
import { layoutOf } from '../../pipeline/run/workspace.js';
import { cacheStats } from '../../pipeline/stages/5-embed/cache/maintain.js';
import { readEncoderFacts } from '../../pipeline/stages/5-embed/encoder-facts.js';
import { bundledModelDir } from '../../pipeline/stages/5-embed/model-dir.js';
import { stages } from '../../pipeline/stages/index.js';
import { boardYaml, runBoard } from '../helpers/small-board.js';
import { tempDir } from '../helpers/temp-dir.js';
import { encodeHere, type Job, type Output } from './stand-in-cluster.js';

const asOf = '2026-11-20T00:00:00Z';
const people = ['Anna', 'Bea', 'Cem', 'Dag', 'Eva'];
const saids = [
  'Vi drömmer om ett hus vid skogen. Barnen älskar snö!',
  'We want to move north and open a small bakery.',
  'Vi drömmer om ett hus vid skogen. Barnen älskar snö!',
  'Jag är elektriker och söker arbete i Pajala.',
  'A quiet lake, long winters, and time for my children.',
];
const files = {
  'norrut.yaml': boardYaml,
  'inbox/people.csv': [
    'record_id,first_name,last_name,email,phone,language,created_at,why',
    ...people.map((name, i) => `r${i},${name},Namn${i},who${i}@p.example,,,2026-10-0${i + 1},"${saids[i]}"`),
  ].join('\n'),
  'inbox/events.csv': 'email,type,at\nwho0@p.example,open,2026-11-01T10:00:00Z\n',
  'inbox/consents.csv': [
    'email,purpose,status,at',
    ...people.flatMap((_, i) =>
      ['profiling', 'relocation_contact'].map(
        (p) => `who${i}@p.example,${p},${i === 4 ? 'denied' : 'granted'},2026-10-10`,
      ),
    ),
    '',
  ].join('\n'),
};

const quiet = { begin: () => undefined, progress: () => undefined, end: () => undefined, warn: () => undefined };

async function board(): Promise<string> {
  const workspace = await tempDir();
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(workspace, file, '..'), { recursive: true });
    await writeFile(join(workspace, file), text);
  }
  return workspace;
}

function onCluster(workspace: string, submit: (job: Job) => Promise<void>) {
  const signal = new AbortController().signal;
  return embedOnCluster({
    workspace,
    stages,
    asOf: () => Promise.resolve(asOf),
    reporter: quiet,
    signal,
    exchange: undefined,
    submit,
  });
}

async function published(workspace: string): Promise<Record<string, string>> {
  const root = join(workspace, 'out', 'latest');
  const entries = await readdir(realpathSync(root), {
    recursive: true,
    withFileTypes: true,
  });
  const found: Record<string, string> = {};
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    found[path.slice(path.indexOf('/out/'))] = (await readFile(path)).toString('base64');
  }
  return found;
}

const held = (workspace: string) =>
  cacheStats(layoutOf(workspace).vectors).reduce((n, { distinct }) => n + distinct, 0);

test('a run whose vectors come from elsewhere publishes the bytes of a local run', async () => {
  const workspace = await board();
  const report = await onCluster(workspace, encodeHere);
  expect(report).toEqual({ asOf, sent: 3, imported: 3, dropped: 0 });
  await runBoard(workspace, files, asOf, stages);
  expect(held(workspace)).toBe(3);
  const local = await tempDir();
  await runBoard(local, files, asOf, stages);
  expect(await published(workspace)).toEqual(await published(local));
  expect(await onCluster(workspace, () => Promise.reject(new Error('asked')))).toMatchObject({ sent: 0 });
});

test('only allowed texts leave, each once, without a word on whose they are', async () => {
  const workspace = await board();
  await onCluster(workspace, async (job) => {
    const rows = await withDatabase({}, (db) =>
      db.rows<Record<string, unknown>>(`SELECT * FROM read_parquet(${sqlText(join(job.texts, 'texts.parquet'))})`),
    );
    expect(rows.map((row) => Object.keys(row))).toEqual(Array.from({ length: 3 }, () => ['key', 'sentences']));
    expect(rows.map((row) => (row['sentences'] as string[]).join(' ')).sort()).toEqual(
      [...new Set(saids.slice(0, 4))].sort(),
    );
    expect(rows.map((row) => row['key'])).toEqual(rows.map((row) => row['key']).sort());
    const manifest = await readFile(join(job.texts, '_norrut.json'), 'utf8');
    expect(Object.keys(JSON.parse(manifest) as object).sort()).toEqual(['consent_snapshot', 'encoder', 'texts']);
    await encodeHere(job);
  });
  expect(await readdir(layoutOf(workspace).tmp)).toEqual([]);
});

test('without Spark: texts to a file, a shard each, merged, and the run finds all its vectors', async () => {
  const workspace = await board();
  const dir = await tempDir();
  const file = join(dir, 'texts.parquet');
  const signal = new AbortController().signal;
  const sender = { workspace, stages, asOf: () => Promise.resolve(asOf), reporter: quiet, signal };
  const { keys } = await withHome(sender, (home) => sendTexts(home, file));
  const shards = [1, 2].map((shard) => ({ shard, of: 2, cacheDir: join(dir, `${shard}`) }));
  for (const shard of shards)
    await embedShard(readTextFile(file), { ...shard, modelDir: bundledModelDir(), workers: 0, signal });
  const model = await readEncoderFacts(bundledModelDir());
  const dirs = shards.map(({ cacheDir }) => cacheDir);
  expect(await mergeShards(dirs, layoutOf(workspace).vectors, model)).toMatchObject({ added: keys.size });
  await runBoard(workspace, {}, asOf);
  expect(held(workspace)).toBe(keys.size);
});

test('the texts of a person who withdraws in between are dropped, and the run is without that person', async () => {
  const workspace = await board();
  const withdrawal = 'who3@p.example,profiling,withdrawn,2026-11-19\n';
  const report = await onCluster(workspace, async (job) => {
    await encodeHere(job);
    await appendFile(join(workspace, 'inbox/consents.csv'), withdrawal);
  });
  expect(report).toMatchObject({ sent: 3, imported: 2, dropped: 1 });
  expect(held(workspace)).toBe(2);
  await runBoard(workspace, {}, asOf);
  expect(held(workspace)).toBe(2);
  const local = await tempDir();
  await runBoard(local, { ...files, 'inbox/consents.csv': files['inbox/consents.csv'] + withdrawal }, asOf);
  expect(await published(workspace)).toEqual(await published(local));
});

test('nothing stays in the exchange folder, not even what a killed run left there', async () => {
  const workspace = await board();
  const exchange = await tempDir();
  const sender = { workspace, stages, asOf: () => Promise.resolve(asOf), reporter: quiet };
  const { signal } = new AbortController();
  let folder = '';
  const look = async ({ texts }: Job) => {
    folder = join(texts, '..');
    throw new Error('the cluster is down');
  };
  await expect(embedOnCluster({ ...sender, signal, exchange, submit: look })).rejects.toThrow('the cluster is down');
  expect([folder.startsWith(exchange), await readdir(exchange)]).toEqual([true, []]);
  await mkdir(join(folder, 'records'), { recursive: true });
  await embedOnCluster({ ...sender, signal, exchange, submit: encodeHere });
  expect(await readdir(exchange)).toEqual([]);
});

const spoilers: ReadonlyArray<readonly [string, (output: Output) => Output, string]> = [
  ['a lost row', (o) => ({ ...o, records: o.records.slice(1) }), 'input-refused'],
  ['a doubled row', (o) => ({ ...o, records: [...o.records, o.records[0]!] }), 'input-refused'],
  ['a swapped row', (o) => ({ ...o, records: [o.records[0]!, ...o.records.slice(0, -1)] }), 'input-refused'],
  ['a damaged vector', (o) => ({ ...o, records: o.records.map((r) => `${r.slice(0, -6)}7f7f7f`) }), 'input-refused'],
  ['a cut vector', (o) => ({ ...o, records: o.records.map((r) => r.slice(0, 40)) }), 'input-refused'],
  ['another count', (o) => ({ ...o, manifest: { ...o.manifest, rows: 2 } }), 'input-refused'],
  ['other consents', (o) => ({ ...o, manifest: { ...o.manifest, consent_snapshot: 'x' } }), 'input-refused'],
  ['another encoder', (o) => ({ ...o, manifest: { ...o.manifest, model: { identity: 'x' } } }), 'model-corrupt'],
];

test('a job that hands over anything else than what was asked is refused whole', async () => {
  const workspace = await board();
  for (const [what, spoil, code] of spoilers) {
    const run = onCluster(workspace, (job) => encodeHere(job, spoil));
    await expect(run, what).rejects.toMatchObject({ code });
    expect([held(workspace), await readdir(layoutOf(workspace).tmp)], what).toEqual([0, []]);
  }
});
