import type { Database } from '../../db/database.js';
import { blockingRules } from './blocking-rules.js';
import { keyedSql } from './candidate-pairs.js';
import { type Comparison, levelIn } from './comparisons.js';
import type { Conflict } from './conflict-in.js';
import { comparePairs, scorePairs } from './link-records.js';
import { columnName, partsSql } from './link-report.js';
import { type LinkModel, priorWeight, unitsPerBit } from './model.js';
import type { Field } from './standardise.js';
import { addRarity } from './weigh-patterns.js';

export interface PairColumn {
  readonly column: string;
  readonly kind: string;
  readonly level: string;
  /** Share of true pairs and of random pairs at this level; null where a value is missing. */
  readonly m: number | null;
  readonly u: number | null;
  /** What the column adds to the match weight, how common the value is included. */
  readonly bits: number;
}

/** Why two records do or do not look like one person. The prior and the columns' bits add up to `bits`. */
export interface PairWeight {
  readonly prior: number;
  readonly columns: readonly PairColumn[];
  readonly bits: number;
  /** 2^bits / (1 + 2^bits). */
  readonly probability: number;
  /** A link needs more than this. */
  readonly threshold: 0;
  readonly conflict: 'none' | 'other given names' | 'never one person';
  /** Blocking rules of which the two share a key; in a crowded block such a pair may still go uncompared. */
  readonly sharedKeys: readonly string[];
}

const conflicts: readonly PairWeight['conflict'][] = ['none', 'other given names', 'never one person'];

export interface PairSetting {
  readonly fields: readonly Field[];
  readonly comparisons: readonly Comparison[];
  readonly model: LinkModel;
}

/** Weigh the records `a` and `b` of `unit` (numbers `rec`), as a run with that model does. Adds the rarities to `unit`. */
export async function explainPair(db: Database, setting: PairSetting, a: number, b: number): Promise<PairWeight> {
  const { fields, comparisons, model } = setting;
  await addRarity(db, comparisons, model);
  await db.run(
    `CREATE TABLE pair AS SELECT ${Math.min(a, b)} AS left_rec, ${Math.max(a, b)} AS right_rec, 0::BIGINT AS rules`,
  );
  await comparePairs(db, 'pair', 'pair_compared', comparisons);
  await scorePairs(db, 'pair_compared', 'pair_scored', comparisons, model);
  const { pattern, conflict, units, parts } = await db.row<{
    pattern: bigint;
    conflict: Conflict;
    units: number;
    parts: readonly { readonly level: string; readonly bits: number }[];
  }>(
    `SELECT pattern, conflict, s.weight AS units, ${partsSql(comparisons, model)} AS parts FROM pair_scored s JOIN unit a ON a.rec = s.left_rec`,
  );
  const bits = units / unitsPerBit;
  return {
    prior: priorWeight(model) / unitsPerBit,
    columns: comparisons.map((comparison, i) => {
      const level = levelIn(pattern, i) - 1;
      const { m, u } = model.columns[i]!;
      return {
        column: columnName(comparison),
        kind: comparison.field.kind,
        level: parts[i]!.level,
        m: m[level] ?? null,
        u: u[level] ?? null,
        bits: parts[i]!.bits,
      };
    }),
    bits,
    probability: 1 / (1 + 2 ** -bits),
    threshold: 0,
    conflict: conflicts[conflict]!,
    sharedKeys: await sharedKeys(db, fields),
  };
}

/** The rules that would compare the pair of the table `pair`. */
async function sharedKeys(db: Database, fields: readonly Field[]): Promise<readonly string[]> {
  await db.run('CREATE TABLE two AS SELECT u.* FROM unit u JOIN pair p ON u.rec IN (p.left_rec, p.right_rec)');
  const shared: string[] = [];
  for (const rule of blockingRules(fields)) {
    const { n } = await db.row<{ n: number }>(
      `SELECT count(*)::INTEGER AS n FROM (SELECT key FROM (${keyedSql(rule, 'two')}) GROUP BY key HAVING count(*) = 2)`,
    );
    if (n > 0) shared.push(rule.name);
  }
  return shared;
}
