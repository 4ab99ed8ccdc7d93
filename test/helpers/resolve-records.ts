import { type Database, sqlName, withDatabase } from '../../pipeline/db/database.js';
import type { ColumnKind } from '../../pipeline/stages/2-resolve/kinds.js';
import { resolveTable } from '../../pipeline/stages/2-resolve/resolve-table.js';

export type PersonRecord = Readonly<Record<string, string | null>>;

export const contactKinds: Readonly<Record<string, ColumnKind>> = {
  given: 'given_name',
  family: 'family_name',
  email: 'email',
  phone: 'phone',
  born: 'year',
  postcode: 'postcode',
  city: 'city',
};

export interface ResolveSettings {
  readonly kinds?: Readonly<Record<string, ColumnKind>>;
  readonly threads?: number;
  /** CSV of must-link and cannot-link pairs; a record's id is `id`, else `r` and its index. */
  readonly links?: string;
}

/** The person id of each record, through the same code as `norrut resolve`. */
export async function resolveRecords(
  records: readonly PersonRecord[],
  settings: ResolveSettings = {},
): Promise<readonly string[]> {
  return withDatabase({ threads: settings.threads ?? 2 }, async (db) => {
    const kinds = settings.kinds ?? contactKinds;
    const names = Object.keys(kinds);
    await loadRecords(db, records, names);
    const columns = names.map((name) => ({ name, kind: kinds[name]! }));
    await resolveTable(db, columns, { names, id: 'id', columns, links: settings.links });
    const rows = await db.rows<{ person_id: string }>('SELECT person_id FROM resolved ORDER BY row_no');
    return rows.map(({ person_id }) => person_id);
  });
}

/** Groups of record indices that became one person, in order: equal whatever the ids. */
export function groupsOf(ids: readonly string[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [i, id] of ids.entries()) groups.set(id, [...(groups.get(id) ?? []), i]);
  return [...groups.values()];
}

async function loadRecords(db: Database, records: readonly PersonRecord[], names: readonly string[]): Promise<void> {
  await db.run('CREATE TABLE source (row_no BIGINT, id VARCHAR)');
  for (const name of names) await db.run(`ALTER TABLE source ADD COLUMN ${sqlName(name)} VARCHAR`);
  for (let at = 0; at < records.length; at += 500) {
    const values = records.slice(at, at + 500).map((record, i) => {
      const cells = names.map((name) => literal(record[name] ?? null));
      return `(${at + i}, ${literal(record['id'] ?? `r${at + i}`)}, ${cells.join(', ')})`;
    });
    await db.run(`INSERT INTO source VALUES ${values.join(', ')}`);
  }
}

function literal(value: string | null): string {
  return value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`;
}
