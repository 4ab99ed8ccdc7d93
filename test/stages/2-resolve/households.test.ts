import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../pipeline/lib/random.js';
import type { ColumnKind } from '../../../pipeline/stages/2-resolve/kinds.js';
import { contactKinds, groupsOf, type PersonRecord, resolveRecords } from '../../helpers/resolve-records.js';

const given =
  'Anna Anne Anders Andreas Jan Jon Maria Marie Karl Karin Erik Erika Johan Johanna Lars Lena Per Peter Eva Emma Nils Nina Olof Olga Sven Svea Ulf Ulla Gun Gunnar'.split(
    ' ',
  );
const family = 'Lindberg Nyström Öhman Wikström Kowalski Visser Müller Salonen Heikkilä Sundqvist'.split(' ');

/** Families with one phone, address and surname: no mark of a person but the given name (and a birth date for some). */
function households(count: number): { readonly records: readonly PersonRecord[]; readonly names: readonly string[] } {
  const random = seededRandom(11);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const day = () =>
    `${1940 + Math.floor(random() * 66)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  const records: PersonRecord[] = [];
  const names: string[] = [];
  for (let house = 0; house < count; house++) {
    const shared = {
      family: `${pick(family)}${house % 3 === 0 ? '' : `-${pick(family)}`}`,
      phone: `+4670${String(1_000_000 + house * 7919).slice(0, 7)}`,
      street: `${pick(family)}gatan ${1 + Math.floor(random() * 90)}`,
      postcode: String(96000 + Math.floor(random() * 900)),
      city: 'Luleå',
      email: house % 2 === 0 ? `hus${house}@example.se` : null,
    };
    const members = new Set(Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(given)));
    const twins = house % 5 === 0 ? day() : undefined;
    for (const name of members) {
      const date = twins ?? (random() < 0.5 ? day() : null);
      for (let copy = 0; copy < 1 + Math.floor(random() * 2); copy++) {
        records.push({ ...shared, given: name, date, born: date?.slice(0, 4) ?? null });
        names.push(name);
      }
    }
  }
  return { records, names };
}

describe('households that share address and surname: nobody merges across given names', () => {
  const names = { given: 'given_name', family: 'family_name' } as const;
  const place = { postcode: 'postcode', city: 'city' } as const;
  const tables: ReadonlyArray<readonly [houses: number, what: string, kinds: Readonly<Record<string, ColumnKind>>]> = [
    [500, 'with phone, mailbox and birth year', contactKinds],
    [100, 'with phone alone', { ...names, phone: 'phone' }],
    [
      100,
      'with phone, street and date of birth',
      { ...names, phone: 'phone', date: 'date', street: 'street', ...place },
    ],
    [
      100,
      'without phone or mailbox, with street and birth year',
      { ...names, born: 'year', street: 'street', ...place },
    ],
    [
      500,
      'without phone or mailbox, with street and date of birth',
      { ...names, date: 'date', street: 'street', ...place },
    ],
    [100, 'without phone, mailbox or birth', { ...names, street: 'street', ...place }],
  ];
  test.each(tables)('%i %s', async (houses, _what, kinds) => {
    const { records, names: whose } = households(houses);
    const groups = groupsOf(await resolveRecords(records, { kinds }));
    expect(groups.filter((group) => new Set(group.map((i) => whose[i])).size > 1)).toEqual([]);
  });
});

const home = { family: 'Ek', phone: '+46701234567', postcode: '96131', city: 'Boden', email: 'ek@example.se' };

describe('two records of one home', () => {
  const cases: ReadonlyArray<readonly [why: string, a: PersonRecord, b: PersonRecord, together: boolean]> = [
    ['twins', { ...home, given: 'Elin', born: '1990' }, { ...home, given: 'Erik', born: '1990' }, false],
    ['father and son with one initial', { ...home, given: 'Anders' }, { ...home, given: 'Andreas' }, false],
    ['near names', { ...home, given: 'Maria' }, { ...home, given: 'Marie' }, false],
    [
      'twins with near names',
      { ...home, given: 'Erik', born: '1990' },
      { ...home, given: 'Erika', born: '1990' },
      false,
    ],
    [
      'twins with near names and mailboxes of their own',
      { ...home, given: 'Anna', email: 'anna.ek@example.se', born: '1990' },
      { ...home, given: 'Anne', email: 'anne.ek@example.se', born: '1990' },
      false,
    ],
    [
      'a shared mailbox alone',
      { email: 'ek@example.se', given: 'Elin' },
      { email: 'ek@example.se', given: 'Bo' },
      false,
    ],
    [
      'one given name in one town, other surnames and mailboxes',
      { given: 'Nienke', family: 'Dekker', city: 'Zwolle', postcode: '8011', email: 'nienke.dekker@example.nl' },
      { given: 'Nienke', family: 'Meijer', city: 'Zwolle', postcode: '8011', email: 'nienkemeijer@example.org' },
      false,
    ],
    [
      'one full name in one town, other mailboxes and nothing else',
      { given: 'Björn', family: 'Baumann', city: 'Münster', email: 'bjorn_61@example.de' },
      { given: 'Björn', family: 'Baumann', city: 'Münster', email: 'familie@example.com' },
      false,
    ],
    ['a nickname', { ...home, given: 'Katarina' }, { ...home, given: 'Kattis' }, true],
    ['another spelling', { ...home, given: 'Erik' }, { ...home, given: 'Eric' }, true],
    ['a typo', { ...home, given: 'Katarina' }, { ...home, given: 'Katrarina' }, true],
    ['an initial', { ...home, given: 'Katarina' }, { ...home, given: 'K.' }, true],
    ['swapped names', { ...home, given: 'Katarina' }, { ...home, given: 'Ek', family: 'Katarina' }, true],
    ['a missing given name', { ...home, given: 'Katarina' }, { ...home, given: null }, true],
    [
      'an address without any name',
      { email: 'ek@example.se', given: 'Elin', family: 'Ek' },
      { email: 'ek@example.se' },
      true,
    ],
    [
      'a phone without any name',
      { phone: '+46701234567', given: 'Elin', family: 'Ek' },
      { phone: '+46701234567' },
      true,
    ],
    [
      'one address, another surname',
      { email: 'e@x.se', given: 'Elin', family: 'Ek' },
      { email: 'e@x.se', given: 'Elin', family: 'Ask' },
      true,
    ],
    ['only a common name', { given: 'Anna', family: 'Ek' }, { given: 'Anna', family: 'Ek' }, false],
    [
      'name, birth year and postcode',
      { given: 'Elin', family: 'Ek', born: '1990', postcode: '96131' },
      { given: 'Elin', family: 'Ek', born: '1990', postcode: '96131' },
      true,
    ],
  ];
  test.each(cases)('%s', async (_why, a, b, together) => {
    const [one, other] = await resolveRecords([a, b]);
    expect(one === other).toBe(together);
  });
});

test('in a table with full dates of birth a near date lets the weights decide about one full name', async () => {
  const kinds = { given: 'given_name', family: 'family_name', born: 'date', city: 'city', email: 'email' } as const;
  const others = Array.from({ length: 40 }, (_, i) => ({
    given: `Elin${'abcdefgh'[i % 8]}`,
    family: `Ask${'klmno'[i % 5]}`,
    born: `19${50 + i}-0${1 + (i % 9)}-1${i % 10}`,
    city: `Ort${i % 7}`,
    email: `a${i}@example.se`,
  }));
  const one = { given: 'Torbjörn', family: 'Wikegård', city: 'Gällivare', born: '1971-06-24', email: null };
  const ids = await resolveRecords([one, { ...one, born: '1971-06-27' }, { ...one, born: '1931-02-11' }, ...others], {
    kinds,
  });
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[0]);
});

describe('a record without a name', () => {
  test('joins the one person of its mailbox', async () => {
    expect(
      groupsOf(await resolveRecords([{ ...home, given: 'Elin' }, { ...home, given: 'Elin' }, { email: home.email }])),
    ).toHaveLength(1);
  });
  test('joins neither of two people who share it', async () => {
    const ids = await resolveRecords([{ ...home, given: 'Elin' }, { ...home, given: 'Bo' }, { email: home.email }]);
    expect(new Set(ids).size).toBe(3);
  });
  test('joins the one whose phone it has too', async () => {
    const ids = await resolveRecords([
      { ...home, given: 'Elin', phone: '+46701111111' },
      { ...home, given: 'Bo', phone: '+46702222222' },
      { email: home.email, phone: '+46702222222' },
    ]);
    expect(ids[2]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[1]);
  });
});
