import { fieldHelpers, fieldLevels } from './field-levels.js';
import { familyLevels, givenLevels } from './name-levels.js';
import type { Field } from './standardise.js';

/** One way in which two values can agree, from the best (last) to “different” (first). */
export interface Level {
  readonly name: string;
  /** Holds for the pair of rows `a` and `b` of `unit`; the best level that holds counts. */
  readonly when: string;
  /** Share of true pairs, and of random pairs, at this level: where there is too little data to learn from. */
  readonly m: number;
  readonly u: number;
  /** Both values are the same: the weight depends on how common the value is. */
  readonly exact?: true;
  /** Dates only: near enough to be the same one. */
  readonly agrees?: true;
}

export interface Comparison {
  readonly field: Field;
  /** SQL that says the pair cannot be compared here: a value is missing, or another comparison has the evidence. */
  readonly missing: string;
  /** From “different” (1) upwards; 0 is missing. */
  readonly levels: readonly Level[];
  /** Values of the pair that several levels use, by name. */
  readonly helpers: Readonly<Record<string, string>>;
  /** An equal value is by itself enough: an address of a person, not a property shared by many. */
  readonly identifies: boolean;
  /** What people of one household share. It says nothing about which of them a record is. */
  readonly household: boolean;
}

const bitsPerComparison = 4n;
export const mostComparisons = 15;

export function comparisonsFor(fields: readonly Field[]): readonly Comparison[] {
  return fields.map((field) => compare(field, fields)).slice(0, mostComparisons);
}

function compare(field: Field, fields: readonly Field[]): Comparison {
  const has = (kind: Field['kind']) => fields.some((other) => other.kind === kind);
  const identifies = field.kind === 'email' || field.kind === 'phone' || field.kind === 'id';
  const household = field.kind !== 'given' && field.kind !== 'id' && field.kind !== 'category';
  const rest = { field, identifies, household };
  switch (field.kind) {
    case 'given':
      return { ...rest, ...givenLevels(has('family')) };
    case 'family':
      return { ...rest, ...familyLevels(has('given')) };
    default: {
      const siblings = fields.filter((other) => other.kind === field.kind && other.key !== field.key);
      return {
        ...rest,
        missing: missingSql(field, fields),
        levels: fieldLevels(field, siblings),
        helpers: fieldHelpers(field),
      };
    }
  }
}

/**
 * Besides empty cells, evidence that another column has already given: an e-mail's local part that is just the person's name
 * says no more than the names do, and a town no more than an agreeing postcode.
 */
function missingSql({ kind, key }: Field, fields: readonly Field[]): string {
  const missing = [`a.${key} IS NULL`, `b.${key} IS NULL`];
  if (kind === 'email')
    missing.push(
      `(a.${key}_local = b.${key}_local AND a.${key}_domain <> b.${key}_domain AND (a.${key}_own IS NULL OR b.${key}_own IS NULL))`,
    );
  if (kind === 'city')
    for (const postcode of fields.filter((other) => other.kind === 'postcode'))
      missing.push(`coalesce(a.${postcode.key}_half = b.${postcode.key}_half, false)`);
  return missing.join(' OR ');
}

/**
 * The query that gives every pair of `pairs` (left_rec, right_rec and the columns `keep`) its `pattern`: the levels of all
 * comparisons in one BIGINT, four bits each. Values are fetched and likenesses computed once, in the inner query.
 */
export function patternQuery(comparisons: readonly Comparison[], pairs: string, keep: readonly string[]): string {
  const pattern = comparisons
    .map((comparison, i) => `(${levelSql(comparison)}) * ${1n << (bitsPerComparison * BigInt(i))}::BIGINT`)
    .join(' + ');
  const helpers = Object.entries(
    Object.assign({}, ...comparisons.map((comparison) => comparison.helpers)) as Record<string, string>,
  );
  const columns = new Set(pattern.match(sideColumn));
  const fetched = [...columns].map((column) => `${column} AS ${column.replace('.', '_')}`);
  const computed = helpers.map(([name, sql]) => `${sql} AS ${name}`);
  return `SELECT ${[...keep, `${pattern.replace(sideColumn, '$1_$2')} AS pattern`].join(', ')}
    FROM (SELECT ${[...keep, ...fetched, ...computed].join(', ')} FROM (${pairs}) p JOIN unit a ON a.rec = p.left_rec JOIN unit b ON b.rec = p.right_rec)`;
}

/** A column of either record in the SQL of a level: `a.given`. */
const sideColumn = /\b([ab])\.([a-z0-9_]+)/g;

/** 0 where the pair cannot be compared, else the number of the best level that holds. */
function levelSql({ missing, levels }: Comparison): string {
  const cases = levels.map(({ when }, i) => `WHEN ${when} THEN ${i + 1}`).reverse();
  return `CASE WHEN ${missing} THEN 0 ${cases.join(' ')} END`;
}

/** The level of comparison `i` in a pattern. */
export function levelIn(pattern: bigint, i: number): number {
  return Number((pattern >> (bitsPerComparison * BigInt(i))) & 15n);
}

/** SQL for the level of comparison `i` in the pattern column `pattern`. */
export function levelOfSql(pattern: string, i: number): string {
  return `((${pattern} >> ${4 * i}) & 15)`;
}
