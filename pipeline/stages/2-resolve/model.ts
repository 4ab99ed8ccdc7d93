import type { Comparison } from './comparisons.js';

/** What was learnt of one comparison: a share for each level, from “different” up. */
export interface ColumnModel {
  readonly m: readonly number[];
  readonly u: readonly number[];
}

export interface LinkModel {
  readonly columns: readonly ColumnModel[];
  /** Probability that two records drawn at random are one person. */
  readonly prior: number;
  readonly learnt: boolean;
}

/** Weights are whole thousandths of a bit: sums of them are exact in any order. */
export const unitsPerBit = 1000;

export function bits(ratio: number): number {
  return Math.round(Math.log2(ratio) * unitsPerBit);
}

export function priorWeight({ prior }: LinkModel): number {
  return bits(prior / (1 - prior));
}

/** The match weight of each level of a comparison, 0 for missing first. */
export function levelWeights(comparison: Comparison, { m, u }: ColumnModel, model: LinkModel): readonly number[] {
  return [
    0,
    ...comparison.levels.map((level, i) => floored(comparison, level.exact === true, bits(m[i]! / u[i]!), model)),
  ];
}

/** An equal e-mail address, phone or id says “one person” by itself, however few pairs there were to learn it from. */
function floored({ identifies, field }: Comparison, exact: boolean, weight: number, model: LinkModel): number {
  if (!identifies || !exact) return weight;
  const enough = -priorWeight(model) + (field.kind === 'phone' ? 2 : 4) * unitsPerBit;
  return Math.max(weight, enough);
}

/** A table too small to learn from is taken for a corner of a larger world, in which an equal name alone is no proof. */
const rarest = 2 ** -16;

/** What the kinds suggest before any data is seen. */
export function defaultModel(comparisons: readonly Comparison[], records: number): LinkModel {
  return {
    columns: comparisons.map(({ levels }) => ({
      m: normal(levels.map(({ m }) => m)),
      u: normal(levels.map(({ u }) => u)),
    })),
    prior: Math.min(rarest, 0.6 / Math.max(1, records - 1)),
    learnt: false,
  };
}

export function normal(shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}
