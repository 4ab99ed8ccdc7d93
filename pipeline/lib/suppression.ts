import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from './errors.js';
import { writeFileAtomic } from './files.js';
import { foldText } from './fold-text.js';
import { sha256 } from './hash.js';

/** Salted hashes of forgotten persons' keys: all that is kept of them, so that the next file does not bring them back. */
export interface Suppression {
  readonly version: 1;
  readonly salt: string;
  /** SHA-256 of salt, kind and key, in code-unit order. */
  readonly hashes: readonly string[];
}

/**
 * A key that only forgotten persons had stands for itself; a key shared with somebody who stays (a household's phone)
 * counts only together with the name: kind `named`, key `kind key folded-name`.
 */
export type KeyKind = 'email' | 'phone' | 'record' | 'named';

export interface KeyedRow {
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly record_id?: string | null | undefined;
  readonly first_name?: string | null | undefined;
  readonly last_name?: string | null | undefined;
}

export function suppressionFile(workspace: string): string {
  return join(workspace, '.norrut', 'registry', 'suppression.json');
}

/** The list of a workspace; an empty one without salt where nobody was forgotten yet. */
export async function loadSuppression(workspace: string): Promise<Suppression> {
  const text = await readFile(suppressionFile(workspace), 'utf8').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? { version: 1, salt: '', hashes: [] } : (JSON.parse(text) as Suppression);
}

export function hashKey(salt: string, kind: KeyKind, key: string): string {
  return sha256(`${salt}\n${kind}\n${key}`);
}

/** The list for keys under a salt (hex). */
export function suppressionOf(
  salt: string,
  keys: ReadonlyArray<{ readonly kind: KeyKind; readonly key: string }>,
): Suppression {
  return { version: 1, salt, hashes: [...new Set(keys.map(({ kind, key }) => hashKey(salt, kind, key)))].sort() };
}

/** A test whether a row of a source is about a forgotten person. */
export function forgottenTest({ salt, hashes }: Suppression): (row: KeyedRow) => boolean {
  if (hashes.length === 0) return () => false;
  const known = new Set(hashes);
  return ({ email, phone, record_id, first_name, last_name }) => {
    const keys = [
      ['email', email],
      ['phone', phone],
      ['record', record_id],
    ] as const;
    return keys.some(([kind, key]) => {
      if (key === null || key === undefined) return false;
      if (known.has(hashKey(salt, kind, key))) return true;
      return known.has(hashKey(salt, 'named', namedKey(kind, key, first_name, last_name)));
    });
  };
}

export function namedKey(
  kind: string,
  key: string,
  firstName: string | null | undefined,
  lastName: string | null | undefined,
): string {
  return `${kind} ${key} ${foldText(`${firstName ?? ''} ${lastName ?? ''}`)}`;
}

/** Add keys to the list. The salt is drawn once for a workspace and never leaves it. */
export async function suppressKeys(
  workspace: string,
  keys: ReadonlyArray<{ readonly kind: KeyKind; readonly key: string }>,
): Promise<number> {
  const list = await loadSuppression(workspace);
  const salt = list.salt || randomBytes(32).toString('hex');
  const hashes = new Set([...list.hashes, ...keys.map(({ kind, key }) => hashKey(salt, kind, key))]);
  const next: Suppression = { version: 1, salt, hashes: [...hashes].sort() };
  await writeFileAtomic(suppressionFile(workspace), `${JSON.stringify(next, null, 1)}\n`);
  return hashes.size - list.hashes.length;
}

/** The persons in a table (person_id, kind, key) who have a suppressed key, as a query. */
export function suppressionSql({ salt, hashes }: Suppression, table: string): string {
  if (hashes.length === 0) return 'SELECT NULL::VARCHAR AS person_id WHERE false';
  const list = hashes.map((hash) => `('${hash.replaceAll(/[^0-9a-f]/g, '')}')`).join(', ');
  const text = `'${salt.replaceAll(/[^0-9a-f]/g, '')}' || chr(10) || kind || chr(10) || key`;
  return `SELECT DISTINCT person_id FROM ${table} WHERE sha256(${text}) IN (SELECT hash FROM (VALUES ${list}) AS suppressed (hash))`;
}
