import { type Database, sqlName } from '../../db/database.js';
import type { ColumnKind, LinkColumn } from './kinds.js';

export interface GuessedColumn extends LinkColumn {
  /** Why: for `--explain-config`. */
  readonly because: string;
}

/** Headers, folded to words, that tell a kind; the first that matches counts. */
const headers: ReadonlyArray<readonly [ColumnKind, RegExp]> = [
  ['email', /\b(e ?mail|epost|e post|mail|sahkoposti)\b|email/],
  ['phone', /\b(phone|telephone|telefon|telefonnummer|tel|mobile|mobil|mobiltelefon|cell|puhelin|sms)\b/],
  [
    'id',
    /\b(soc sec id|ssn|social security|nhs number|national id|nino|passport|personnummer|personal number|pesel|bsn|tax id|customer id|member id|kundnummer)\b/,
  ],
  ['date', /\b(dob|date of birth|birth date|birthdate|birthday|fodelsedatum|geburtsdatum|geboortedatum|born)\b/],
  ['year', /\b(birth year|year of birth|yob|fodelsear|geburtsjahr|geboortejaar)\b/],
  [
    'full_name',
    /\b(full name|fullname|name|namn|navn|naam|fornamn och efternamn|first and surname|first and last name|complete name)\b$/,
  ],
  ['postcode', /\b(postcode|post code|postal code|postnummer|postnr|zip|zipcode|zip code|plz|postleitzahl)\b/],
  ['country', /\b(country|land|country code|maa|pays)\b/],
  ['street', /\b(street|address|addr|adress|gata|gatuadress|strasse|straat|road)\b/],
  [
    'city',
    /\b(city|town|suburb|locality|ort|postort|bostadsort|stad|wohnort|plaats|place|birth place|birthplace|municipality|kommun)\b/,
  ],
  [
    'category',
    /\b(gender|sex|kon|state|region|county|lan|province|occupation|job|job title|profession|yrke|title|nationality)\b/,
  ],
];

const givenHeader =
  /\b(given ?names?|first ?names?|forenames?|fornamn|vorname|voornaam|fname|etunimi|christian name)\b/;
const familyHeader =
  /\b(family ?names?|sur ?names?|last ?names?|efternamn|nachname|achternaam|lname|sukunimi|maiden name)\b/;
const bothHeader = /\b(first|given|fornamn|for|vorname) (and|och|und|en|name and) /;
const numberHeader = /\b(street|house) (number|nr|no)\b|\bhusnummer\b/;

/** Contents that tell a kind, where the header does not: the share of filled cells that must match. */
const contents: ReadonlyArray<readonly [ColumnKind, string, number]> = [
  ['email', '^[^@ ]+@[^@ ]+\\.[^@ ]+$', 0.7],
  ['date', '^((18|19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./][0-9]{1,2}[./](18|19|20)[0-9]{2})$', 0.8],
  ['phone', '^(\\+|00)[0-9][0-9 ()/-]{7,18}$', 0.7],
];

/** The kind of each column of `table` but its id, from its header, else from what its cells look like, else `ignore`. */
export async function guessKinds(
  db: Database,
  table: string,
  names: readonly string[],
): Promise<readonly GuessedColumn[]> {
  const guessed: GuessedColumn[] = [];
  for (const name of names) guessed.push(fromHeader(name) ?? (await fromContents(db, table, name)));
  return onlyOneFullName(guessed);
}

/** Lower case words without accents: `E-post`, `soc_sec_id`, `firstName`. */
export function headerWords(header: string): string {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

function fromHeader(name: string): GuessedColumn | undefined {
  const words = headerWords(name);
  const because = 'its header';
  if (bothHeader.test(words)) return { name, kind: 'full_name', because };
  const [given, family] = [givenHeader.test(words), familyHeader.test(words)];
  if (given !== family) return { name, kind: given ? 'given_name' : 'family_name', because };
  if (numberHeader.test(words)) return { name, kind: 'category', because };
  const found = headers.find(([, pattern]) => pattern.test(words));
  return found && { name, kind: found[0], because };
}

async function fromContents(db: Database, table: string, name: string): Promise<GuessedColumn> {
  const cell = `trim(${sqlName(name)})`;
  const checks = contents.map(([, pattern], i) => `avg(regexp_matches(${cell}, '${pattern}')::INTEGER) AS share_${i}`);
  const shares = await db.row<Record<string, number | null>>(
    `SELECT ${checks.join(', ')} FROM ${table} WHERE nullif(${cell}, '') IS NOT NULL`,
  );
  const found = contents.find(([, , least], i) => (shares[`share_${i}`] ?? 0) >= least);
  return found === undefined
    ? { name, kind: 'ignore', because: 'neither header nor contents tell what it is' }
    : { name, kind: found[0], because: 'its contents' };
}

/** Further full names say nothing new. */
function onlyOneFullName(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const first = columns.find(({ kind }) => kind === 'full_name');
  return columns.map((column) =>
    column.kind === 'full_name' && column !== first
      ? { ...column, kind: 'ignore', because: `${first?.name} is the full name` }
      : column,
  );
}
