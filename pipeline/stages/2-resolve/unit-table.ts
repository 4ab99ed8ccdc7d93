import { sqlText } from '../../db/database.js';
import { givenNames } from './given-names.js';
import { nicknames } from './nicknames.js';
import type { Field } from './standardise.js';

/**
 * `unit` from `ordered`: what is known of names beside their letters. `given_known`: a name in its own right (listed, or borne
 * in several families here), so that a near name is another name and no typo. An e-mail's `_own`: its local part where that
 * is more than the person's name, which many of that name would choose.
 */
export function unitSql(fields: readonly Field[]): readonly string[] {
  const has = (key: string) => fields.some((field) => field.key === key);
  const select = ['o.*', 'coalesce(len(o.name_tokens), 0) > 2 AS many_names'];
  const joins: string[] = [];
  if (has('given')) {
    select.push(
      "split_part(o.given, ' ', 1) AS given_first",
      'given_sound.sound AS given_sound',
      'named.roots AS given_roots',
      '(named.name IS NOT NULL OR borne.given_first IS NOT NULL) AS given_known',
    );
    joins.push(
      'LEFT JOIN sounds given_sound ON given_sound.name = o.given',
      "LEFT JOIN named ON named.name = split_part(o.given, ' ', 1)",
      "LEFT JOIN borne ON borne.given_first = split_part(o.given, ' ', 1)",
    );
  }
  if (has('family')) {
    select.push('family_sound.sound AS family_sound');
    joins.push('LEFT JOIN sounds family_sound ON family_sound.name = o.family');
  }
  for (const { key } of fields.filter(({ kind }) => kind === 'email'))
    select.push(
      `CASE WHEN length(${key}_digits) >= 2 OR NOT (${ownName(key, has)}) THEN ${key}_local END AS ${key}_own`,
    );
  return [
    ...(has('given') || has('family') ? [soundsSql(fields)] : []),
    ...(has('given') ? nameTables(has('family')) : []),
    `CREATE TABLE unit AS SELECT ${select.join(', ')} FROM ordered o ${joins.join(' ')} ORDER BY rec`,
  ];
}

function ownName(key: string, has: (key: string) => boolean): string {
  const within = ['given', 'family']
    .filter(has)
    .map((name) => `coalesce(length(o.${name}) >= 3 AND contains(o.${key}_local, replace(o.${name}, ' ', '')), false)`);
  return within.length === 0 ? 'false' : within.join(' OR ');
}

/** Each distinct name is spelled once. */
function soundsSql(fields: readonly Field[]): string {
  const names = ['given', 'family'].filter((key) => fields.some((field) => field.key === key));
  const all = names.map((key) => `SELECT ${key} AS name FROM ordered WHERE ${key} IS NOT NULL`).join(' UNION ');
  return `CREATE TEMP TABLE sounds AS SELECT name, ${phoneticSql('name')} AS sound FROM (${all})`;
}

/** Spellings of one sound alike: Erik/Eric, Sara/Sarah, Katarina/Catharina, Viktor/Victor, Filip/Philip. */
export function phoneticSql(name: string): string {
  const steps: ReadonlyArray<readonly [string, string]> = [
    ['ph', 'f'],
    ['c([eiy])', 's\\1'],
    ['ck|c|q', 'k'],
    ['h', ''],
    ['w', 'v'],
    ['z', 's'],
    ['y|j', 'i'],
    ['x', 'ks'],
  ];
  const spelled = steps.reduce((sql, [from, to]) => `regexp_replace(${sql}, '${from}', '${to}', 'g')`, name);
  return [...'aeilmnopfrstkdgbu'].reduce(
    (sql, letter) => `replace(${sql}, '${letter}${letter}', '${letter}')`,
    spelled,
  );
}

/** `named`: listed names and the roots of pet names. `borne`: given names found in several families here. */
function nameTables(withFamily: boolean): readonly string[] {
  const pairs = nicknames.flatMap(([root, ...short]) =>
    [root!, ...short].map((name) => `(${sqlText(name)}, ${sqlText(root!)})`),
  );
  return [
    `CREATE TEMP TABLE named AS SELECT name, list_sort(list(DISTINCT root) FILTER (WHERE root IS NOT NULL)) AS roots
       FROM (SELECT * FROM (VALUES ${pairs.join(', ')}) v(name, root)
         UNION ALL SELECT unnest(string_split(${sqlText(givenNames)}, ' ')), NULL) GROUP BY name`,
    `CREATE TEMP TABLE borne AS SELECT split_part(given, ' ', 1) AS given_first FROM ordered
       WHERE length(given) >= 2 GROUP BY 1 HAVING count(DISTINCT ${withFamily ? 'family' : 'rec'}) >= 4`,
  ];
}
