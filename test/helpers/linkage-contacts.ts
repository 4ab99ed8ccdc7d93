import { seededRandom } from '../../pipeline/lib/random.js';
import { givenNames } from '../../pipeline/stages/2-resolve/given-names.js';
import { nicknames } from '../../pipeline/stages/2-resolve/nicknames.js';

/** A made-up contact as a visitor board meets it; `truth` is the person it was made from. */
export interface LinkageContact {
  readonly record_id: string;
  readonly truth: string;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly birth_year: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string | null;
}

interface Person {
  readonly truth: string;
  readonly given: string;
  family: string;
  email: string;
  phone: string;
  readonly born: number;
  postcode: string;
  city: string;
  readonly country: string;
}

const starts =
  'Ber Lind Sund Wik Öst Nor Kar Hal Stor Lång Mül Koval Jan Nowa Hei Vir Sal De Van Mac Grön Sjö Ek Alm Ask Björk Fors Hed Holm Lund'.split(
    ' ',
  );
const middles = 'a e i o en er in lin man der kow ni ka ris ström'.split(' ');
const ends = 'berg gren ström man sson ski nen la mann er s dahl qvist ing feld stad hof ley ton vik'.split(' ');
const domains =
  'gmail.com hotmail.com outlook.com yahoo.se telia.com bredband.example web.example wp.example ziggo.example posti.example'.split(
    ' ',
  );
