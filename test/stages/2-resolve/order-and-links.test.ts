import { describe, expect, test } from 'vitest';
import { seededRandom, shuffled } from '../../../pipeline/lib/random.js';
import type { ColumnKind } from '../../../pipeline/stages/2-resolve/kinds.js';
import { linkageContacts } from '../../helpers/linkage-contacts.js';
import { contactKinds, groupsOf, type PersonRecord, resolveRecords } from '../../helpers/resolve-records.js';

const records: readonly PersonRecord[] = [...linkageContacts(700, 3)].map((contact) => ({
  id: contact.record_id,
  given: contact.first_name,
  family: contact.last_name,
  email: contact.email,
  phone: contact.phone,
  born: contact.birth_year,
  date: contact.birth_year && `${contact.birth_year}-05-1${Number(contact.birth_year) % 10}`,
  postcode: contact.postcode,
  city: contact.city,
}));

describe('person ids depend neither on the order of the rows nor on the number of threads', () => {
  const { email: _email, phone: _phone, born: _born, ...others } = contactKinds;
  const tables: ReadonlyArray<readonly [what: string, kinds: Readonly<Record<string, ColumnKind>>]> = [
    ['contacts', contactKinds],
    ['a register with dates of birth', { ...others, date: 'date' }],
  ];
  test.each(tables)('%s', async (_what, kinds) => {
    const ids = await resolveRecords(records, { kinds, threads: 2 });
    expect(await resolveRecords(records, { kinds, threads: 2 })).toEqual(ids);
    const order = shuffled([...records.keys()], seededRandom(5));
    const again = await resolveRecords(
      order.map((i) => records[i]!),
      { kinds, threads: 1 },
    );
    expect(again).toEqual(order.map((i) => ids[i]));
  });
});

describe('what a person has decided', () => {
  const pair: readonly PersonRecord[] = [
    { given: 'Elin', family: 'Ek', email: 'elin@example.se' },
    { given: 'Elin', family: 'Ek', email: 'elin@example.se' },
    { given: 'Bo', family: 'Ask', email: 'bo@example.se' },
  ];
  test('cannot-link keeps two records apart', async () => {
    const ids = await resolveRecords(pair, { links: 'record_a,record_b,link\nr0,r1,cannot\n' });
    expect(groupsOf(ids)).toHaveLength(3);
  });
  test('must-link joins records that nothing else joins', async () => {
    const ids = await resolveRecords(pair, { links: 'record_a,record_b,link\nr1,r2,must\n' });
    expect(groupsOf(ids)).toEqual([[0, 1, 2]]);
  });
  test('decisions that contradict each other are refused', async () => {
    const links = 'record_a,record_b,link\nr0,r2,must\nr1,r2,must\nr0,r1,cannot\n';
    await expect(resolveRecords(pair, { links })).rejects.toMatchObject({ code: 'bad-config' });
  });
});

test('in a shared mailbox nobody’s id passes to another when somebody older comes or somebody goes', async () => {
  const home = { email: 'berg@example.se', phone: '+46701234567', family: 'Berg' };
  const [anna, karin, olof] = ['Anna', 'Karin', 'Olof'].map((given) => ({ ...home, id: given, given }));
  const two = await resolveRecords([karin!, olof!]);
  const three = await resolveRecords([anna!, karin!, olof!]);
  expect(new Set(three).size).toBe(3);
  expect(three.slice(1)).toEqual(two);
  expect(await resolveRecords([olof!])).toEqual(two.slice(1));
});
