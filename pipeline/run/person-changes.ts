import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sqlText, withDatabase } from '../db/database.js';
import { layoutOf } from './workspace.js';

/** What became of persons between two runs, seen through the records that both have. */
export interface PersonChanges {
  /** People who were several: the id kept (the oldest record's), and those that are gone into it. */
  readonly merged: ReadonlyArray<{ readonly person_id: string; readonly from: readonly string[] }>;
  /** People who are several now: the id as it was, and what its records have now. */
  readonly split: ReadonlyArray<{ readonly person_id: string; readonly into: readonly string[] }>;
}

/** Compare the persons of two published runs by their records. Empty where one has no `resolution.parquet`. */
export async function comparePersons(workspace: string, before: string, now: string): Promise<PersonChanges> {
  const [old, current] = [before, now].map((run) => join(layoutOf(workspace).out, run, 'resolution.parquet'));
  if (!existsSync(old!) || !existsSync(current!)) return { merged: [], split: [] };
  const moves = `SELECT DISTINCT o.person_id AS was, n.person_id AS is_now
    FROM read_parquet(${sqlText(old!)}) o JOIN read_parquet(${sqlText(current!)}) n USING (source, record_id, line)`;
  const several = (key: string, other: string, name: string) => `
    SELECT ${key} AS person_id, list_sort(list(${other})) AS "${name}" FROM (${moves})
    GROUP BY ${key} HAVING count(*) > 1 ORDER BY ${key}`;
  return withDatabase({}, async (db) => ({
    merged: await db.rows<PersonChanges['merged'][number]>(several('is_now', 'was', 'from')),
    split: await db.rows<PersonChanges['split'][number]>(several('was', 'is_now', 'into')),
  }));
}
