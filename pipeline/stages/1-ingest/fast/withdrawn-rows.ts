import type { Database } from '../../../db/database.js';
import type { SettledMapping } from '../rows/profile.js';
import { Withdrawals } from '../rows/withdrawals.js';
import type { ContactColumns } from './contact-columns.js';
import type { RawRows } from './raw-rows.js';

export interface SqlWithdrawal {
  readonly line: number;
  readonly email: string | null;
  readonly phone: string | null;
  readonly record_id: string | null;
  readonly at: string | null;
}

/** The accepted rows of `raw` that say that a person left the mailing list. */
export async function findWithdrawn(
  db: Database,
  mapping: SettledMapping,
  columns: ContactColumns,
  joins: string,
  raw: RawRows,
  file: string,
): Promise<SqlWithdrawal[]> {
  const test = new Withdrawals(mapping, file);
  const where = test.wholeFile ? 'true' : test.columns.map((index) => `c${index} IS NOT NULL`).join(' OR ');
  if (where === '') return [];
  const all = Array.from({ length: mapping.width }, (_, i) => `c${i}`);
  const found: SqlWithdrawal[] = [];
  const query = `SELECT (${raw.line})::BIGINT AS line, ${columns.email} AS email, ${columns.phone} AS phone, ${columns.record_id} AS record_id, ${all.join(', ')}
    FROM raw ${joins} WHERE (${where}) AND raw.rid NOT IN (SELECT rid FROM gone) ORDER BY raw.rid`;
  for await (const chunk of db.chunks<Record<string, string | bigint | null>>(query))
    for (const row of chunk) {
      const withdrawn = test.of(all.map((c) => row[c] as string | null));
      if (withdrawn === null) continue;
      const text = (name: string) => row[name] as string | null;
      found.push({
        line: Number(row['line']),
        email: text('email'),
        phone: text('phone'),
        record_id: text('record_id'),
        at: withdrawn.at,
      });
    }
  return found;
}
