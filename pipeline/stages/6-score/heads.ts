import type { LexicalHeads } from './lexical.js';

/** One linear map from a text vector to the questions: dim × questions, and a bias each. */
export interface LinearHeads {
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/** A weighted sum of a few first-level scores: log-odds. */
export interface Blend<Feature extends string> {
  readonly intercept: number;
  readonly weights: Readonly<Record<Feature, number>>;
}

/** All that turns a text's vectors and words into log-odds. Fitted by `pipeline/learn`, read from `models/weights/`. */
export interface Heads {
  readonly dim: number;
  /** Subtracted from the text vector and from each sentence's own direction. */
  readonly centre: Float64Array;
  /** Fitted on all labelled texts. */
  readonly all: LinearHeads;
  /** Fitted on the texts that share the reference's line between fit 1 and 2. */
  readonly line: LinearHeads;
  readonly lexical: LexicalHeads;
  /** One set of weights for the nine drivers, an intercept each: nine times the labels for five numbers. */
  readonly driver: {
    readonly intercepts: readonly number[];
    readonly weights: Readonly<Record<DriverFeature, number>>;
  };
  readonly fit: Blend<FitFeature>;
  readonly intent: { readonly open: Blend<IntentFeature>; readonly concrete: Blend<IntentFeature> };
  readonly calibration: Calibration;
}

export const driverFeatures = ['vector', 'words', 'sentence', 'contraryVector', 'contraryWords'] as const;
export type DriverFeature = (typeof driverFeatures)[number];

export const fitFeatures = [
  'vector',
  'words',
  'intentVector',
  'intentWords',
  'drivers',
  'contraryVector',
  'contraryWords',
] as const;
export type FitFeature = (typeof fitFeatures)[number];

export const intentFeatures = ['vector1', 'vector2', 'words1', 'words2'] as const;
export type IntentFeature = (typeof intentFeatures)[number];

export interface Calibration {
  /** Driver → the log-odds at which a careful reader says yes: shown as 0.5. */
  readonly driverYes: readonly number[];
  /** Fit log-odds → slope × log-odds + shift (Platt). */
  readonly fit: { readonly slope: number; readonly shift: number };
}

/** Beyond these log-odds a driver's probability is shown as it was fitted. */
export const unmoved = { low: -4, high: 3 } as const;

/** Move a driver's log-odds so that `yes` becomes 0: straight lines from (low, low) over (yes, 0) to (high, high), which keeps the order. */
export function showDriver(x: number, yes: number): number {
  const { low, high } = unmoved;
  if (x <= low || x >= high) return x;
  return x <= yes ? (low * (yes - x)) / (yes - low) : (high * (x - yes)) / (high - yes);
}
