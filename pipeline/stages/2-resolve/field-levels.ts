import type { Level } from './comparisons.js';
import type { Field } from './standardise.js';

type Rule = readonly [name: string, when: string, m: number, u: number];

/** The levels of every kind but names, from “different” to “same”. `$` stands for the field's column. */
export function fieldLevels(field: Field, siblings: readonly Field[]): readonly Level[] {
  const rules = rulesOf(field.kind);
  const elsewhere: readonly Rule[] =
    siblings.length === 0
      ? []
      : [
          [
            'in another column',
            siblings
              .map(({ key }) => `coalesce(a.$ = b.${key}, false) OR coalesce(b.$ = a.${key}, false)`)
              .join(' OR '),
            0.03,
            0.0005,
          ],
        ];
  const [same, ...others] = rules;
  return [...others.toReversed(), ...elsewhere, same!].map(([name, when, m, u]) => ({
    name,
    when: `(${when.replaceAll('$', field.key)})`,
    m,
    u,
    ...(name === 'same' ? { exact: true as const } : {}),
  }));
}

const similar = (least: number) => `jaro_winkler_similarity(a.$, b.$) >= ${least}`;
const slips = (most: number, length: number) =>
  `least(length(a.$), length(b.$)) >= ${length} AND damerau_levenshtein(a.$, b.$) <= ${most}`;
const days = (value: string) =>
  `(left(${value}, 4)::INTEGER * 372 + substr(${value}, 5, 2)::INTEGER * 31 + right(${value}, 2)::INTEGER)`;
const daysApart = `abs(${days('a.$')} - ${days('b.$')})`;

/** From “same” down to “different”. */
function rulesOf(kind: Field['kind']): readonly Rule[] {
  switch (kind) {
    case 'email':
      return [
        ['same', 'a.$ = b.$', 0.7, 0.000002],
        [
          'same but for dots and tags',
          `a.$_local = b.$_local AND split_part(a.$, '@', 2) = split_part(b.$, '@', 2)`,
          0.02,
          0.000001,
        ],
        ['local part', 'length(a.$_local) >= 4 AND a.$_local = b.$_local', 0.06, 0.00005],
        ['typo', `${similar(0.9)} AND damerau_levenshtein(a.$, b.$) <= 3`, 0.07, 0.00002],
        ['similar local part', 'jaro_winkler_similarity(a.$_local, b.$_local) >= 0.88', 0.03, 0.002],
        ['different', 'true', 0.12, 0.998],
      ];
    case 'phone':
      return [
        ['same', 'a.$ = b.$', 0.7, 0.000002],
        ['last nine digits', 'length(a.$_tail) >= 7 AND a.$_tail = b.$_tail', 0.1, 0.000002],
        ['typo', 'length(a.$_tail) >= 7 AND damerau_levenshtein(a.$_tail, b.$_tail) <= 1', 0.05, 0.00002],
        ['different', 'true', 0.15, 0.9999],
      ];
    case 'id':
      return [
        ['same', 'a.$ = b.$', 0.85, 0.000002],
        ['typo', slips(1, 5), 0.09, 0.00002],
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
        ['typo', 'damerau_levenshtein(a.$, b.$) <= 1', 0.07, 0.0007],
        ['same day of the year', "right(a.$, 4) = right(b.$, 4) AND right(a.$, 4) <> '0101'", 0.02, 0.0025],
        ['within a month', `${daysApart} <= 31`, 0.02, 0.002],
        ['same year', 'a.$_year = b.$_year', 0.02, 0.012],
        ['within a year', `${daysApart} <= 372`, 0.02, 0.02],
        ['within ten years', `${daysApart} <= 3720`, 0.02, 0.2],
        ['different', 'true', 0.02, 0.75],
      ];
    case 'year':
      return [
        ['same', 'a.$ = b.$', 0.9, 0.015],
        ['one year apart', 'abs(a.$ - b.$) = 1', 0.04, 0.03],
        ['digits swapped', 'damerau_levenshtein(a.$::VARCHAR, b.$::VARCHAR) <= 1', 0.04, 0.1],
        ['different', 'true', 0.02, 0.85],
      ];
    case 'postcode':
      return [
        ['same', 'a.$ = b.$', 0.72, 0.0005],
        ['typo', slips(1, 4), 0.06, 0.003],
        ['same district', 'a.$_half = b.$_half', 0.07, 0.006],
        ['different', 'true', 0.15, 0.98],
      ];
    case 'city':
      return [
        ['same', 'a.$ = b.$', 0.75, 0.01],
        ['typo', `${similar(0.9)}`, 0.08, 0.003],
        [
          'one within the other',
          "contains(' ' || a.$ || ' ', ' ' || b.$ || ' ') OR contains(' ' || b.$ || ' ', ' ' || a.$ || ' ')",
          0.03,
          0.002,
        ],
        ['different', 'true', 0.14, 0.985],
      ];
    case 'street':
      return [
        ['same', 'a.$ = b.$', 0.7, 0.0008],
        ['typo', `${similar(0.92)} OR (${slips(2, 8)})`, 0.12, 0.001],
        ['similar', similar(0.85), 0.04, 0.005],
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
        ['similar', similar(0.9), 0.15, 0.002],
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
