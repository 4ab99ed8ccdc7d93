import { Database } from '../../pipeline/db/database.js';
import { seededRandom } from '../../pipeline/lib/random.js';
import {
  effectiveTable,
  keyStateTable,
  ledgerTable,
  personStateTable,
} from '../../pipeline/stages/3-consent/effective-consent.js';
import type { OraclePerson, OracleRow, OracleRules } from './consent-oracle.js';

/** A few persons and the ledger over their keys; keys begin with the world's number, so worlds do not meet. */
export interface World {
  readonly persons: readonly OraclePerson[];
  readonly ledger: readonly OracleRow[];
}

export const worldRules: OracleRules = { asOf: Date.UTC(2026, 1, 28, 12), expiryMonths: 24, recruitment: false };
const { asOf } = worldRules;
const day = 86_400_000;
/** Few instants, so that ties, the edge of the expiry and the as-of instant itself are common. */
const instants = [
  asOf,
  asOf + 1000,
  asOf + 30 * day,
  asOf - 1000,
  asOf - day,
  asOf - 400 * day,
  Date.UTC(2024, 1, 28, 12),
  Date.UTC(2024, 1, 28, 11, 59, 59),
  Date.UTC(2024, 1, 29, 12),
  Date.UTC(2020, 5, 1),
];
const purposesDrawn = ['profiling', 'profiling', 'relocation_contact', 'newsletter', 'recruitment'];

/** Random ledgers over random merges of random keys. */
export function randomWorlds(count: number, seed: number): World[] {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  return Array.from({ length: count }, (_, world) => {
    const pool = [
      ...['a', 'b', 'c'].map((name) => ({ kind: 'email' as const, key: `w${world}${name}@x.example` })),
      ...['1', '2'].map((name) => ({ kind: 'phone' as const, key: `+46${world}${name}` })),
      ...['r', 's'].map((name) => ({ kind: 'record' as const, key: `w${world}${name}` })),
    ];
    const persons = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, i) => ({
      id: `p-${world}-${i}`,
      keys: pool.filter(() => random() < 0.4),
      objections: random() < 0.1 ? [random() < 0.2 ? null : pick(instants)] : [],
      forgotten: random() < 0.03,
    }));
    const ledger = Array.from({ length: Math.floor(random() * 9) }, (): OracleRow => {
      const named = [pick(pool), pick(pool)].slice(0, random() < 0.3 ? 2 : 1);
      const keyOf = (kind: string) => named.find((key) => key.kind === kind)?.key ?? null;
      const undated = random() < 0.04;
      const unclear = random() < 0.04;
      const status = random() < 0.6 ? 'granted' : pick(['denied', 'withdrawn', 'objected'] as const);
      return {
        email: keyOf('email'),
        phone: keyOf('phone'),
        record_id: keyOf('record'),
        purpose: unclear ? null : pick(purposesDrawn),
        status: (undated || unclear) && status === 'granted' ? 'denied' : status,
        at: undated ? null : pick(instants),
        evidence: random() < 0.3 ? pick(['form 7', ' ']) : null,
        problem: unclear ? 'purpose' : undated ? 'time' : null,
      };
    });
    return { persons, ledger };
  });
}

/** What the stage's SQL says: allowed purposes by person id. */
export async function sqlAllows(worlds: readonly World[]): Promise<Map<string, ReadonlySet<string>>> {
  const db = await Database.open();
  try {
    const time = (at: number | null) =>
      at === null ? null : new Date(at).toISOString().replace('T', ' ').replace('Z', '');
    await load(db, 'consent_row', {
      rows: worlds.flatMap(({ ledger }) => ledger.map((row) => ({ ...row, at: time(row.at) }))),
      columns:
        'email VARCHAR, phone VARCHAR, record_id VARCHAR, purpose VARCHAR, status VARCHAR, at TIMESTAMP, evidence VARCHAR, problem VARCHAR',
    });
    const persons = worlds.flatMap((world) => world.persons);
    await load(db, 'person', { rows: persons.map(({ id }) => ({ person_id: id })), columns: 'person_id VARCHAR' });
    await load(db, 'person_key', {
      rows: persons.flatMap(({ id, keys }) => keys.map((key) => ({ person_id: id, ...key }))),
      columns: 'person_id VARCHAR, kind VARCHAR, key VARCHAR',
    });
    await load(db, 'text_objection', {
      rows: persons.flatMap(({ id, objections }) => objections.map((at) => ({ person_id: id, at: time(at) }))),
      columns: 'person_id VARCHAR, at TIMESTAMP',
    });
    await load(db, 'forgotten', {
      rows: persons.filter(({ forgotten }) => forgotten).map(({ id }) => ({ person_id: id })),
      columns: 'person_id VARCHAR',
    });
    const as_of = time(asOf);
    await db.run(ledgerTable, { as_of });
    await db.run(keyStateTable, { as_of, expiry_months: worldRules.expiryMonths });
    await db.run(personStateTable);
    await db.run(effectiveTable, { recruitment: worldRules.recruitment });
    const allowed = await db.rows<{ person_id: string; purposes: string[] }>(
      'SELECT person_id, list(purpose) AS purposes FROM effective WHERE allowed GROUP BY person_id',
    );
    return new Map(allowed.map(({ person_id, purposes }) => [person_id, new Set(purposes)]));
  } finally {
    db.close();
  }
}

async function load(
  db: Database,
  table: string,
  { rows, columns }: { readonly rows: readonly object[]; readonly columns: string },
): Promise<void> {
  const fields = columns.split(', ').map((column) => column.split(' ') as [string, string]);
  await db.run(`CREATE TABLE ${table} (${fields.map(([name, type]) => `"${name}" ${type}`).join(', ')})`);
  const shape = JSON.stringify([Object.fromEntries(fields)]);
  const list = fields.map(([name]) => `r."${name}"`).join(', ');
  for (let i = 0; i < rows.length; i += 20_000)
    await db.run(`INSERT INTO ${table} SELECT ${list} FROM (SELECT unnest(from_json($rows, '${shape}')) AS r)`, {
      rows: JSON.stringify(rows.slice(i, i + 20_000)),
    });
}
