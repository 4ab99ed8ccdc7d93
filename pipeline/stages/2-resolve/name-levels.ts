import type { Comparison } from './comparisons.js';

type Levels = Pick<Comparison, 'missing' | 'levels'>;

/** Each name stands in the other's place, whole or with one slip. */
const swapped = `((a.given = b.family AND (a.family = b.given OR a.family IS NULL OR b.given IS NULL OR jaro_winkler_similarity(a.family, b.given) >= 0.85))
  OR (a.family = b.given AND (a.given IS NULL OR b.family IS NULL OR jaro_winkler_similarity(a.given, b.family) >= 0.85)))
  AND NOT coalesce(a.given = b.given, false) AND NOT coalesce(a.family = b.family, false)`;

/** Two names in their own right: near as they may look, they are two names. */
const bothKnown = '(a.given_known AND b.given_known)';
const near = (least: number, key: string) => `jaro_winkler_similarity(a.${key}, b.${key}) >= ${least}`;
const oneSlip = (key: string) =>
  `(least(length(a.${key}), length(b.${key})) >= 4 AND damerau_levenshtein(a.${key}, b.${key}) <= 1)`;

/**
 * Given names: they alone tell the people of a household apart, so “different” (two clearly different names) is kept
 * apart from “unclear” (a name beyond recognition).
 */
export function givenLevels(withFamily: boolean): Levels {
  const isSwapped = withFamily ? `(${swapped})` : 'false';
  const initial = `((length(a.given_first) = 1 OR length(b.given_first) = 1 OR (NOT ${bothKnown} AND least(length(a.given), length(b.given)) >= 2
    AND (starts_with(a.given, b.given) OR starts_with(b.given, a.given)))) AND left(a.given, 1) = left(b.given, 1))`;
  const part = `(a.given_first = b.given_first OR list_contains(string_split(a.given, ' '), b.given_first) OR list_contains(string_split(b.given, ' '), a.given_first))`;
  return {
    missing: `(a.given IS NULL OR b.given IS NULL) AND NOT coalesce(${isSwapped}, false)`,
    levels: [
      { name: 'different', when: 'true', m: 0.01, u: 0.9 },
      {
        name: 'unclear',
        when: `NOT ${bothKnown} AND (${near(0.7, 'given')} OR jaccard(a.given, b.given) >= 0.6)`,
        m: 0.03,
        u: 0.06,
      },
      { name: 'initial or prefix', when: initial, m: 0.04, u: 0.02 },
      { name: 'typo', when: `NOT ${bothKnown} AND (${near(0.9, 'given')} OR ${oneSlip('given')})`, m: 0.08, u: 0.003 },
      { name: 'one of several', when: part, m: 0.05, u: 0.003 },
      {
        name: 'nickname or spelling',
        when: `(a.given_sound = b.given_sound OR list_has_any(a.given_roots, b.given_roots))`,
        m: 0.05,
        u: 0.002,
      },
      { name: 'swapped', when: `coalesce(${isSwapped}, false)`, m: 0.04, u: 0.0001 },
      { name: 'same', when: 'a.given = b.given', m: 0.7, u: 0.006, exact: true },
    ],
  };
}

export function familyLevels(withGiven: boolean): Levels {
  const isSwapped = withGiven ? `coalesce(${swapped}, false)` : 'false';
  const part = `(list_contains(a.name_tokens, b.family) OR list_contains(b.name_tokens, a.family)
    OR list_has_any(string_split(a.family, ' '), string_split(b.family, ' ')))`;
  return {
    missing: `a.family IS NULL OR b.family IS NULL OR ${isSwapped}`,
    levels: [
      { name: 'different', when: 'true', m: 0.06, u: 0.94 },
      { name: 'similar', when: `(${near(0.8, 'family')} OR jaccard(a.family, b.family) >= 0.7)`, m: 0.04, u: 0.03 },
      {
        name: 'initial or prefix',
        when: `(starts_with(a.family, b.family) OR starts_with(b.family, a.family))`,
        m: 0.02,
        u: 0.004,
      },
      { name: 'typo', when: `(${near(0.92, 'family')} OR ${oneSlip('family')})`, m: 0.09, u: 0.002 },
      { name: 'one of several', when: part, m: 0.03, u: 0.001 },
      { name: 'spelling', when: 'a.family_sound = b.family_sound', m: 0.02, u: 0.0003 },
      { name: 'same', when: 'a.family = b.family', m: 0.74, u: 0.002, exact: true },
    ],
  };
}
