import { sqlText, withDatabase } from '../../db/database.js';
import type { TableName } from '../stage.js';

/** All that the gate takes from the run's instant. Equal for two instants: nothing came into force or ran out between them. */
export interface LastChange {
  /** The newest dated row of ledger, events and outcomes that counts: its time is not after the instant. */
  readonly row: string | null;
  /** The newest end of a grant that lies before the instant. */
  readonly expiry: string | null;
}

/** @param asOf ISO 8601, UTC @param expiryMonths how long a grant lasts */
export async function lastChange(
  locate: (table: TableName) => string,
  asOf: string,
  expiryMonths: number,
): Promise<LastChange> {
  const from = (table: TableName): string => `read_parquet(${sqlText(locate(table))})`;
  const query = `
    WITH dated AS (
      SELECT max("at") AS "at" FROM ${from('ingest/consents.parquet')} WHERE "at" <= $as_of::TIMESTAMP
      UNION ALL SELECT max("at") FROM ${from('ingest/events.parquet')} WHERE "at" <= $as_of::TIMESTAMP
      UNION ALL SELECT max("at") FROM ${from('ingest/outcomes.parquet')} WHERE "at" <= $as_of::TIMESTAMP),
    ended AS (
      SELECT "at" + to_months($months::INTEGER) AS "at" FROM ${from('ingest/consents.parquet')} WHERE status = 'granted')
    SELECT (SELECT max("at")::VARCHAR FROM dated) AS "row",
      (SELECT max("at")::VARCHAR FROM ended WHERE "at" < $as_of::TIMESTAMP) AS expiry`;
  return withDatabase({}, (db) =>
    db.row<LastChange>(query, { as_of: asOf.replace('T', ' ').replace('Z', ''), months: expiryMonths }),
  );
}
