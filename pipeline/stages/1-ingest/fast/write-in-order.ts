import { type Database, sqlText } from '../../../db/database.js';

/**
 * Write a query's rows in the order in which its source has them, which `key` (never falling) must then show; how many
 * there are. DuckDB keeps that order through scans and joins with small tables; where it did not, the rows are sorted.
 */
export async function writeInOrder(db: Database, query: string, path: string, key: string): Promise<number> {
  await db.writeParquet(query, path);
  const written = `read_parquet(${sqlText(path)})`;
  const { rows, falls } = await db.row<{ rows: bigint; falls: bigint }>(
    `SELECT count(*) AS rows, count(*) FILTER (${key} < before) AS falls FROM (SELECT ${key}, lag(${key}) OVER () AS before FROM ${written})`,
  );
  if (falls > 0n) await db.writeParquet(`${query} ORDER BY ${key}`, path);
  return Number(rows);
}
