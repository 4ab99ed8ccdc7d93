import { readFile } from 'node:fs/promises';
import { sqlText, withDatabase } from '../db/database.js';
import type { PublishedRun } from '../exports/run-tables.js';
import type { SourceReport } from '../stages/1-ingest/sources/read-source.js';
import type { FoundPerson } from './find-person.js';

export interface InboxPlace {
  readonly file: string;
  readonly lines: readonly number[];
}

/** Where a person stands in the source files: what their owner has to change. */
export async function inboxLines(run: PublishedRun, persons: readonly FoundPerson[]): Promise<InboxPlace[]> {
  const contacts = persons.flatMap((person) => person.contacts);
  const keys = persons.flatMap((person) => person.keys.filter(({ shared }) => !shared));
  const from = (table: Parameters<PublishedRun['table']>[0]) => `read_parquet(${sqlText(run.table(table))})`;
  const keyed = (['events', 'consents', 'outcomes'] as const).map(
    (name) =>
      `SELECT file, line FROM ${from(`ingest/${name}.parquet`)} WHERE ${rowOf(keys, 'email')} OR ${rowOf(keys, 'phone')} OR ${rowOf(keys, 'record')}`,
  );
  const own = `SELECT file, line FROM ${from('ingest/contacts.parquet')} WHERE contact_no IN (${contacts.join(', ') || 'NULL'})`;
  return withDatabase({}, async (db) => {
    const rows = await db.rows<{ file: string; lines: bigint[] }>(
      `SELECT file, list(DISTINCT line ORDER BY line) AS lines FROM (${[own, ...keyed].join(' UNION ALL ')}) GROUP BY file ORDER BY file`,
    );
    return rows.map(({ file, lines }) => ({ file, lines: lines.map(Number) }));
  });
}

/** SHA-256 by path of the source files that a run read. */
export async function filesRead(run: PublishedRun | undefined): Promise<ReadonlyMap<string, string>> {
  if (run === undefined) return new Map();
  const text = await readFile(run.table('ingest/sources.json'), 'utf8');
  const sources = JSON.parse(text) as Record<string, Pick<SourceReport, 'files'>>;
  return new Map(
    Object.values(sources).flatMap(({ files }) => files.map(({ path, sha256 }) => [path, sha256] as const)),
  );
}

/** A condition for rows that belong to one of the keys. */
export function rowOf(
  keys: ReadonlyArray<{ readonly kind: string; readonly key: string }>,
  kind: 'email' | 'phone' | 'record',
): string {
  const list = keys.filter((key) => key.kind === kind).map(({ key }) => sqlText(key));
  const column = kind === 'record' ? 'record_id' : kind;
  return list.length === 0 ? 'false' : `coalesce(${column} IN (${list.join(', ')}), false)`;
}
