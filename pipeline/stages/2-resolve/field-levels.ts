import type { Level } from './comparisons.js';
import type { Field } from './standardise.js';

type Rule = readonly [name: string, when: string, m: number, u: number];

/** The levels of every kind but names, from “different” to “same”. `$` stands for the field's column, `near_$` for its likeness. */
export function fieldLevels(field: Field, siblings: readonly Field[]): readonly Level[] {
  const rules = rulesOf(field.kind);
  const elsewhere: readonly Rule[] =
    siblings.length === 0 ? [] : [['in another column', inAnother(siblings), 0.03, 0.0005]];
  const [same, ...others] = rules;
  return [...others.toReversed(), ...elsewhere, same!].map(([name, when, m, u]) => ({
    name,
    when: `(${when.replaceAll('$', field.key)})`,
    m,
    u,
    ...(name === 'same' ? { exact: true as const } : {}),
    ...(agreeing.has(name) ? { agrees: true as const } : {}),
  }));
}

const agreeing: ReadonlySet<string> = new Set(['same', 'same year, day not known', 'day and month swapped', 'typo']);

/** Values computed once a pair for several levels. */
export function fieldHelpers({ kind, key }: Field): Readonly<Record<string, string>> {
  const near = (column: string) => ({ [`near_${key}`]: `jaro_winkler_similarity(a.${column}, b.${column})` });
  switch (kind) {
    case 'email':
      return near(`${key}_local`);
    case 'city':
    case 'street':
    case 'text':
      return near(key);
    case 'date':
      return {
        [`apart_${key}`]: `abs(a.${key}_days - b.${key}_days)`,
        [`wrong_${key}`]: `hamming(a.${key}, b.${key})`,
      };
    default:
      return {};
  }
}

function inAnother(siblings: readonly Field[]): string {
  return siblings.map(({ key }) => `coalesce(a.$ = b.${key}, false) OR coalesce(b.$ = a.${key}, false)`).join(' OR ');
}

/**
 * At most `most` slips of the keyboard between values of at least `length` letters. The edit distance is dear, so it is asked
 * only where lengths and letters allow it; CASE, since AND evaluates both sides.
 */
export function slipsIn(column: string, most: number, length: number): string {
  const [a, b] = [`a.${column}`, `b.${column}`];
  return `CASE WHEN least(length(${a}), length(${b})) < ${length} OR abs(length(${a}) - length(${b})) > ${most} THEN false
    WHEN length(${a}) = length(${b}) AND ${most} = 1 THEN CASE hamming(${a}, ${b}) WHEN 1 THEN true WHEN 2 THEN damerau_levenshtein(${a}, ${b}) <= 1 ELSE false END
    WHEN jaro_winkler_similarity(${a}, ${b}) < 0.75 THEN false ELSE damerau_levenshtein(${a}, ${b}) <= ${most} END`;
}

