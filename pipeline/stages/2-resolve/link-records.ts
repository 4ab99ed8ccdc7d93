import type { Database } from '../../db/database.js';
import { blockingRules } from './blocking-rules.js';
import { proposePairs, type RuleReport } from './candidate-pairs.js';
import { clusterRecords } from './cluster-records.js';
import { type Comparison, comparisonsFor, patternQuery } from './comparisons.js';
import type { LinkColumn } from './kinds.js';
import { learnModel } from './learn-model.js';
import { estimateLostPairs, type LostPairs } from './lost-pairs.js';
import type { LinkModel } from './model.js';
import { type Field, standardise } from './standardise.js';
import { addRarity, raritySql, weighPatterns } from './weigh-patterns.js';

export interface Linkage {
  readonly fields: readonly Field[];
  readonly comparisons: readonly Comparison[];
  readonly model: LinkModel;
  readonly rules: readonly RuleReport[];
  /** Null where it cannot be estimated. */
  readonly lost: LostPairs | null;
  readonly records: number;
  readonly candidates: number;
  readonly clusters: number;
}

/** However many records there are: what 2 GB and a minute can hold. */
const mostPairs = 20_000_000;

export interface LinkOptions {
  readonly blockSize?: number;
  /** Most pairs that the blocking rules may propose together. */
  readonly pairBudget?: number;
  readonly progress?: (step: string) => void;
  /** Fills `override (left_rec, right_rec, must)` once `unit` stands: what a person has decided. */
  readonly overrides?: () => Promise<void>;
}

/**
 * Link the records of the table `input` (row_no BIGINT, id VARCHAR, created VARCHAR, and `columns` as VARCHAR).
 * Leaves `unit` (one row a record, `rec` dense), `member (rec, cluster)` for records in clusters of two or more,
 * and `scored (left_rec, right_rec, pattern, weight, conflict)`.
 * The result depends on the contents of the records alone: not on their order, nor on the number of threads.
 */
export async function linkRecords(
  db: Database,
  columns: readonly LinkColumn[],
  options: LinkOptions = {},
): Promise<Linkage> {
  const step = options.progress ?? (() => undefined);
  step('standardise');
  const { fields, comparisons, records } = await makeUnits(db, columns);
  await db.run('CREATE TABLE override (left_rec INTEGER, right_rec INTEGER, must INTEGER)');
  await options.overrides?.();
  step('block');
  const pairBudget = options.pairBudget ?? Math.min(mostPairs, Math.max(2_000_000, records * 100));
  const rules = await proposePairs(db, fields, { blockSize: options.blockSize ?? 60, pairBudget });
  step('compare');
  await comparePairs(db, 'candidate', 'compared', comparisons);
  const { candidates } = await db.row<{ candidates: number }>('SELECT count(*)::INTEGER AS candidates FROM compared');
  step('learn');
  const model = await learnModel(db, comparisons, records);
  await addRarity(db, comparisons, model);
  step('score');
  await scorePairs(db, 'compared', 'scored', comparisons, model);
  const lost = await estimateLostPairs(db, blockingRules(fields));
  step('cluster');
  const clusters = await clusterRecords(db, comparisons, model, records);
  return { fields, comparisons, model, rules, lost, records, candidates, clusters };
}

/** Make `unit` from `input`, and say what can be compared. */
export async function makeUnits(
  db: Database,
  columns: readonly LinkColumn[],
): Promise<Pick<Linkage, 'fields' | 'comparisons' | 'records'>> {
  const { fields, sql } = standardise(columns);
  for (const statement of sql) await db.run(statement);
  const { records } = await db.row<{ records: number }>('SELECT count(*)::INTEGER AS records FROM unit');
  return { fields, comparisons: comparisonsFor(fields), records };
}

/** Give every pair of `from` (left_rec, right_rec, rules) its pattern of levels. */
export async function comparePairs(
  db: Database,
  from: string,
  to: string,
  comparisons: readonly Comparison[],
): Promise<void> {
  const query = patternQuery(comparisons, `FROM ${from}`, ['left_rec', 'right_rec', 'rules']);
  await db.run(`CREATE OR REPLACE TABLE ${to} AS ${query}`);
}

/** Weigh the compared pairs of `from`: the weight of the pattern, and how common the equal values are unless there is a conflict. */
export async function scorePairs(
  db: Database,
  from: string,
  to: string,
  comparisons: readonly Comparison[],
  model: LinkModel,
): Promise<void> {
  await weighPatterns(db, from, comparisons, model);
  await db.run(`CREATE OR REPLACE TABLE ${to} AS
    SELECT p.left_rec, p.right_rec, p.rules, p.pattern, w.conflict,
      (w.weight + CASE WHEN w.conflict > 0 THEN 0 ELSE ${raritySql(comparisons)} END)::INTEGER AS weight
    FROM ${from} p JOIN pattern_weight w USING (pattern) JOIN unit a ON a.rec = p.left_rec`);
}
