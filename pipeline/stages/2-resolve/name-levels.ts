import type { Comparison } from './comparisons.js';
import { slipsIn } from './field-levels.js';

type Levels = Pick<Comparison, 'missing' | 'levels' | 'helpers'>;

/** Each name stands in the other's place, whole or with one slip. CASE, since AND evaluates both sides. */
const crossed = (one: string, other: string) =>
  `CASE WHEN a.${one} = b.${other} THEN (a.${other} = b.${one} OR a.${other} IS NULL OR b.${one} IS NULL OR jaro_winkler_similarity(a.${other}, b.${one}) >= 0.85)
    AND a.${one} IS DISTINCT FROM b.${one} AND a.${other} IS DISTINCT FROM b.${other} ELSE false END`;
/** The same with a slip in both. */
const blurred = `CASE WHEN left(a.given, 1) = left(b.family, 1) AND left(a.family, 1) = left(b.given, 1) AND a.given <> b.given AND a.family <> b.family
  THEN jaro_winkler_similarity(a.given, b.family) >= 0.85 AND jaro_winkler_similarity(a.family, b.given) >= 0.85 ELSE false END`;
const swapped = `(${crossed('given', 'family')} OR ${crossed('family', 'given')} OR ${blurred})`;

/** Two names in their own right: near as they may look, they are two names. */
const bothKnown = '(a.given_known AND b.given_known)';
const shared = (key: string, least: number) =>
  `CASE WHEN near_${key} >= 0.5 THEN jaccard(a.${key}, b.${key}) >= ${least} ELSE false END`;

/** The lowest levels of given names: clearly not the same name. */
export const otherGivenLevels = 3;

/**
 * Given names: they alone tell the people of a household apart, so “different” (two clearly different names) is kept
 * apart from “unclear” (a name beyond recognition).
 */
export function givenLevels(withFamily: boolean): Levels {
  const isSwapped = withFamily ? swapped : 'false';
  const initial = `CASE WHEN left(a.given, 1) <> left(b.given, 1) THEN false ELSE length(a.given_first) = 1 OR length(b.given_first) = 1
    OR (NOT ${bothKnown} AND (starts_with(a.given, b.given) OR starts_with(b.given, a.given))) END`;
  const part = `CASE WHEN a.given_first = b.given_first THEN true WHEN NOT (a.many_names OR b.many_names) THEN false
    ELSE list_contains(a.name_tokens, b.given_first) OR list_contains(b.name_tokens, a.given_first) END`;
  return {
    missing: `(a.given IS NULL OR b.given IS NULL) AND NOT coalesce(${isSwapped}, false)`,
    helpers: { near_given: 'jaro_winkler_similarity(a.given, b.given)' },
    levels: [
      { name: 'different', when: 'true', m: 0.005, u: 0.3 },
      { name: 'another name', when: bothKnown, m: 0.005, u: 0.6 },
      {
        name: 'another name, alike',
        when: `CASE WHEN ${bothKnown} THEN near_given >= 0.75 ELSE false END`,
        m: 0.01,
        u: 0.03,
      },
      {
        name: 'unclear',
        when: `CASE WHEN ${bothKnown} THEN false WHEN near_given >= 0.7 THEN true ELSE ${shared('given', 0.6)} END`,
        m: 0.03,
        u: 0.06,
      },
      { name: 'initial or prefix', when: initial, m: 0.04, u: 0.02 },
      {
        name: 'typo',
        when: `CASE WHEN ${bothKnown} THEN false WHEN near_given >= 0.9 THEN true WHEN near_given < 0.7 THEN false ELSE ${slipsIn('given', 1, 4)} END`,
        m: 0.08,
        u: 0.003,
      },
      { name: 'one of several', when: part, m: 0.05, u: 0.003 },
      {
        name: 'nickname or spelling',
        when: `CASE WHEN a.given_sound = b.given_sound THEN true WHEN a.given_roots IS NULL OR b.given_roots IS NULL THEN false
          ELSE list_has_any(a.given_roots, b.given_roots) END`,
        m: 0.05,
        u: 0.002,
      },
      { name: 'swapped', when: isSwapped, m: 0.04, u: 0.0001 },
      { name: 'same', when: 'a.given = b.given', m: 0.7, u: 0.006, exact: true },
    ],
  };
}

export function familyLevels(withGiven: boolean): Levels {
  const isSwapped = withGiven ? `coalesce(${swapped}, false)` : 'false';
  const part = `CASE WHEN NOT (a.many_names OR b.many_names) THEN false
    ELSE list_contains(a.name_tokens, b.family) OR list_contains(b.name_tokens, a.family)
      OR list_has_any(string_split(a.family, ' '), string_split(b.family, ' ')) END`;
  return {
    missing: `a.family IS NULL OR b.family IS NULL OR ${isSwapped}`,
    helpers: { near_family: 'jaro_winkler_similarity(a.family, b.family)' },
    levels: [
      { name: 'different', when: 'true', m: 0.06, u: 0.94 },
      {
        name: 'similar',
        when: `CASE WHEN near_family >= 0.8 THEN true ELSE ${shared('family', 0.7)} END`,
        m: 0.04,
        u: 0.03,
      },
      {
        name: 'initial or prefix',
        when: `CASE WHEN left(a.family, 1) <> left(b.family, 1) THEN false ELSE starts_with(a.family, b.family) OR starts_with(b.family, a.family) END`,
        m: 0.02,
        u: 0.004,
      },
      {
        name: 'typo',
        when: `CASE WHEN near_family >= 0.92 THEN true WHEN near_family < 0.7 THEN false ELSE ${slipsIn('family', 1, 4)} END`,
        m: 0.09,
        u: 0.002,
      },
      { name: 'one of several', when: part, m: 0.03, u: 0.001 },
      { name: 'spelling', when: 'a.family_sound = b.family_sound', m: 0.02, u: 0.0003 },
      { name: 'same', when: 'a.family = b.family', m: 0.74, u: 0.002, exact: true },
    ],
  };
}
