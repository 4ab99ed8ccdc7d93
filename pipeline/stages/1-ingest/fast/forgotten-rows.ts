import { type Database, sqlText } from '../../../db/database.js';
import { foldText } from '../../../lib/fold-text.js';
import type { Suppression } from '../../../lib/suppression.js';
import type { HardCells } from './hard-cells.js';

/** Expressions over `raw` for what a row may be known by; names only where the table has them. */
export interface KeyExpressions {
  readonly email: string;
  readonly phone: string;
  readonly record_id: string;
  readonly names?: { readonly first: string; readonly last: string };
}

const kinds = [
  ['email', 'email'],
  ['phone', 'phone'],
  ['record', 'record_id'],
] as const;

/**
 * Rows of `raw` about somebody who asked to be forgotten, in order: the test of `forgottenTest`, with each different key and
 * name hashed once.
 */
export async function forgottenRows(
  db: Database,
  cells: HardCells,
  keys: KeyExpressions,
  { salt, hashes }: Suppression,
): Promise<number[]> {
  if (hashes.length === 0) return [];
  const folded = keys.names === undefined ? `''` : await foldedName(cells, keys.names);
  await db.run('CREATE TEMP TABLE suppressed (hash VARCHAR)');
  for (let i = 0; i < hashes.length; i += 1000)
    await db.run(
      `INSERT INTO suppressed VALUES ${hashes
        .slice(i, i + 1000)
        .map((hash) => `(${sqlText(hash)})`)
        .join(', ')}`,
    );
  const hash = (kind: string, key: string) =>
    `sha256(${sqlText(`${salt}\n${kind}\n`)} || ${key}) IN (SELECT hash FROM suppressed)`;
  const record = `(SELECT raw.rid, ${keys.email} AS email, ${keys.phone} AS phone, ${keys.record_id} AS record_id, ${folded} AS folded FROM raw ${cells.joins})`;
  await db.run('CREATE TEMP TABLE forgotten_keys (kind VARCHAR, key VARCHAR, folded VARCHAR)');
  for (const [kind, column] of kinds)
    if (!keys[column].startsWith('NULL::'))
      await db.run(
        `INSERT INTO forgotten_keys SELECT '${kind}', ${column}, folded FROM (SELECT DISTINCT ${column}, folded FROM ${record} WHERE ${column} IS NOT NULL)
         WHERE ${hash(kind, column)} OR ${hash('named', `'${kind} ' || ${column} || ' ' || folded`)}`,
      );
  const { found } = await db.row<{ found: bigint }>('SELECT count(*) AS found FROM forgotten_keys');
  if (found === 0n) return [];
  const tests = kinds.map(
    ([kind, column]) => `(${column}, folded) IN (SELECT (key, folded) FROM forgotten_keys WHERE kind = '${kind}')`,
  );
  const rows = await db.rows<{ rid: bigint }>(`SELECT rid FROM ${record} WHERE ${tests.join(' OR ')} ORDER BY rid`);
  return rows.map(({ rid }) => Number(rid));
}

/** `foldText` of both names: by SQL where they are ASCII. */
async function foldedName(cells: HardCells, { first, last }: NonNullable<KeyExpressions['names']>): Promise<string> {
  const both = `(coalesce(${first}, '') || ' ' || coalesce(${last}, ''))`;
  const test = `regexp_full_match(${both}, '[ -~]*')`;
  const value = `trim(regexp_replace(replace(replace(lower(${both}), '''', ''), '\`', ''), '[ _-]+', ' ', 'g'))`;
  return `coalesce(${await cells.joined(both, 'VARCHAR', { test, value }, foldText)}, '')`;
}
