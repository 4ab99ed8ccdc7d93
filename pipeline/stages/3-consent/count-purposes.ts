import type { Database } from '../../db/database.js';

export interface PurposeCount {
  readonly persons: number;
  readonly allowed: number;
  readonly left_out: Record<string, number>;
}

/** Persons, allowed and left out by reason, for each purpose of the table `effective`. */
export async function countPurposes(db: Database): Promise<Record<string, PurposeCount>> {
  const rows = await db.rows<{ purpose: string; reason: string | null; n: number }>(
    'SELECT purpose, reason, count(*)::INTEGER AS n FROM effective GROUP BY ALL ORDER BY purpose, reason',
  );
  const counts: Record<string, { persons: number; allowed: number; left_out: Record<string, number> }> = {};
  for (const { purpose, reason, n } of rows) {
    counts[purpose] ??= { persons: 0, allowed: 0, left_out: {} };
    counts[purpose].persons += n;
    if (reason === null) counts[purpose].allowed += n;
    else counts[purpose].left_out[reason] = n;
  }
  return counts;
}
