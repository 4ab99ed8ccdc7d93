import { sqlText, withDatabase } from '../db/database.js';
import { openPublishedRun, type PublishedRun } from '../exports/run-tables.js';
import { errnoOf, NorrutError } from '../lib/errors.js';
import type { KeyKind } from '../lib/suppression.js';
import { normalizeEmail } from '../stages/1-ingest/values/email.js';
import { normalizePhone } from '../stages/1-ingest/values/phone.js';

/** What somebody typed to name a person. */
export interface PersonKey {
  readonly kind: 'person' | 'email' | 'phone';
  readonly value: string;
}

export interface OwnKey {
  readonly kind: Exclude<KeyKind, 'named'>;
  readonly key: string;
  /** Somebody else has it too (a household's phone). */
  readonly shared: boolean;
}

export interface FoundPerson {
  readonly person_id: string;
  readonly keys: readonly OwnKey[];
  /** The person's records, by number in `ingest/contacts.parquet`. */
  readonly contacts: readonly number[];
  readonly names: ReadonlyArray<{ readonly first: string | null; readonly last: string | null }>;
}

/** @throws NorrutError `bad-usage` for what is neither a person id nor an e-mail nor a phone */
export function readPersonKey(text: string): PersonKey {
  const trimmed = text.trim();
  if (/^p-[0-9a-f]{16}$/.test(trimmed)) return { kind: 'person', value: trimmed };
  const email = trimmed.includes('@') ? normalizeEmail(trimmed) : null;
  if (email !== null) return { kind: 'email', value: email };
  const phone = normalizePhone(trimmed);
  if (phone !== null) return { kind: 'phone', value: phone };
  throw new NorrutError('bad-usage', 'a person is named by person id, e-mail or phone with country code', {
    hint: 'for example p-0123456789abcdef, name@example.org or +46701234567',
  });
}

/** The newest published run, or undefined where nothing was published yet. */
export async function runIfAny(workspace: string): Promise<PublishedRun | undefined> {
  try {
    return await openPublishedRun(workspace);
  } catch (error) {
    if (error instanceof NorrutError && error.code === 'no-run') return undefined;
    throw error;
  }
}

/** Everybody whom a key names in a run: one person, several who share it, or nobody. */
export async function findPersons(run: PublishedRun, key: PersonKey): Promise<FoundPerson[]> {
  const from = (table: Parameters<PublishedRun['table']>[0]) => `read_parquet(${sqlText(run.table(table))})`;
  return withDatabase({}, async (db) => {
    const ids = await db.rows<{ person_id: string }>(
      key.kind === 'person'
        ? `SELECT DISTINCT person_id FROM ${from('resolve/resolution.parquet')} WHERE person_id = $value`
        : `SELECT DISTINCT person_id FROM ${from('resolve/keys.parquet')} WHERE kind = '${key.kind}' AND key = $value ORDER BY person_id`,
      { value: key.value },
    );
    const found: FoundPerson[] = [];
    const doomed = ids.map(({ person_id }) => sqlText(person_id)).join(', ');
    for (const { person_id } of ids) {
      const keys = await db.rows<OwnKey>(
        `SELECT k.kind, k.key, EXISTS (SELECT 1 FROM ${from('resolve/keys.parquet')} o
           WHERE o.kind = k.kind AND o.key = k.key AND o.person_id NOT IN (${doomed})) AS shared
         FROM ${from('resolve/keys.parquet')} k WHERE k.person_id = $id ORDER BY kind, key`,
        { id: person_id },
      );
      const records = await db.rows<{ contact_no: number; first: string | null; last: string | null }>(
        `SELECT contact_no, first_name AS first, last_name AS last FROM ${from('ingest/contacts.parquet')} c
         JOIN ${from('resolve/resolution.parquet')} r USING (contact_no) WHERE person_id = $id ORDER BY contact_no`,
        { id: person_id },
      );
      found.push({
        person_id,
        keys,
        contacts: records.map(({ contact_no }) => contact_no),
        names: records.map(({ first, last }) => ({ first, last })),
      });
    }
    return found;
  });
}

export function isMissing(error: unknown): boolean {
  return errnoOf(error) === 'ENOENT';
}