const given = givenNames.split(' ').map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`);

/**
 * Contacts in shuffled order, about 1.6 records a person: names by Zipf's law, households with shared surname, address, and
 * often phone or mailbox, typos, pet names, swapped names, moves, new mailboxes, and many empty cells. The same seed gives the same contacts.
 */
export function* linkageContacts(count: number, seed: number): Generator<LinkageContact> {
  const random = seededRandom(seed);
  const pool: LinkageContact[] = [];
  const poolSize = Math.min(count, 200_000);
  let made = 0;
  for (const contact of inOrder(count, random)) {
    pool.push(contact);
    made++;
    if (pool.length < poolSize && made < count) continue;
    const at = Math.floor(random() * pool.length);
    const chosen = pool[at]!;
    pool[at] = pool.at(-1)!;
    pool.pop();
    yield chosen;
  }
  while (pool.length > 0) {
    const at = Math.floor(random() * pool.length);
    const chosen = pool[at]!;
    pool[at] = pool.at(-1)!;
    pool.pop();
    yield chosen;
  }
}

interface World {
  readonly random: () => number;
  /** Every mailbox that somebody has or had. */
  readonly taken: Set<string>;
}

function* inOrder(count: number, random: () => number): Generator<LinkageContact> {
  const world: World = { random, taken: new Set() };
  for (let made = 0, house = 0; made < count; house++)
    for (const person of household(house, world)) {
      const records = 1 + Math.floor(-Math.log(1 - random()) * 0.85);
      for (let r = 0; r < Math.min(records, 8) && made < count; r++, made++) {
        live(person, world);
        yield record(person, made, random);
      }
    }
}

function zipf(size: number, random: () => number): number {
  return Math.min(size - 1, Math.floor(size ** random()) - 1);
}

function household(house: number, world: World): readonly Person[] {
  const { random } = world;
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const family = familyName(zipf(starts.length * middles.length * ends.length, random));
  const area = 100 + zipf(800, random);
  const home = {
    postcode: `${area}${10 + Math.floor(random() * 80)}`,
    city: `${starts[area % starts.length]}${ends[Math.floor(area / starts.length) % ends.length]}`,
    country: pick(['SE', 'SE', 'SE', 'DE', 'NL', 'PL', 'FI']),
    phone: phoneNumber(random),
    email: `familjen.${plain(family)}${house}@${pick(domains)}`,
  };
  const [sharesPhone, sharesMail] = [random() < 0.3, random() < 0.12];
  const size = 1 + Math.floor(random() ** 1.6 * 4);
  return Array.from({ length: size }, (_, i) => {
    const name = given[zipf(given.length, random)]!;
    const own = random() < 0.08 ? familyName(zipf(9000, random)) : family;
    return {
      ...home,
      truth: `${house}-${i}`,
      given: name,
      family: own,
      email: sharesMail ? home.email : mailbox(name, own, world),
      phone: sharesPhone ? home.phone : phoneNumber(random),
      born: 1940 + Math.floor(random() * 66),
    };
  });
}

function familyName(rank: number): string {
  const a = starts[rank % starts.length]!;
  const b = middles[Math.floor(rank / starts.length) % middles.length]!;
  const c = ends[Math.floor(rank / 7) % ends.length]!;
  return `${a}${b}${c}`;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}

function phoneNumber(random: () => number): string {
  return `+467${Math.floor(random() * 1e8)
    .toString()
    .padStart(8, '0')}`;
}

/** A new mailbox, named for its owner. A provider gives a name away once: whoever comes later takes a number. */
function mailbox(name: string, family: string, { random, taken }: World): string {
  const [first, last] = [plain(name), plain(family)];
  const local = [`${first}.${last}`, `${first[0]}${last}`, `${first}${last}`, `${last}.${first}`][
    Math.floor(random() * 4)
  ]!;
  const domain = domains[zipf(domains.length, random)];
  for (let most = 999, number = random() < 0.6 ? Math.floor(random() * most) : ''; ; most *= 10) {
    const address = `${local}${number}@${domain}`;
    if (!taken.has(address)) {
      taken.add(address);
      return address;
    }
    number = Math.floor(random() * most);
  }
}

/** What changes in a life between two records. */
function live(person: Person, world: World): void {
  const { random } = world;
  if (random() < 0.12) person.email = mailbox(person.given, person.family, world);
  if (random() < 0.1) person.phone = phoneNumber(random);
  if (random() < 0.08) {
    person.postcode = `${100 + zipf(800, random)}${10 + Math.floor(random() * 80)}`;
    person.city = `${starts[zipf(starts.length, random)]}${ends[zipf(ends.length, random)]}`;
  }
  if (random() < 0.02) person.family = familyName(zipf(9000, random));
}

function record(person: Person, number: number, random: () => number): LinkageContact {
  const keep = (value: string, missing: number, typo: number) =>
    random() < missing ? null : slip(value, typo, random);
  let [first, last] = [keep(spoken(person.given, random), 0.04, 0.04), keep(person.family, 0.06, 0.04)];
  if (random() < 0.015) [first, last] = [last, first];
  return {
    record_id: `c${number}`,
    truth: person.truth,
    first_name: first,
    last_name: last,
    email: keep(person.email, 0.35, 0.02),
    phone: keep(person.phone, 0.5, 0.01),
    birth_year: keep(String(random() < 0.03 ? person.born + 1 : person.born), 0.5, 0.005),
    postcode: keep(person.postcode, 0.4, 0.02),
    city: keep(person.city, 0.4, 0.03),
    country: keep(person.country, 0.3, 0),
  };
}

const petNames: ReadonlyMap<string, readonly string[]> = new Map(nicknames.map(([root, ...short]) => [root!, short]));

function spoken(name: string, random: () => number): string {
  const dice = random();
  if (dice < 0.02) return `${name[0]}.`;
  const pets = petNames.get(name.toLowerCase());
  if (dice > 0.05 || pets === undefined) return name;
  return pets[Math.floor(random() * pets.length)]!;
}

/** With probability `chance` one slip of the keyboard: a letter lost, doubled, changed, or two swapped. */
function slip(value: string, chance: number, random: () => number): string {
  if (random() >= chance || value.length < 3) return value;
  const at = Math.floor(random() * (value.length - 1));
  const digit = /\d/.test(value[at]!);
  const other = digit ? String(Math.floor(random() * 10)) : 'aeiounrstl'[Math.floor(random() * 10)]!;
  const [before, here, next, after] = [value.slice(0, at), value[at]!, value[at + 1]!, value.slice(at + 2)];
  return [
    `${before}${next}${after}`,
    `${before}${here}${here}${next}${after}`,
    `${before}${other}${next}${after}`,
    `${before}${next}${here}${after}`,
  ][Math.floor(random() * 4)]!;
}
