import { readFile } from 'node:fs/promises';
import { sqlText } from '../../db/database.js';
import { writeFileAtomic } from '../../lib/files.js';
import { kommuner } from '../../lib/kommuner.js';
import type { StageContext, TableName } from '../stage.js';

/** What `writeManifestSections` reads; part of the export stage's `reads`. */
export const manifestReads = [
  'ingest/sources.json',
  'ingest/contacts.parquet',
  'resolve/profiles.parquet',
  'consent/consent.json',
  'embed/index.json',
  'score/scores.parquet',
  'score/weights.json',
  'match/placements.parquet',
] as const satisfies readonly TableName[];

/** `_manifest.json`: the sections of the manifest that say what was read, who was left out and what came of it. Counts only. */
export async function writeManifestSections(context: Pick<StageContext, 'openDb' | 'in' | 'out'>): Promise<void> {
  const { in: table, out } = context;
  const json = async (name: TableName): Promise<Record<string, unknown>> =>
    JSON.parse(await readFile(table(name), 'utf8'));
  const consent = await json('consent/consent.json');
  const sections = {
    model: nameAndHash((await json('embed/index.json'))['model']),
    weights: nameAndHash(await json('score/weights.json')),
    consent_snapshot: consent['snapshot'],
    sources: sourceCounts(await json('ingest/sources.json')),
    consent: consent['purposes'],
    counts: await countRows(context),
  };
  await writeFileAtomic(out('_manifest.json'), JSON.stringify(sections));
}

function nameAndHash(facts: unknown): { name: unknown; sha256: unknown } {
  const { name, sha256 } = facts as { name: unknown; sha256: unknown };
  return { name, sha256 };
}

/** Only what the manifest's contract names; what `check` shows besides stays in the stage. */
function sourceCounts(sources: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(sources as Record<string, Record<string, unknown>>).map(
      ([name, { kind, files, read, accepted, rejected }]) => [name, { kind, files, read, accepted, rejected }],
    ),
  );
}

async function countRows({ openDb, in: table }: Pick<StageContext, 'openDb' | 'in'>): Promise<Record<string, unknown>> {
  const db = await openDb();
  const from = (name: TableName) => `read_parquet(${sqlText(table(name))})`;
  const count = async (query: string) => (await db.row<{ n: number }>(`SELECT count(*)::INTEGER AS n FROM ${query}`)).n;
  const grouped = async (column: string, query: string) => {
    const rows = await db.rows<{ name: string; n: number }>(
      `SELECT ${column} AS name, count(*)::INTEGER AS n FROM ${query} GROUP BY ALL ORDER BY name`,
    );
    return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
  };
  const perKommun = await grouped('kommun_code', from('match/placements.parquet'));
  return {
    contacts: await count(from('ingest/contacts.parquet')),
    persons: await count(from('resolve/profiles.parquet')),
    scored: await count(`${from('score/scores.parquet')} WHERE status = 'scored'`),
    abstained: await grouped('status', `${from('score/scores.parquet')} WHERE status <> 'scored'`),
    leads: await count(from('match/placements.parquet')),
    kommuner: Object.fromEntries(kommuner.map(({ code }) => [code, perKommun[code] ?? 0])),
  };
}
