import { type Database, sqlText } from '../db/database.js';
import { outcomeLabels } from '../lib/outcome-labels.js';
import { isSmallCell } from '../lib/small-cells.js';
import { figuresByGroup, type GroupFigures, type Share, shareOf } from './group-figures.js';
import { type GroupCount, hasSmallCell, pooledGroups } from './pool-small.js';

/** How a group fares: who of those that may be written to stands on a list. */
export interface GroupFairness extends GroupFigures, Share {
  /** The group's rate over that of everybody else; null where nobody else stands on a list. */
  readonly ratio: number | null;
  /** Ratio below four fifths (29 CFR 1607.4 D), and the 95 % intervals of group and rest lie apart. */
  readonly isBehind: boolean;
}

export const dimensions = ['language', 'country', 'age'] as const;
export type Dimension = (typeof dimensions)[number];

export interface Fairness {
  /** Null where so few people are selected, or not, that the whole would tell about them. */
  readonly everyone: GroupFairness | null;
  readonly groups: Readonly<Record<Dimension, readonly GroupFairness[]>>;
  /** Groups told together under `smallerGroups`. */
  readonly pooled: Readonly<Record<Dimension, readonly string[]>>;
  /** The people on each kommun's list, by code; lists of 1–4 people are left out. */
  readonly kommuner: readonly GroupFigures[];
  /** Labels behind the calibration: outcomes, else answers (a feature of the score, so they flatter). Null: fewer than five. */
  readonly labels: { readonly outcomes: number | null; readonly answers: number | null };
  readonly unmeasured: readonly { readonly dimension: string; readonly why: string }[];
}

export const smallerGroups = 'smaller groups';
export const unknownGroup = 'unknown';
const fourFifths = 0.8;

/**
 * Selection and calibration across groups, over the people who allow profiling and relocation contact: nobody else can be
 * on a list. Reads the views `scores`, `people`, `leads` (one row a person and kommun) and `outcomes`; no count of 1–4
 * people leaves it.
 */
export async function measureFairness(db: Database, asOf: string): Promise<Fairness> {
  await db.run(auditPerson(Number(asOf.slice(0, 4))));
  const [whole] = await figuresByGroup(db, 'audit_person', "'everyone'");
  const everyone = whole === undefined || hasSmallCell(whole) ? null : fairnessOf(whole, whole);
  const groups: Record<Dimension, readonly GroupFairness[]> = { language: [], country: [], age: [] };
  const pooled: Record<Dimension, readonly string[]> = { language: [], country: [], age: [] };
  for (const dimension of dimensions)
    if (everyone !== null) {
      pooled[dimension] = await poolOf(db, dimension);
      groups[dimension] = await groupsOf(db, dimension, pooled[dimension], everyone);
    }
  const ages = groups.age.filter(({ name }) => name !== unknownGroup);
  return {
    everyone,
    groups: ages.length === 0 ? { ...groups, age: [] } : groups,
    pooled,
    kommuner: await kommunFigures(db),
    labels: await labelCounts(db),
    unmeasured: [
      ...(ages.length === 0 ? [{ dimension: 'age', why: 'too few birth years in the sources' }] : []),
      { dimension: 'sex', why: 'no source column carries it, and norrut does not guess it' },
    ],
  };
}

/** One row a person who may be on a list. Never leaves the database. */
function auditPerson(year: number): string {
  const strength = outcomeLabels.map(({ outcome, isFit }, i) => `(${sqlText(outcome)}, ${i}, ${isFit})`).join(', ');
  return `CREATE OR REPLACE TEMP TABLE audit_person AS
    WITH outcome_label AS (
      SELECT o.person_id, arg_min(l.is_fit, l.strength) AS is_fit
      FROM outcomes o JOIN (VALUES ${strength}) l(outcome, strength, is_fit) USING (outcome) GROUP BY o.person_id)
    SELECT s.person_id, s.fit, coalesce(s.language, '${unknownGroup}') AS language, coalesce(p.country, '${unknownGroup}') AS country,
      CASE WHEN p.birth_year IS NULL THEN '${unknownGroup}' WHEN ${year} - p.birth_year < 30 THEN 'under 30'
        WHEN ${year} - p.birth_year < 45 THEN '30-44' WHEN ${year} - p.birth_year < 60 THEN '45-59' ELSE '60 and over' END AS age,
      s.person_id IN (SELECT person_id FROM leads) AS selected, o.is_fit IS NOT NULL AS has_outcome,
      coalesce(o.is_fit, CASE p.would_move WHEN 'yes' THEN true WHEN 'no' THEN false END) AS label
    FROM scores s JOIN people p USING (person_id) LEFT JOIN outcome_label o USING (person_id)
    WHERE s.fit IS NOT NULL AND list_contains(p.purposes, 'profiling') AND list_contains(p.purposes, 'relocation_contact')`;
}

async function poolOf(db: Database, dimension: Dimension): Promise<string[]> {
  const counts = await db.rows<GroupCount>(
    `SELECT ${dimension} AS name, count(*)::INTEGER AS people, count(*) FILTER (selected)::INTEGER AS selected
     FROM audit_person GROUP BY ALL ORDER BY name`,
  );
  const pool = pooledGroups(counts);
  return counts.flatMap(({ name }) => (pool.has(name) ? [name] : []));
}

async function groupsOf(
  db: Database,
  dimension: Dimension,
  pool: readonly string[],
  everyone: GroupFigures,
): Promise<GroupFairness[]> {
  const group =
    pool.length === 0
      ? dimension
      : `CASE WHEN ${dimension} IN (${pool.map(sqlText).join(', ')}) THEN ${sqlText(smallerGroups)} ELSE ${dimension} END`;
  const figures = await figuresByGroup(db, 'audit_person', group);
  return figures.map((one) => fairnessOf(one, everyone));
}

function fairnessOf(group: GroupFigures, everyone: GroupFigures): GroupFairness {
  const own = shareOf(group.selected, group.people);
  const others = { selected: everyone.selected - group.selected, people: everyone.people - group.people };
  const rest = others.people === 0 || others.selected === 0 ? null : shareOf(others.selected, others.people);
  const ratio = rest === null ? null : own.rate / rest.rate;
  return {
    ...group,
    ...own,
    ratio,
    isBehind: rest !== null && ratio !== null && ratio < fourFifths && own.high < rest.low,
  };
}

async function kommunFigures(db: Database): Promise<GroupFigures[]> {
  const figures = await figuresByGroup(
    db,
    '(SELECT l.kommun_code, a.fit, a.label, true AS selected FROM leads l JOIN audit_person a USING (person_id))',
    'kommun_code',
  );
  return figures.filter(({ people }) => !isSmallCell(people)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function labelCounts(db: Database): Promise<Fairness['labels']> {
  const { outcomes, answers } = await db.row<{ outcomes: number; answers: number }>(
    `SELECT count(*) FILTER (has_outcome)::INTEGER AS outcomes,
       count(*) FILTER (label IS NOT NULL AND NOT has_outcome)::INTEGER AS answers FROM audit_person`,
  );
  return { outcomes: isSmallCell(outcomes) ? null : outcomes, answers: isSmallCell(answers) ? null : answers };
}
