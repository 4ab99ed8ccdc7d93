import type { Database } from '../../db/database.js';
import { type Comparison, levelIn, patternQuery } from './comparisons.js';
import { expectMaximise } from './expect-maximise.js';
import { defaultModel, type LinkModel, unitsPerBit } from './model.js';
import { weighPattern } from './weigh-patterns.js';

/** Patterns of levels and how many pairs show each, in ascending order of pattern: sums over them have one order. */
export interface PatternCounts {
  readonly pattern: BigInt64Array;
  readonly count: Float64Array;
}

/** With fewer likely pairs than this the kinds' own shares are kept. */
const leastMatches = 50;
const mostRandomPairs = 200_000;
/** Weight of the kinds' own share of random pairs, in pairs. */
const imaginedRandom = 1000;

/** Learn u from random pairs and m by expectation–maximisation over the compared pairs (`compared`). */
export async function learnModel(
  db: Database,
  comparisons: readonly Comparison[],
  records: number,
): Promise<LinkModel> {
  const start = written(defaultModel(comparisons, records));
  const compared = await patternCounts(db, 'compared');
  const likely = sumWhere(compared, (pattern) => weighPattern(pattern, comparisons, start).weight > 0);
  if (likely < leastMatches) return start;
  await randomPairs(db, comparisons, records);
  const random = await patternCounts(db, 'random_compared');
  const u = learnU(random, comparisons, start);
  const columns = start.columns.map(({ m }, i) => ({ m, u: u[i]! }));
  return written(expectMaximise(compared, comparisons, { ...start, columns, learnt: true }, records));
}

/** The model as `model.json` has it, in digits enough to read: what is explained later is what was computed. */
function written({ columns, prior, learnt }: LinkModel): LinkModel {
  const short = (share: number) => Number(share.toPrecision(6));
  return { columns: columns.map(({ m, u }) => ({ m: m.map(short), u: u.map(short) })), prior: short(prior), learnt };
}

export async function patternCounts(db: Database, table: string): Promise<PatternCounts> {
  const pattern: bigint[] = [];
  const count: number[] = [];
  const sql = `SELECT pattern, count(*)::DOUBLE AS n FROM ${table} GROUP BY pattern ORDER BY pattern`;
  for await (const rows of db.chunks<{ pattern: bigint; n: number }>(sql))
    for (const row of rows) {
      pattern.push(row.pattern);
      count.push(row.n);
    }
  return { pattern: BigInt64Array.from(pattern), count: Float64Array.from(count) };
}

function sumWhere({ pattern, count }: PatternCounts, holds: (pattern: bigint) => boolean): number {
  let sum = 0;
  for (let i = 0; i < count.length; i++) if (holds(pattern[i]!)) sum += count[i]!;
  return sum;
}

/**
 * Compare pairs drawn at random into `random_compared`: all of them where they are few, else by a linear congruential
 * sequence over the dense record numbers (Park and Miller 1988, multipliers 48271 and 69621).
 */
async function randomPairs(db: Database, comparisons: readonly Comparison[], records: number): Promise<void> {
  const all = (records * (records - 1)) / 2;
  const draw = (seed: number) => `((((i + ${seed}) * 48271) % 2147483647) * 69621) % 2147483647 % ${records}`;
  const pairs =
    all <= mostRandomPairs
      ? 'SELECT x.rec AS left_rec, y.rec AS right_rec FROM unit x JOIN unit y ON x.rec < y.rec'
      : `SELECT least(l, r)::INTEGER AS left_rec, greatest(l, r)::INTEGER AS right_rec
         FROM (SELECT ${draw(1)} AS l, ${draw(700_000_001)} AS r FROM range(${mostRandomPairs}) t(i)) WHERE l <> r`;
  await db.run(`CREATE TEMP TABLE random_compared AS ${patternQuery(comparisons, pairs, [])}`);
}

/** The share of each level among random pairs, those left out that look like one person. */
function learnU(
  { pattern, count }: PatternCounts,
  comparisons: readonly Comparison[],
  start: LinkModel,
): readonly (readonly number[])[] {
  const seen = comparisons.map(({ levels }) => new Float64Array(levels.length + 1));
  for (let p = 0; p < count.length; p++) {
    if (weighPattern(pattern[p]!, comparisons, start).weight > -4 * unitsPerBit) continue;
    for (const [i, levels] of seen.entries()) {
      const level = levelIn(pattern[p]!, i);
      levels[level] = levels[level]! + count[p]!;
    }
  }
  return comparisons.map(({ levels }, i) => {
    const own = start.columns[i]!.u;
    const total = seen[i]!.subarray(1).reduce((a, b) => a + b, 0);
    return levels.map((_, l) =>
      Math.max((seen[i]![l + 1]! + imaginedRandom * own[l]!) / (total + imaginedRandom), own[l]! / 4),
    );
  });
}
