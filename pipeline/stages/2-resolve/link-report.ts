import type { Database } from '../../db/database.js';
import { sqlText } from '../../db/database.js';
import { type Comparison, levelOfSql } from './comparisons.js';
import type { Linkage } from './link-records.js';
import { type LinkModel, levelWeights, priorWeight, unitsPerBit } from './model.js';
import { hasRarity } from './weigh-patterns.js';

/** What `model.json` holds: everything needed to see why two records were linked, in bits. */
export interface ModelReport {
  readonly records: number;
  readonly candidatePairs: number;
  readonly persons: number;
  readonly learnt: boolean;
  readonly prior: { readonly probability: number; readonly bits: number };
  readonly columns: ReadonlyArray<{
    readonly column: string;
    readonly kind: string;
    readonly levels: ReadonlyArray<{
      readonly level: string;
      readonly m: number;
      readonly u: number;
      readonly bits: number;
    }>;
  }>;
  readonly blocking: Linkage['rules'];
  readonly lostToBlocking: Linkage['lost'];
}

export function describeModel({
  comparisons,
  model,
  rules,
  lost,
  records,
  candidates,
  clusters,
}: Linkage): ModelReport {
  return {
    records,
    candidatePairs: candidates,
    persons: clusters,
    learnt: model.learnt,
    prior: { probability: model.prior, bits: priorWeight(model) / unitsPerBit },
    columns: comparisons.map((comparison, i) => {
      const { m, u } = model.columns[i]!;
      const weights = levelWeights(comparison, model.columns[i]!, model);
      return {
        column: columnName(comparison),
        kind: comparison.field.kind,
        levels: comparison.levels
          .map(({ name }, l) => ({
            level: name,
            m: m[l]!,
            u: u[l]!,
            bits: weights[l + 1]! / unitsPerBit,
          }))
          .reverse(),
      };
    }),
    blocking: rules,
    lostToBlocking: lost,
  };
}

/** The model that a report describes, for the comparisons of the same columns. */
export function modelIn(report: ModelReport): LinkModel {
  const columns = report.columns.map(({ levels }) => ({
    m: levels.map(({ m }) => m).reverse(),
    u: levels.map(({ u }) => u).reverse(),
  }));
  return { columns, prior: report.prior.probability, learnt: report.learnt };
}

/** SQL: the weight of each column of a pair as LIST(STRUCT(column, level, bits)), from `pattern`, `conflict` and row `a` of `unit`. */
export function partsSql(comparisons: readonly Comparison[], model: LinkModel): string {
  const parts = comparisons.map((comparison, i) => {
    const level = levelOfSql('pattern', i);
    const weights = levelWeights(comparison, model.columns[i]!, model);
    const names = ['missing', ...comparison.levels.map(({ name }) => name)];
    const plain = `[${weights.join(', ')}][${level} + 1]`;
    const rarity = hasRarity(comparison)
      ? ` + CASE WHEN ${level} = ${comparison.levels.length} AND conflict = 0 THEN a.gain_${i} ELSE 0 END`
      : '';
    const units = comparison.household
      ? `CASE WHEN conflict > 0 THEN least(0, ${plain}) ELSE ${plain}${rarity} END`
      : `${plain}${rarity}`;
    return `{'column': ${sqlText(columnName(comparison))}, 'level': [${names.map(sqlText).join(', ')}][${level} + 1], 'bits': (${units}) / ${unitsPerBit}.0::DOUBLE}`;
  });
  return `[${parts.join(', ')}]`;
}

export function columnName({ field }: Comparison): string {
  return field.from.join(' + ');
}

/** Fill `linked (left_rec, right_rec, weight, parts)`: the compared pairs within a person. */
export async function describeLinks(db: Database, { comparisons, model }: Linkage): Promise<void> {
  await db.run(`CREATE TABLE linked AS SELECT s.left_rec, s.right_rec, p.person_id, s.weight / ${unitsPerBit}.0::DOUBLE AS bits,
      ${partsSql(comparisons, model)} AS parts
    FROM scored s JOIN person p ON p.rec = s.left_rec JOIN person q ON q.rec = s.right_rec JOIN unit a ON a.rec = s.left_rec
    WHERE p.person_id = q.person_id`);
}
