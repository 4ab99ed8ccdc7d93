import type { Database } from '../../db/database.js';
import { type Field, fields } from '../1-ingest/header/fields.js';

const ownRules: ReadonlySet<Field> = new Set(['record_id', 'full_name', 'created_at']);
/** What a person's profile takes over from the records. */
const carried = fields.filter((field) => !ownRules.has(field));

/** One row a person from `contact` (the accepted contacts) and `whose (contact_no, rec, person_id)`: the latest value of each column. */
export async function writeProfiles(db: Database, path: string): Promise<void> {
  const latest = carried.map((column) => `arg_max(${column}, place) FILTER (WHERE ${column} IS NOT NULL) AS ${column}`);
  await db.writeParquet(
    `WITH dated AS (SELECT *, TRY_CAST(created_at AS TIMESTAMPTZ)::TIMESTAMP AS since FROM contact JOIN whose USING (contact_no)),
       placed AS (SELECT *, row_number() OVER (ORDER BY since NULLS FIRST, rec) AS place FROM dated)
     SELECT person_id, count(*)::INTEGER AS records, ${latest.join(', ')}, min(since) AS created_first, max(since) AS created_last
     FROM placed GROUP BY person_id ORDER BY person_id`,
    path,
  );
}

/** Every key under which a person may stand in other sources. */
export async function writeKeys(db: Database, path: string): Promise<void> {
  const key = (kind: string, column: string) =>
    `SELECT DISTINCT person_id, '${kind}' AS kind, ${column} AS key FROM contact JOIN whose USING (contact_no) WHERE ${column} IS NOT NULL`;
  await db.writeParquet(
    `${key('email', 'email')} UNION ALL ${key('phone', 'phone')} UNION ALL ${key('record', 'record_id')} ORDER BY person_id, kind, key`,
    path,
  );
}
