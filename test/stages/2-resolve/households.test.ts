import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../pipeline/lib/random.js';
import { groupsOf, type PersonRecord, resolveRecords } from '../../helpers/resolve-records.js';

const given =
  'Anna Anne Anders Andreas Jan Jon Maria Marie Karl Karin Erik Erika Johan Johanna Lars Lena Per Peter Eva Emma Nils Nina Olof Olga Sven Svea Ulf Ulla Gun Gunnar'.split(
    ' ',
  );
const family = 'Lindberg Nyström Öhman Wikström Kowalski de Vries Müller Salonen Heikkilä Sundqvist'.split(' ');

/** Families with one phone, address and surname: no mark of a person but the given name (and a birth year for some). */
function households(count: number): { readonly records: readonly PersonRecord[]; readonly names: readonly string[] } {
  const random = seededRandom(11);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const records: PersonRecord[] = [];
  const names: string[] = [];
  for (let house = 0; house < count; house++) {
    const shared = {
      family: `${pick(family)}${house % 3 === 0 ? '' : `-${pick(family)}`}`,
      phone: `+4670${String(1_000_000 + house * 7919).slice(0, 7)}`,
      postcode: String(96000 + Math.floor(random() * 900)),
      city: 'Luleå',
      email: house % 2 === 0 ? `hus${house}@example.se` : null,
    };
    const members = new Set(Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(given)));
    const twins = house % 5 === 0 ? String(1950 + Math.floor(random() * 50)) : undefined;
    for (const name of members)
      for (let copy = 0; copy < 1 + Math.floor(random() * 2); copy++) {
        records.push({
          ...shared,
          given: name,
          born: twins ?? (random() < 0.5 ? String(1940 + Math.floor(random() * 70)) : null),
        });
        names.push(name);
      }
  }
  return { records, names };
}

test('500 households that share phone, address and surname: nobody merges across given names', async () => {
  const { records, names } = households(500);
  const groups = groupsOf(await resolveRecords(records));
  const mixed = groups.filter((group) => new Set(group.map((i) => names[i])).size > 1);
  expect(mixed).toEqual([]);
});

const home = { family: 'Ek', phone: '+46701234567', postcode: '96131', city: 'Boden', email: 'ek@example.se' };

describe('two records of one home', () => {
  const cases: ReadonlyArray<readonly [why: string, a: PersonRecord, b: PersonRecord, together: boolean]> = [
    ['twins', { ...home, given: 'Elin', born: '1990' }, { ...home, given: 'Erik', born: '1990' }, false],
    ['father and son with one initial', { ...home, given: 'Anders' }, { ...home, given: 'Andreas' }, false],
    ['near names', { ...home, given: 'Maria' }, { ...home, given: 'Marie' }, false],
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
