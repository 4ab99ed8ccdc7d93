import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sqlText, withDatabase } from '../db/database.js';
import { readHistory } from './history.js';
import { layoutOf } from './workspace.js';

export interface KommunChange {
  readonly kommun_code: string;
  readonly kommun: string;
  readonly leads: number;
  readonly added: number;
  readonly lost: number;
  readonly moved: number;
}

export interface Changes {
  readonly since: string;
  readonly kommuner: readonly KommunChange[];
  /** Why people who were leads are none now: a consent reason, `gone` (no longer in the files) or `outranked`. */
  readonly lost: Readonly<Record<string, number>>;
}

/** The run published before `runId` that is still on disk, or undefined. */
export async function runBefore(workspace: string, runId: string): Promise<string | undefined> {
  const layout = layoutOf(workspace);
  const ids = await readHistory(layout);
  const now = ids.indexOf(runId);
  return ids
    .slice(0, now < 0 ? ids.length : now)
    .filter((id) => existsSync(join(layout.out, id, 'leads.parquet')))
    .at(-1);
}

/** What differs between the leads of two published runs. */
export async function compareRuns(workspace: string, before: string, now: string): Promise<Changes> {
  const file = (run: string, name: string) => sqlText(join(layoutOf(workspace).out, run, name));
  const pairs = `
    WITH old AS (SELECT * FROM read_parquet(${file(before, 'leads.parquet')})),
         new AS (SELECT * FROM read_parquet(${file(now, 'leads.parquet')}))
    SELECT coalesce(new.kommun_code, old.kommun_code) AS kommun_code, coalesce(new.kommun, old.kommun) AS kommun,
      coalesce(new.person_id, old.person_id) AS person_id, new.person_id IS NOT NULL AS is_now,
      old.person_id IS NOT NULL AS was, coalesce(new.rank <> old.rank, false) AS moved
    FROM new FULL JOIN old USING (kommun_code, person_id)`;
  return withDatabase({}, async (db) => {
    await db.run(`CREATE TABLE pairs AS ${pairs}`);
    const kommuner = await db.rows<KommunChange>(`
      SELECT kommun_code, kommun, count(*) FILTER (is_now)::INTEGER AS leads, count(*) FILTER (is_now AND NOT was)::INTEGER AS added,
        count(*) FILTER (was AND NOT is_now)::INTEGER AS lost, count(*) FILTER (moved)::INTEGER AS moved
      FROM pairs GROUP BY ALL ORDER BY kommun_code`);
    const lost = await db.rows<{ reason: string; n: number }>(`
      WITH gone AS (SELECT DISTINCT person_id FROM pairs WHERE was
                    EXCEPT SELECT person_id FROM pairs WHERE is_now)
      SELECT CASE WHEN p.person_id IS NULL THEN 'gone' WHEN p.left_out IS NOT NULL THEN p.left_out
                  WHEN NOT list_contains(p.purposes, 'relocation_contact') THEN 'relocation_contact closed'
                  ELSE 'outranked' END AS reason, count(*)::INTEGER AS n
      FROM gone LEFT JOIN read_parquet(${file(now, 'persons.parquet')}) p USING (person_id) GROUP BY ALL ORDER BY reason`);
    return { since: before, kommuner, lost: Object.fromEntries(lost.map(({ reason, n }) => [reason, n])) };
  });
}
