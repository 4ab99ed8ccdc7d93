import { type Database, sqlText } from '../../../db/database.js';

/**
 * Write a query's rows in the order of `key` (never falling), in which its source has them; how many there are. DuckDB keeps
 * that order as long as nothing is joined, which is checked; otherwise the rows are sorted.
 */
export async function writeInOrder(
  db: Database,
  query: string,
  path: string,
  { key, joined }: { readonly key: string; readonly joined: boolean },
): Promise<number> {
  const sorted = `${query} ORDER BY ${key}`;
  await db.writeParquet(joined ? sorted : query, path);
  const { rows, falls } = await db.row<{ rows: bigint; falls: bigint }>(
    `SELECT count(*) AS rows, count(*) FILTER (${key} < before) AS falls FROM (SELECT ${key}, lag(${key}) OVER () AS before FROM read_parquet(${sqlText(path)}))`,
  );
  if (falls > 0n) await db.writeParquet(sorted, path);
  return Number(rows);
}
