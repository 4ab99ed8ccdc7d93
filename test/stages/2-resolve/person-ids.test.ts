import { describe, expect, test } from 'vitest';
import { withDatabase } from '../../../pipeline/db/database.js';
import { seededRandom, shuffled } from '../../../pipeline/lib/random.js';
import { linkRecords } from '../../../pipeline/stages/2-resolve/link-records.js';
import { assignPersonIds } from '../../../pipeline/stages/2-resolve/person-ids.js';
import { linkageContacts } from '../../helpers/linkage-contacts.js';
import { contactKinds, type PersonRecord } from '../../helpers/resolve-records.js';

interface DatedRecord extends PersonRecord {
  readonly id: string;
  readonly created: string;
}

/** The person id of each record, by its id. */
async function resolveDated(records: readonly DatedRecord[]): Promise<ReadonlyMap<string, string>> {
  const names = Object.keys(contactKinds);
  const columns = names.map((name) => ({ name, kind: contactKinds[name]! }));
  const literal = (value: string | null | undefined) => (value == null ? 'NULL' : `'${value.replaceAll("'", "''")}'`);
  return withDatabase({}, async (db) => {
    await db.run(
      `CREATE TABLE input (row_no BIGINT, id VARCHAR, created VARCHAR, ${names.map((name) => `${name} VARCHAR`).join(', ')})`,
    );
    const rows = records.map(
      (record, i) =>
        `(${i}, ${[record.id, record.created, ...names.map((name) => record[name])].map(literal).join(', ')})`,
    );
    await db.run(`INSERT INTO input VALUES ${rows.join(', ')}`);
    const { fields } = await linkRecords(db, columns);
    await assignPersonIds(db, fields);
    const found = await db.rows<{ id: string; person_id: string }>(
      'SELECT id, person_id FROM unit JOIN person USING (rec)',
    );
    return new Map(found.map(({ id, person_id }) => [id, person_id]));
  });
}

/** In the order in which they were made, one a minute. */
const contacts: readonly DatedRecord[] = [...linkageContacts(900, 21)].map((contact, i) => ({
  id: contact.record_id,
  created: new Date(Date.UTC(2024, 0, 1, 0, i)).toISOString(),
  given: contact.first_name,
  family: contact.last_name,
  email: contact.email,
  phone: contact.phone,
  born: contact.birth_year,
  postcode: contact.postcode,
  city: contact.city,
}));
const created = new Map(contacts.map((contact) => [contact.id, contact.created]));

/** The oldest record of each person. */
function oldestOf(persons: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const oldest = new Map<string, string>();
  for (const [record, person] of persons) {
    const other = oldest.get(person);
    if (other === undefined || created.get(record)! < created.get(other)!) oldest.set(person, record);
  }
  return oldest;
}

test('night by night is the same as all at once, and a person keeps the id of the oldest record', async () => {
  let yesterday: ReadonlyMap<string, string> = new Map();
  let kept = 0;
  for (const until of [300, 600, 900]) {
    const today = await resolveDated(contacts.slice(0, until));
    const wasOldest = new Set(oldestOf(yesterday).values());
    for (const [person, record] of oldestOf(today)) {
      if (!wasOldest.has(record)) continue;
      expect(person).toBe(yesterday.get(record));
      kept++;
    }
    yesterday = today;
  }
  expect(kept).toBeGreaterThan(400);
  const full = await resolveDated(shuffled(contacts, seededRandom(3)));
  expect(new Map([...full].sort())).toEqual(new Map([...yesterday].sort()));
});

describe('merge and split', () => {
  const person = { family: 'Ek', born: null, postcode: null, city: null };
  const old: DatedRecord = {
    ...person,
    id: 'a',
    created: '2024-01-01',
    given: 'Elin',
    email: 'elin@example.se',
    phone: null,
  };
  const young: DatedRecord = { ...old, id: 'b', created: '2024-02-01', email: null, phone: '+46701234567' };
  const bridge: DatedRecord = { ...old, id: 'c', created: '2024-03-01', phone: '+46701234567' };
  test('two persons that a third record joins have the oldest id; without it the oldest record keeps that id', async () => {
    const apart = await resolveDated([young, old]);
    expect(apart.get('a')).not.toBe(apart.get('b'));
    const joined = await resolveDated([bridge, young, old]);
    expect(new Set(joined.values())).toEqual(new Set([apart.get('a')]));
    expect(await resolveDated([old, young])).toEqual(apart);
  });
});
