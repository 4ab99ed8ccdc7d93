import type { Database } from '../../db/database.js';
import type { Field } from './standardise.js';

/**
 * Fill `person (rec, person_id, oldest)` from `unit` and `member`. An id is a pure function of the records: the hash of the
 * identity (e-mail or else phone with the given name, else record id) of the cluster's oldest record, so a merge keeps the
 * oldest id and a split leaves it with the oldest record. The given name always counts: in a household with one mailbox an id
 * never passes to somebody else when people come or go. Who shares all that is told apart by surname, then by record.
 */
export async function assignPersonIds(db: Database, fields: readonly Field[]): Promise<void> {
  const has = (key: string) => fields.some((field) => field.key === key);
  const given = has('given') ? "coalesce(u.given, '')" : "''";
  const keyOf = (kind: Field['kind']) =>
    fields.filter((field) => field.kind === kind).map(({ key }) => `'${kind}:' || u.${key} || '|' || ${given}`);
  const identity = `coalesce(${[...keyOf('email'), ...keyOf('phone'), "'record:' || u.id"].join(', ')})`;
  const name = `concat_ws(' ', ${has('given') ? 'u.given' : "''"}, ${has('family') ? 'u.family' : "''"})`;
  await db.run(`CREATE TABLE person AS
    WITH clustered AS (
      SELECT u.rec, coalesce(m.cluster, u.rec) AS cluster, TRY_CAST(u.created AS TIMESTAMPTZ) AS since,
        ${identity} AS identity, ${name} AS name, u.id FROM unit u LEFT JOIN member m USING (rec)),
    aged AS (SELECT *, row_number() OVER (PARTITION BY cluster ORDER BY since NULLS LAST, rec) AS age FROM clustered),
    oldest AS (SELECT * FROM aged WHERE age = 1),
    by_identity AS (SELECT *, row_number() OVER (PARTITION BY identity ORDER BY since NULLS LAST, rec) AS place FROM oldest),
    by_name AS (SELECT * EXCLUDE (identity, place), CASE WHEN place = 1 THEN identity ELSE identity || '|' || name END AS identity FROM by_identity),
    again AS (SELECT *, row_number() OVER (PARTITION BY identity ORDER BY since NULLS LAST, rec) AS place FROM by_name),
    by_record AS (SELECT * EXCLUDE (identity, place), CASE WHEN place = 1 THEN identity ELSE identity || '|' || id END AS identity FROM again),
    alike AS (SELECT *, row_number() OVER (PARTITION BY identity ORDER BY since NULLS LAST, rec) AS place FROM by_record),
    named AS (SELECT cluster, 'p-' || left(sha256(CASE WHEN place = 1 THEN identity ELSE identity || '|' || place END), 16) AS person_id FROM alike)
    SELECT c.rec, n.person_id FROM clustered c JOIN named n USING (cluster) ORDER BY c.rec`);
}
