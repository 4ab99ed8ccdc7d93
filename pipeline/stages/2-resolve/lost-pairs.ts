import type { Database } from '../../db/database.js';
import type { BlockingRule } from './blocking-rules.js';

export interface LostPairs {
  /** Linked pairs found by rules that look at names alone, by rules that look at no name, and by both. */
  readonly byNames: number;
  readonly byOthers: number;
  readonly byBoth: number;
  /** Estimated true pairs in all, those that no rule proposed included. */
  readonly truePairs: number;
  /** Estimated share of the true pairs that no rule proposed. */
  readonly share: number;
}

/** With fewer pairs found both ways than this there is nothing to estimate from. */
const leastFoundTwice = 10;

/**
 * How many true pairs did blocking lose? Two kinds of rules that share no column are two captures of the same pairs: Chapman's
 * estimator (Chapman 1951; for linkage Herzog, Scheuren and Winkler 2007, ch. 8) over pairs of positive weight in `scored`.
 * A pair poor in names and in all else escapes both, so it is a lower bound. Null where the table has only one kind of rule.
 */
export async function estimateLostPairs(db: Database, rules: readonly BlockingRule[]): Promise<LostPairs | null> {
  const maskOf = (kind: BlockingRule['looksAt']) =>
    rules.reduce((mask, { looksAt }, i) => (looksAt === kind ? mask | (1n << BigInt(i)) : mask), 0n);
  const hit = (kind: BlockingRule['looksAt']) => `(rules & ${maskOf(kind)}) <> 0`;
  const { found, byNames, byOthers, byBoth } = await db.row<
    Record<'found' | 'byNames' | 'byOthers' | 'byBoth', number>
  >(
    `SELECT count(*)::DOUBLE AS found, count(*) FILTER (${hit('names')})::DOUBLE AS "byNames",
       count(*) FILTER (${hit('others')})::DOUBLE AS "byOthers", count(*) FILTER (${hit('names')} AND ${hit('others')})::DOUBLE AS "byBoth"
     FROM scored WHERE weight > 0`,
  );
  if (byBoth < leastFoundTwice) return null;
  const truePairs = Math.max(found, Math.round(((byNames + 1) * (byOthers + 1)) / (byBoth + 1) - 1));
  return { byNames, byOthers, byBoth, truePairs, share: 1 - found / truePairs };
}
