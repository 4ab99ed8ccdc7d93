import { type Comparison, levelIn } from './comparisons.js';
import { conflictIn } from './conflict-in.js';
import type { PatternCounts } from './learn-model.js';
import type { ColumnModel, LinkModel } from './model.js';
import { otherGivenLevels } from './name-levels.js';
import type { Field } from './standardise.js';

const rounds = 25;
/** Weight of the kinds' own shares, in pairs: a level that was never seen keeps a sensible share. */
const imaginedPairs = 20;
const imaginedShare = 0.1;
/** Clearly different given names are another person of the household, whatever the data seem to say. */
const mostDifferentGiven = 0.01;
/** And still more so where both are known to be names. */
const mostOtherName = 0.005;
const mostDifferent = 3;
/** Two different personal numbers are two people until nearly all else agrees. */
const mostDifferentId = 0.03;
const leastShare = 1e-4;
const mostPrior = 0.02;

/**
 * Expectation–maximisation (Dempster, Laird and Rubin 1977) of the Fellegi–Sunter mixture over counted patterns. u of random
 * pairs is given, and so the mixture is that of all pairs, proposed or not: the prior is the share of matches among all of
 * them. (Taken among the proposed pairs alone, which agree by selection, the matches would swallow the near misses.)
 */
export function expectMaximise(
  compared: PatternCounts,
  comparisons: readonly Comparison[],
  start: LinkModel,
  records: number,
): LinkModel {
  const levels = unpack(compared, comparisons.length);
  const conflict = Uint8Array.from(compared.pattern, (pattern) => (conflictIn(pattern, comparisons) > 0 ? 1 : 0));
  const all = (records * (records - 1)) / 2;
  let model: LinkModel = { ...start, prior: Math.min(mostPrior, 0.6 / (records - 1)) };
  for (let round = 0; round < rounds; round++) {
    const matches = expect(compared, levels, comparisons, model, conflict);
    const columns = maximise(levels, matches, comparisons, start.columns);
    model = { columns, prior: Math.min(mostPrior, Math.max(1, sum(matches)) / all), learnt: true };
  }
  return model;
}

function unpack({ pattern }: PatternCounts, columns: number): Uint8Array {
  const levels = new Uint8Array(pattern.length * columns);
  for (let p = 0; p < pattern.length; p++)
    for (let i = 0; i < columns; i++) levels[p * columns + i] = levelIn(pattern[p]!, i);
  return levels;
}

/** The expected number of matches of each pattern. */
function expect(
  { count }: PatternCounts,
  levels: Uint8Array,
  comparisons: readonly Comparison[],
  { columns, prior }: LinkModel,
  conflict: Uint8Array,
): Float64Array {
  const matches = new Float64Array(count.length);
  const n = columns.length;
  const ratio = columns.map(({ m, u }) => Float64Array.from([1, ...m.map((value, l) => value / u[l]!)]));
  for (let p = 0; p < count.length; p++) {
    let odds = prior / (1 - prior);
    for (let i = 0; i < n; i++) {
      const factor = ratio[i]![levels[p * n + i]!]!;
      odds *= conflict[p] === 1 && comparisons[i]!.household ? Math.min(factor, 1) : factor;
    }
    matches[p] = (count[p]! * odds) / (1 + odds);
  }
  return matches;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function maximise(
  levels: Uint8Array,
  matches: Float64Array,
  comparisons: readonly Comparison[],
  own: readonly ColumnModel[],
): readonly ColumnModel[] {
  const n = comparisons.length;
  return comparisons.map(({ field, levels: names }, i) => {
    const seen = new Float64Array(names.length + 1);
    for (let p = 0; p < matches.length; p++) {
      const level = levels[p * n + i]!;
      seen[level] = seen[level]! + matches[p]!;
    }
    return { m: capped(field.kind, shares(seen, own[i]!.m), own[i]!.m), u: own[i]!.u };
  });
}

function shares(seen: Float64Array, own: readonly number[]): readonly number[] {
  const total = sum(seen.subarray(1));
  const imagined = Math.max(imaginedPairs, imaginedShare * total);
  return own.map((share, l) => Math.max(leastShare, (seen[l + 1]! + imagined * share) / (total + imagined)));
}

/**
 * “Different” is held to a few times the kind's own share. Left alone, the pairs that agree on the rest by chance would raise it,
 * the higher share would admit more of them, and the matches would end as everybody of one name and one town.
 */
function capped(kind: Field['kind'], m: readonly number[], own: readonly number[]): readonly number[] {
  const limitOf = (level: number) => {
    if (kind === 'given' && level < otherGivenLevels) return level === 1 ? mostOtherName : mostDifferentGiven;
    if (level > 0) return 1;
    return kind === 'id' ? mostDifferentId : mostDifferent * own[0]!;
  };
  const limits = m.map((_, level) => limitOf(level));
  const held = m.map((share, l) => Math.min(share, limits[l]!));
  const free = m.reduce((total, share, l) => (share > limits[l]! ? total : total + share), 0);
  const left = 1 - m.reduce((total, share, l) => (share > limits[l]! ? total + limits[l]! : total), 0);
  return held.map((share, l) => (m[l]! > limits[l]! ? share : (share * left) / free));
}
