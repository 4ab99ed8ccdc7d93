import { type Comparison, levelIn } from './comparisons.js';
import type { PatternCounts } from './learn-model.js';
import type { ColumnModel, LinkModel } from './model.js';
import { conflictIn } from './weigh-patterns.js';

const rounds = 25;
/** Weight of the kinds' own shares, in pairs: a level that was never seen keeps a sensible share. */
const imaginedPairs = 20;
/** Clearly different given names are another person of the household, whatever the data seem to say. */
const mostDifferentGiven = 0.01;
const leastShare = 1e-4;

/**
 * Expectation–maximisation (Dempster, Laird and Rubin 1977) of the Fellegi–Sunter mixture over counted patterns. u of random
 * pairs is given. The pairs were proposed by rules and so agree more than random ones: the mixture's own shares for pairs
 * that are no match are learnt beside m, and thrown away.
 */
export function expectMaximise(
  compared: PatternCounts,
  comparisons: readonly Comparison[],
  start: LinkModel,
  records: number,
): LinkModel {
  const levels = unpack(compared, comparisons.length);
  const conflict = Uint8Array.from(compared.pattern, (pattern) => (conflictIn(pattern, comparisons) > 0 ? 1 : 0));
  const prior = start.columns;
  let columns: readonly ColumnModel[] = prior;
  let share = 0.1;
  for (let round = 0; round < rounds; round++) {
    const posterior = expect(compared, levels, comparisons, columns, share, conflict);
    share = meanOf(posterior, compared.count);
    columns = maximise(compared, levels, posterior, comparisons, prior);
  }
  const posterior = expect(compared, levels, comparisons, columns, share, conflict);
  let matches = 0;
  for (let p = 0; p < posterior.length; p++) matches += posterior[p]! * compared.count[p]!;
  return {
    columns: columns.map(({ m }, i) => ({ m, u: prior[i]!.u })),
    prior: Math.min(0.02, Math.max(matches, 1) / ((records * (records - 1)) / 2)),
    learnt: true,
  };
}

function unpack({ pattern }: PatternCounts, columns: number): Uint8Array {
  const levels = new Uint8Array(pattern.length * columns);
  for (let p = 0; p < pattern.length; p++)
    for (let i = 0; i < columns; i++) levels[p * columns + i] = levelIn(pattern[p]!, i);
  return levels;
}

/** The probability of each pattern to be a match. */
function expect(
  { count }: PatternCounts,
  levels: Uint8Array,
  comparisons: readonly Comparison[],
  columns: readonly ColumnModel[],
  share: number,
  conflict: Uint8Array,
): Float64Array {
  const posterior = new Float64Array(count.length);
  const n = columns.length;
  const ratio = columns.map(({ m, u }) => Float64Array.from([1, ...m.map((value, l) => value / u[l]!)]));
  for (let p = 0; p < count.length; p++) {
    let odds = share / (1 - share);
    for (let i = 0; i < n; i++) {
      const factor = ratio[i]![levels[p * n + i]!]!;
      odds *= conflict[p] === 1 && comparisons[i]!.household ? Math.min(factor, 1) : factor;
    }
    posterior[p] = odds / (1 + odds);
  }
  return posterior;
}

function meanOf(posterior: Float64Array, count: Float64Array): number {
  let [matches, all] = [0, 0];
  for (let p = 0; p < count.length; p++) {
    matches += posterior[p]! * count[p]!;
    all += count[p]!;
  }
  return Math.min(0.99, Math.max(1e-4, matches / all));
}

function maximise(
  { count }: PatternCounts,
  levels: Uint8Array,
  posterior: Float64Array,
  comparisons: readonly Comparison[],
  prior: readonly ColumnModel[],
): readonly ColumnModel[] {
  const n = comparisons.length;
  return comparisons.map(({ field, levels: names }, i) => {
    const m = new Float64Array(names.length + 1);
    const u = new Float64Array(names.length + 1);
    for (let p = 0; p < count.length; p++) {
      const level = levels[p * n + i]!;
      m[level] = m[level]! + posterior[p]! * count[p]!;
      u[level] = u[level]! + (1 - posterior[p]!) * count[p]!;
    }
    return { m: capped(field.kind === 'given', shares(m, prior[i]!.m)), u: shares(u, prior[i]!.u) };
  });
}

function shares(seen: Float64Array, own: readonly number[]): readonly number[] {
  let total = imaginedPairs;
  for (let l = 1; l < seen.length; l++) total += seen[l]!;
  return own.map((share, l) => Math.max(leastShare, (seen[l + 1]! + imaginedPairs * share) / total));
}

/** The first two levels of a given name are other names: the rest of the shares stay as they are, the sum may fall short of one. */
function capped(isGiven: boolean, m: readonly number[]): readonly number[] {
  return isGiven ? m.map((share, l) => (l < 2 ? Math.min(share, mostDifferentGiven) : share)) : m;
}
