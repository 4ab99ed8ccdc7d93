import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, sqlName, sqlText } from '../db/database.js';
import { writeAside, writeFileAtomic } from '../lib/files.js';
import { canonicalJson, sha256File } from '../lib/hash.js';
import { factsOf, type StageOutput } from '../run/stage-store.js';
import { countPurposes } from '../stages/3-consent/count-purposes.js';
import type { StageName } from '../stages/stage.js';
import type { FoundPerson } from './find-person.js';
import { rowOf } from './inbox-lines.js';

/**
 * Take persons out of the tables of one finished stage and record the new hashes. Ranks close up, counts in
 * `sources.json` and `consent.json` follow. @returns rows erased by file
 */
export async function eraseFromStage(
  db: Database,
  stage: StageOutput,
  persons: readonly FoundPerson[],
): Promise<Record<string, number>> {
  const erased: Record<string, number> = {};
  const forgottenRows = stage.stage === 'ingest' ? await placesOf(db, stage.dir, persons) : [];
  for (const name of (await readdir(stage.dir)).filter((file) => file.endsWith('.parquet')).sort()) {
    const count = await eraseFromTable(db, join(stage.dir, name), persons);
    if (count > 0) erased[name] = count;
  }
  if (stage.stage === 'ingest') await rejectForgotten(db, stage.dir, forgottenRows);
  if (stage.stage === 'consent') await recountConsent(db, stage.dir);
  await recordFacts(stage);
  return erased;
}

async function eraseFromTable(db: Database, path: string, persons: readonly FoundPerson[]): Promise<number> {
  const columns = await columnsOf(db, path);
  const doomed = doomedRows(columns, persons);
  if (doomed === undefined) return 0;
  const from = `read_parquet(${sqlText(path)})`;
  const { n } = await db.row<{ n: number }>(`SELECT count(*)::INTEGER AS n FROM ${from} WHERE ${doomed}`);
  if (n === 0) return 0;
  const kept = `SELECT * REPLACE (${closedRanks(columns)}) FROM ${from} WHERE NOT (${doomed})`;
  const query = columns.has('rank') ? kept : `SELECT * FROM ${from} WHERE NOT (${doomed})`;
  // rows keep their order: the file was written in a total order, and DuckDB preserves it
  await writeAside(path, (aside) => db.writeParquet(query, aside));
  return n;
}

async function columnsOf(db: Database, path: string): Promise<ReadonlySet<string>> {
  const rows = await db.rows<{ column_name: string }>(`DESCRIBE SELECT * FROM read_parquet(${sqlText(path)})`);
  return new Set(rows.map(({ column_name }) => column_name));
}

/** Which rows of a table are about the persons, told by its columns; undefined for a table about nobody. */
function doomedRows(columns: ReadonlySet<string>, persons: readonly FoundPerson[]): string | undefined {
  if (columns.has('person_id')) return `person_id IN (${persons.map((one) => sqlText(one.person_id)).join(', ')})`;
  const contacts = persons.flatMap((person) => person.contacts);
  if (columns.has('contact_no')) return `contact_no IN (${contacts.join(', ') || 'NULL'})`;
  if (!columns.has('email') || !columns.has('record_id')) return undefined;
  const keys = persons.flatMap((person) => person.keys.filter(({ shared }) => !shared));
  return `${rowOf(keys, 'email')} OR ${rowOf(keys, 'phone')} OR ${rowOf(keys, 'record')}`;
}

/** 1…n again in each kommun, and in each segment. */
function closedRanks(columns: ReadonlySet<string>): string {
  const within = (column: string, over: string) =>
    `(row_number() OVER (PARTITION BY ${over} ORDER BY ${sqlName(column)}))::INTEGER AS ${sqlName(column)}`;
  const ranks = [within('rank', 'kommun_code')];
  if (columns.has('segment_rank')) ranks.push(within('segment_rank', 'kommun_code, segment'));
  return ranks.join(', ');
}

interface Place {
  readonly source: string;
  readonly file: string;
  readonly line: number;
}

async function placesOf(db: Database, dir: string, persons: readonly FoundPerson[]): Promise<Place[]> {
  const places: Place[] = [];
  for (const name of ['contacts', 'events', 'consents', 'outcomes']) {
    const path = join(dir, `${name}.parquet`);
    const doomed = doomedRows(await columnsOf(db, path), persons) ?? 'false';
    places.push(
      ...(await db.rows<Place>(
        `SELECT DISTINCT source, file, line FROM read_parquet(${sqlText(path)}) WHERE ${doomed} ORDER BY ALL`,
      )),
    );
  }
  return places;
}

/** What the next run will do with these rows: reject them as forgotten. */
async function rejectForgotten(db: Database, dir: string, places: readonly Place[]): Promise<void> {
  if (places.length === 0) return;
  const rejects = join(dir, 'rejects.parquet');
  const rows = places.map(({ file, line }) => `(${sqlText(file)}, ${line}::BIGINT, '', 'forgotten')`).join(', ');
  const query = `SELECT DISTINCT * FROM (SELECT * FROM read_parquet(${sqlText(rejects)}) UNION ALL
    SELECT * FROM (VALUES ${rows}) AS gone (file, line, "column", reason)) ORDER BY ALL`;
  await writeAside(rejects, (aside) => db.writeParquet(query, aside));
  const path = join(dir, 'sources.json');
  const sources = JSON.parse(await readFile(path, 'utf8')) as Record<string, { accepted: number; rejected: number }>;
  const lines = new Map<string, Set<string>>();
  for (const { source, file, line } of places)
    lines.set(source, (lines.get(source) ?? new Set()).add(`${file}:${line}`));
  for (const [source, gone] of lines) {
    const counts = sources[source];
    if (counts === undefined) continue;
    counts.accepted -= gone.size;
    counts.rejected += gone.size;
  }
  await writeFileAtomic(path, `${JSON.stringify(sources, null, 2)}\n`);
}

async function recountConsent(db: Database, dir: string): Promise<void> {
  const table = join(dir, 'consent.parquet');
  const path = join(dir, 'consent.json');
  const summary = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  await db.run('DROP TABLE IF EXISTS effective');
  await db.run(`CREATE TEMP TABLE effective AS SELECT * FROM read_parquet(${sqlText(table)})`);
  const next = { ...summary, snapshot: await sha256File(table), purposes: await countPurposes(db) };
  await writeFileAtomic(path, `${JSON.stringify(next, null, 2)}\n`);
}

async function recordFacts({ stage, key, dir }: { stage: StageName; key: string; dir: string }): Promise<void> {
  const outputs = await factsOf(dir);
  delete outputs['stage.json'];
  await writeFileAtomic(join(dir, 'stage.json'), canonicalJson({ stage, key, outputs }));
}