/** From “same” down to “different”. */
function rulesOf(kind: Field['kind']): readonly Rule[] {
  switch (kind) {
    case 'email':
      return [
        ['same', 'a.$ = b.$', 0.7, 0.000002],
        ['same but for dots and tags', 'a.$_local = b.$_local AND a.$_domain = b.$_domain', 0.02, 0.000001],
        ['local part', 'length(a.$_own) >= 4 AND a.$_own = b.$_own', 0.06, 0.00005],
        [
          'typo',
          'CASE WHEN near_$ >= 0.85 AND a.$_digits = b.$_digits THEN damerau_levenshtein(a.$, b.$) <= 3 ELSE false END',
          0.07,
          0.00002,
        ],
        ['different', 'true', 0.12, 0.998],
      ];
    case 'phone':
      return [
        ['same', 'a.$ = b.$', 0.7, 0.000002],
        ['last nine digits', 'length(a.$_tail) >= 7 AND a.$_tail = b.$_tail', 0.1, 0.000002],
        ['typo', slipsIn('$_tail', 1, 7), 0.05, 0.00002],
        ['different', 'true', 0.15, 0.9999],
      ];
    case 'id':
      return [
        ['same', 'a.$ = b.$', 0.85, 0.000002],
        ['typo', slipsIn('$', 1, 5), 0.09, 0.00002],
        ['different', 'true', 0.06, 0.9999],
      ];
    case 'date':
      return [
        ['same', 'a.$ = b.$', 0.75, 0.00005],
        [
          'same year, day not known',
          "a.$_year = b.$_year AND (right(a.$, 4) = '0101' OR right(b.$, 4) = '0101')",
          0.05,
          0.0005,
        ],
        [
          'day and month swapped',
          'a.$_year = b.$_year AND substr(a.$, 5, 2) = right(b.$, 2) AND substr(b.$, 5, 2) = right(a.$, 2)',
          0.01,
          0.00005,
        ],
        [
          'typo',
          'CASE wrong_$ WHEN 1 THEN true WHEN 2 THEN damerau_levenshtein(a.$, b.$) <= 1 ELSE false END',
          0.07,
          0.0007,
        ],
        ['same day of the year', "right(a.$, 4) = right(b.$, 4) AND right(a.$, 4) <> '0101'", 0.02, 0.0025],
        ['within a month', 'apart_$ <= 31', 0.02, 0.002],
        ['same year', 'a.$_year = b.$_year', 0.02, 0.012],
        ['two digits', 'wrong_$ = 2', 0.02, 0.01],
        ['within a year', 'apart_$ <= 372', 0.02, 0.02],
        ['within ten years', 'apart_$ <= 3720', 0.02, 0.2],
        ['different', 'true', 0.02, 0.75],
      ];
    case 'year':
      return [
        ['same', 'a.$ = b.$', 0.9, 0.015],
        ['one year apart', 'abs(a.$ - b.$) = 1', 0.04, 0.03],
        [
          'one digit or two swapped',
          'a.$ % 10 = b.$ % 10 AND abs(a.$ - b.$) < 100 OR a.$ // 10 % 10 = b.$ % 10 AND b.$ // 10 % 10 = a.$ % 10',
          0.04,
          0.1,
        ],
        ['different', 'true', 0.02, 0.85],
      ];
    case 'postcode':
      return [
        ['same', 'a.$ = b.$', 0.72, 0.0005],
        ['typo', slipsIn('$', 1, 4), 0.06, 0.003],
        ['same district', 'a.$_half = b.$_half', 0.07, 0.006],
        ['different', 'true', 0.15, 0.98],
      ];
    case 'city':
      return [
        ['same', 'a.$ = b.$', 0.75, 0.01],
        ['typo', 'near_$ >= 0.9', 0.08, 0.003],
        [
          'one within the other',
          "CASE WHEN contains(a.$, ' ') OR contains(b.$, ' ') THEN contains(' ' || a.$ || ' ', ' ' || b.$ || ' ') OR contains(' ' || b.$ || ' ', ' ' || a.$ || ' ') ELSE false END",
          0.03,
          0.002,
        ],
        ['different', 'true', 0.14, 0.985],
      ];
    case 'street':
      return [
        ['same', 'a.$ = b.$', 0.7, 0.0008],
        [
          'typo',
          `CASE WHEN near_$ >= 0.92 THEN true WHEN near_$ < 0.8 THEN false ELSE ${slipsIn('$', 2, 8)} END`,
          0.12,
          0.001,
        ],
        ['similar', 'near_$ >= 0.85', 0.04, 0.005],
        ['different', 'true', 0.14, 0.99],
      ];
    case 'country':
      return [
        ['same', 'a.$ = b.$', 0.97, 0.4],
        ['different', 'true', 0.03, 0.6],
      ];
    case 'text':
      return [
        ['same', 'a.$ = b.$', 0.6, 0.001],
        ['similar', 'near_$ >= 0.9', 0.15, 0.002],
        ['different', 'true', 0.25, 0.997],
      ];
    case 'category':
      return [
        ['same', 'a.$ = b.$', 0.88, 0.2],
        ['different', 'true', 0.12, 0.8],
      ];
    case 'given':
    case 'family':
      throw new Error('names have their own levels');
  }
}
