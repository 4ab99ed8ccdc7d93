import type { Field } from './standardise.js';

/** Pairs that agree on every part of one of the keys are compared. Parts are SQL over `unit`. */
export interface BlockingRule {
  readonly name: string;
  readonly keys: readonly (readonly string[])[];
  /** Second keys for a block that is too large: what the rule does not look at yet, in the order tried. */
  readonly second: readonly string[];
  /** Its key is an address or number of a person's own. */
  readonly identifies: boolean;
  /** What it looks at: the names, what is not a name, or both. */
  readonly looksAt: 'names' | 'others' | 'both';
}

type Parts = Readonly<Record<string, readonly string[]>>;

/** The rules that the kinds allow: identifiers alone, then two or three weaker things together, names also in each other's place. */
export function blockingRules(fields: readonly Field[]): readonly BlockingRule[] {
  const parts = partsOf(fields);
  return recipes.flatMap((recipe) => {
    const alternatives = recipe.split(' | ').map((key) => key.split(' + '));
    const keys = alternatives.flatMap((key) => product(key.map((part) => parts[part] ?? [])));
    if (keys.length === 0) return [];
    const used = new Set(alternatives.flat().flatMap((part) => [part, ...(covered[part] ?? [])]));
    const second = secondParts.filter((part) => !used.has(part)).flatMap((part) => parts[part] ?? []);
    return [
      {
        name: recipe,
        keys,
        second: second.slice(0, mostSecondKeys),
        identifies: identifiers.has(recipe),
        looksAt: evidenceOf(alternatives.flat()),
      },
    ];
  });
}

const identifiers: ReadonlySet<string> = new Set(['email', 'phone', 'id']);

function evidenceOf(parts: readonly string[]): BlockingRule['looksAt'] {
  const names = parts.filter((part) => /\b(name|names|given|family|initial)\b/.test(part)).length;
  return names === 0 ? 'others' : names === parts.length ? 'names' : 'both';
}

const secondParts: readonly string[] = ['year', 'given', 'family', 'district', 'city', 'month', 'street', 'tail'];
const mostSecondKeys = 4;

/** Second keys that say nothing new beside a part, though they are called otherwise. */
const covered: Readonly<Record<string, readonly string[]>> = {
  phone: ['tail'],
  date: ['year', 'month'],
  postcode: ['district'],
  'both names': ['given', 'family'],
  'given sound': ['given'],
  'family sound': ['family'],
};

/** From the surest to the broadest: what is left of the pair budget goes to the later ones. `name` is any word of the names. */
const recipes: readonly string[] = [
  'email',
  'phone',
  'id',
  'mailbox',
  'both names',
  'given sound + family sound',
  'name + date',
  'name + postcode',
  'date + postcode | date + city',
  'name + street',
  'date',
  'date + initial',
  'name + month',
  'street + district | street + city | street + year',
  'given + family start + year | family + given start + year',
  'family sound + initial + year',
  'name + district + year | name + city + year',
  'family + district + initial | given + district + family initial',
  'family + city + initial | given + city + family initial',
  'postcode + year',
  'text',
  'family + initial + category | given + family initial + category',
  'postcode',
  'family + district | family + city',
  'given + district | given + city',
  'family + year | given + year',
  'family + initial | given + family initial',
  'family sound',
];

/** A word of the names; a rule that uses it gives a record one key a word. */
export const nameWord = 'name_word';

function partsOf(fields: readonly Field[]): Parts {
  const of = (kind: Field['kind'], make: (key: string) => string) =>
    fields.filter((field) => field.kind === kind).map(({ key }) => make(key));
  const self = (key: string) => key;
  const longest = (key: string) => `CASE WHEN length(${key}_local) >= 5 THEN ${key}_local END`;
  return {
    email: of('email', self),
    mailbox: of('email', longest),
    phone: of('phone', (key) => `${key}_tail`),
    tail: of('phone', (key) => `${key}_tail`),
    id: of('id', self),
    name: fields.some(({ kind }) => kind === 'given' || kind === 'family') ? [nameWord] : [],
    given: of('given', () => 'given_first'),
    'given sound': of('given', () => "split_part(given_sound, ' ', 1)"),
    'given start': of('given', () => 'left(given, 3)'),
    initial: of('given', () => 'left(given, 1)'),
    family: of('family', self),
    'family sound': of('family', () => 'family_sound'),
    'family start': of('family', () => 'left(family, 3)'),
    'family initial': of('family', () => 'left(family, 1)'),
    'both names':
      fields.some(({ kind }) => kind === 'given') && fields.some(({ kind }) => kind === 'family') ? [eitherOrder] : [],
    date: of('date', self),
    year: [...of('date', (key) => `${key}_year`), ...of('year', self)],
    month: of('date', (key) => `CASE WHEN right(${key}, 4) <> '0101' THEN right(${key}, 4) END`),
    postcode: of('postcode', self),
    district: of('postcode', (key) => `${key}_half`),
    city: of('city', self),
    street: of('street', (key) => `CASE WHEN length(${key}) >= 4 THEN ${key} END`),
    text: of('text', (key) => `left(${key}, 200)`),
    category: of('category', self),
  };
}

/** The two names in alphabetical order: swapped names give the same key. */
const eitherOrder = "least(given_first, family) || '|' || greatest(given_first, family)";

function product(parts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return parts.reduce<readonly (readonly string[])[]>(
    (keys, part) => keys.flatMap((key) => part.map((sql) => [...key, sql])),
    [[]],
  );
}
