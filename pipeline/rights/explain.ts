import { existsSync } from 'node:fs';
import { type Database, type SqlParams, sqlText, withDatabase } from '../db/database.js';
import { openPublishedRun, type PublishedRun } from '../exports/run-tables.js';
import { NorrutError } from '../lib/errors.js';
import { explainMatch, type MatchExplanation } from '../stages/7-match/explain-match.js';
import type { TableName } from '../stages/stage.js';
import { readExports } from './export-log.js';
import { type FoundPerson, findPersons, readPersonKey } from './find-person.js';
import { rowOf } from './inbox-lines.js';

type Row = Readonly<Record<string, unknown>>;

/** All that is held about a person, and what came of it: the answer to a request under GDPR Art. 15. */
export interface Explanation {
  readonly person_id: string;
  readonly run_id: string;
  readonly as_of: string;
  readonly profile: Row;
  /** The records as they were read: source, file, line, every column, every text. */
  readonly sources: readonly Row[];
  readonly keys: readonly { readonly kind: string; readonly key: string }[];
  /** Each purpose: allowed or why not, and the rows of the ledger behind it. */
  readonly purposes: readonly Row[];
  readonly ledger: readonly Row[];
  readonly events: readonly Row[];
  readonly outcomes: readonly Row[];
  /** Texts as a model reads them: personal data masked, special categories left out. Empty without consent to profiling. */
  readonly texts: readonly Row[];
  /** Scores, and the terms that add up from the prior to them; null without consent to profiling. */
  readonly scores: (Row & { readonly details: Row | null }) | null;
  readonly placements: readonly Row[];
  readonly match: MatchExplanation | null;
  readonly exports: readonly Row[];
}

/** @throws NorrutError `no-run`, `unknown-person`, `bad-usage` also for a key that several persons share */
export async function explainPerson(workspace: string, text: string): Promise<Explanation> {
  const key = readPersonKey(text);
  const run = await openPublishedRun(workspace);
  const [person, ...others] = await findPersons(run, key);
  if (person === undefined)
    throw new NorrutError('unknown-person', 'nobody in the newest run has that key', {
      hint: 'check the spelling, or run norrut run if the person came in later',
    });
  if (others.length > 0)
    throw new NorrutError('bad-usage', 'several people share that key, and each may see only their own data', {
      hint: `name one by person id: ${[person, ...others].map(({ person_id }) => person_id).join(', ')}`,
    });
  return withDatabase({}, (db) => explain(db, run, person, workspace));
}

async function explain(db: Database, run: PublishedRun, person: FoundPerson, workspace: string): Promise<Explanation> {
  const { person_id: id } = person;
  const read = (table: TableName, where: string, order = 'ALL', params: SqlParams = {}): Promise<Row[]> => {
    const path = run.table(table);
    if (!existsSync(path)) return Promise.resolve([]);
    return db.rows<Row>(`SELECT * FROM read_parquet(${sqlText(path)}) WHERE ${where} ORDER BY ${order}`, params);
  };
  const own = (table: TableName, order?: string) =>
    has(run, table) ? read(table, `person_id = ${sqlText(id)}`, order) : Promise.resolve([]);
  const unshared = person.keys.filter(({ shared }) => !shared);
  const keyed = `${rowOf(unshared, 'email')} OR ${rowOf(unshared, 'phone')} OR ${rowOf(unshared, 'record')}`;
  const [profile] = await own('resolve/profiles.parquet');
  const [scores] = await own('score/scores.parquet');
  const [details] = await own('score/details.parquet');
  return {
    person_id: id,
    run_id: run.manifest.run_id,
    as_of: run.manifest.as_of,
    profile: profile ?? {},
    sources: await read('ingest/contacts.parquet', `contact_no IN (${person.contacts.join(', ') || 'NULL'})`),
    keys: person.keys.map(({ kind, key }) => ({ kind, key })),
    purposes: await own('consent/consent.parquet'),
    ledger: await read('ingest/consents.parquet', keyed, '"at" NULLS FIRST, purpose, file, line'),
    events: await read('ingest/events.parquet', keyed, '"at" NULLS FIRST, file, line'),
    outcomes: await read('ingest/outcomes.parquet', keyed, '"at" NULLS FIRST, file, line'),
    texts: await own('clean/texts.parquet'),
    scores: scores === undefined ? null : { ...scores, details: details ?? null },
    placements: await own('match/placements.parquet', 'kommun_code'),
    match: await matchOf(db, run, id),
    exports: await exportsOf(workspace, id),
  };
}

function has(run: PublishedRun, table: TableName): boolean {
  return run.keys[table.slice(0, table.indexOf('/')) as keyof typeof run.keys] !== undefined;
}

async function matchOf(db: Database, run: PublishedRun, personId: string): Promise<MatchExplanation | null> {
  const names = {
    people: 'consent/people.parquet',
    scores: 'score/scores.parquet',
    details: 'score/details.parquet',
    texts: 'clean/texts.parquet',
    activity: 'consent/activity.parquet',
    outcomes: 'consent/outcomes.parquet',
    placements: 'match/placements.parquet',
    allocation: 'match/allocation.json',
  } as const satisfies Record<string, TableName>;
  if (!Object.values(names).every((name) => has(run, name) && existsSync(run.table(name)))) return null;
  const tables = Object.fromEntries(Object.entries(names).map(([name, table]) => [name, run.table(table)])) as {
    readonly [Name in keyof typeof names]: string;
  };
  return (await explainMatch(db, tables, { asOf: run.manifest.as_of, personId })) ?? null;
}

async function exportsOf(workspace: string, personId: string): Promise<Row[]> {
  const found: Row[] = [];
  for await (const { record } of readExports(workspace)) {
    const { at, destination, path, purposes, run_id } = record;
    if (record.exported.includes(personId)) found.push({ at, destination, path, purposes, run_id });
  }
  return found;
}
