import type { Database } from '../../db/database.js';
import { type Comparison, levelIn, levelOfSql } from './comparisons.js';
import { type LinkModel, levelWeights, priorWeight, unitsPerBit } from './model.js';

export interface PatternWeight {
  /** In units, prior included; how common equal values are is added pair by pair. */
  readonly weight: number;
  readonly conflict: Conflict;
}

/** 0 none; 1 other given names, so that what a household shares counts for nothing; 2 the same, and never one person. */
export type Conflict = 0 | 1 | 2;

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

/**
 * Are these two people of one household? Other given names say so, unless a personal number agrees. Among contacts (a table
 * with phones or mailboxes, which households share) only names that are merely alike (Joan, John) are forgiven, where the date
 * of birth agrees and nothing of a home is shared. In a register without them an agreeing date of birth is taken for the
 * person's own: there a wrong name is the likelier error, and the weights decide.
 */
export function conflictIn(pattern: bigint, comparisons: readonly Comparison[]): Conflict {
  let given = 0;
  let date = 0;
  let home = false;
  let [contacts, dated] = [false, false];
  for (const [i, { field, levels }] of comparisons.entries()) {
    const level = levelIn(pattern, i);
    if (field.kind === 'given') given = level;
    else if (field.kind === 'id' && level > 1) return 0;
    else if (field.kind === 'date') date = Math.max(date, level === 0 ? 0 : levels[level - 1]!.agrees === true ? 2 : 1);
    else if (field.kind === 'email' || field.kind === 'phone' || field.kind === 'street') home ||= level > 1;
    contacts ||= field.kind === 'email' || field.kind === 'phone';
    dated ||= field.kind === 'date';
  }
  if (given !== 1 && given !== 2) return contacts && date === 0 && isStranger(pattern, comparisons) ? 2 : 0;
  if (!contacts && dated) return date === 2 ? 0 : 1;
  if (home || date === 0) return 2;
  return given === 2 && date === 2 ? 0 : 1;
}

/**
 * Do two contacts share nothing that is a person's own? The same given name in the same town is two people, whatever the
 * weights learnt on a small board say: somebody else's consent would speak for them. What counts as own is a mailbox, a
 * phone, a personal number, a date of birth; a postcode only under the same full name. (Not asked where two full dates of
 * birth can be compared: they say in eleven levels how near they are, and the weights decide.)
 */
function isStranger(pattern: bigint, comparisons: readonly Comparison[]): boolean {
  let [own, mailbox, born, postcode, given, family] = [false, false, false, false, false, 0];
  for (const [i, { field, levels }] of comparisons.entries()) {
    const level = levelIn(pattern, i);
    const isSame = level === levels.length;
    if (field.kind === 'email') mailbox ||= isSame;
    if (field.kind === 'email' || field.kind === 'id') own ||= level > 1;
    else if (field.kind === 'phone') own ||= isSame;
    else if (field.kind === 'date' || field.kind === 'year') born ||= isSame || levels[level - 1]?.agrees === true;
    else if (field.kind === 'postcode') postcode ||= isSame;
    else if (field.kind === 'given') given ||= isSame;
    else if (field.kind === 'family') family = isSame ? 3 : level;
  }
  if (family === 1) return !(mailbox || (own && born));
  return !(own || born || (postcode && given && family === 3));
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
