import type { Database } from '../../db/database.js';
import { type Comparison, levelIn, levelOfSql } from './comparisons.js';
import { type Conflict, conflictIn } from './conflict-in.js';
import { type LinkModel, levelWeights, priorWeight, unitsPerBit } from './model.js';

export interface PatternWeight {
  /** In units, prior included; how common equal values are is added pair by pair. */
  readonly weight: number;
  readonly conflict: Conflict;
}

/** The weight of a pattern of levels. */
export function weighPattern(pattern: bigint, comparisons: readonly Comparison[], model: LinkModel): PatternWeight {
  const conflict = conflictIn(pattern, comparisons);
  let weight = priorWeight(model);
  for (const [i, comparison] of comparisons.entries()) {
    const part = levelWeights(comparison, model.columns[i]!, model)[levelIn(pattern, i)]!;
    weight += conflict > 0 && comparison.household ? Math.min(part, 0) : part;
  }
  return { weight, conflict };
}

/** Fill `pattern_weight (pattern, weight, conflict)` for the patterns of `table` that it lacks. */
export async function weighPatterns(
  db: Database,
  table: string,
  comparisons: readonly Comparison[],
  model: LinkModel,
): Promise<void> {
  await db.run('CREATE TABLE IF NOT EXISTS pattern_weight (pattern BIGINT, weight INTEGER, conflict UTINYINT)');
  const patterns = await db.rows<{ pattern: bigint }>(
    `SELECT DISTINCT pattern FROM ${table} ANTI JOIN pattern_weight USING (pattern) ORDER BY pattern`,
  );
  for (let at = 0; at < patterns.length; at += 5000) {
    const values = patterns.slice(at, at + 5000).map(({ pattern }) => {
      const { weight, conflict } = weighPattern(pattern, comparisons, model);
      return `(${pattern}, ${weight}, ${conflict})`;
    });
    await db.run(`INSERT INTO pattern_weight VALUES ${values.join(', ')}`);
  }
}

/** Equal rare values say more than equal common ones: at most this many bits more or less. */
const mostRarity = 6;
/** As many imagined records as this are added to the counts, so that a small table is not taken for the world. */
const imagined = 300;
/** An identifier shared by more records than this is a shared one, and says less. */
const sharedFrom = 8;

/** Add to `unit` one column for each comparison: what an equal value there adds to the weight, in units. */
export async function addRarity(db: Database, comparisons: readonly Comparison[], model: LinkModel): Promise<void> {
  const { n } = await db.row<{ n: number }>('SELECT count(*)::INTEGER AS n FROM unit');
  const joins: string[] = [];
  const columns: string[] = [];
  for (const [i, { field, identifies }] of comparisons.entries()) {
    if (!hasRarity(comparisons[i]!)) continue;
    const u = model.columns[i]!.u.at(-1)!;
    const share = `((count(*) + ${imagined * u}) / ${n + imagined})`;
    const gain = identifies ? `-greatest(0, log2(count(*) / ${sharedFrom}))` : `log2(${u} / ${share})`;
    await db.run(`CREATE OR REPLACE TEMP TABLE rarity_${i} AS SELECT ${field.key} AS value,
      round(${unitsPerBit} * greatest(-${mostRarity * (identifies ? 3 : 1)}, least(${mostRarity}, ${gain})))::INTEGER AS gain FROM unit WHERE ${field.key} IS NOT NULL GROUP BY 1`);
    joins.push(`LEFT JOIN rarity_${i} ON rarity_${i}.value = u.${field.key}`);
    columns.push(`rarity_${i}.gain AS gain_${i}`);
  }
  await db.run(
    `CREATE TABLE weighted AS SELECT u.*${columns.map((column) => `, ${column}`).join('')} FROM unit u ${joins.join(' ')} ORDER BY rec`,
  );
  await db.run('DROP TABLE unit');
  await db.run('ALTER TABLE weighted RENAME TO unit');
}

export function hasRarity({ field }: Comparison): boolean {
  return field.kind !== 'date' && field.kind !== 'year';
}

/** SQL for what rarity adds to the weight of a pair with rows `a` of `unit` and `pattern`. */
export function raritySql(comparisons: readonly Comparison[]): string {
  const parts = comparisons.flatMap((comparison, i) =>
    hasRarity(comparison)
      ? [`CASE WHEN ${levelOfSql('pattern', i)} = ${comparison.levels.length} THEN a.gain_${i} ELSE 0 END`]
      : [],
  );
  return parts.length === 0 ? '0' : parts.join(' + ');
}
