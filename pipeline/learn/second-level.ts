import { drivers } from '../lib/drivers.js';
import { at } from '../stages/6-score/columns.js';
import { type Blend, driverFeatures, fitFeatures, type Heads, intentFeatures } from '../stages/6-score/heads.js';
import { sigmoid } from '../stages/6-score/logit.js';
import type { Answers } from '../stages/6-score/score-text.js';
import type { Example } from './examples.js';
import { fitLogistic } from './logistic.js';
import { yesThreshold } from './yes-threshold.js';

/** An example with the answers of first-level heads that never saw it. */
export interface Answered {
  readonly example: Example;
  readonly answers: Answers;
}

export type SecondHeads = Pick<Heads, 'driver' | 'fit' | 'intent' | 'calibration'>;

/** First-level answers lie around 0 … 1, log-odds around −4 … 4: scaled so that one penalty suits every weight. */
const scale = 4;
const penalty = 1;

/** Second level: a few numbers that turn answers into log-odds, fitted on answers out of sample, so that they come out calibrated. */
export function fitSecondLevel(rows: readonly Answered[]): SecondHeads {
  const driver = fitDrivers(rows);
  const lined = rows.filter(({ example }) => example.drawsLine);
  const fit = fitOrdinal(
    lined.map(({ answers: a }) => [
      a.lineFit,
      a.words[at.fit2]!,
      a.all[at.intent1]!,
      a.words[at.intent1]!,
      driverSum(driver, a),
      a.all[at.contrary]!,
      a.words[at.contrary]!,
    ]),
    lined.map(({ example }) => example.fit),
  );
  const intentRows = rows.map(({ answers: a }) => [
    a.all[at.intent1]!,
    a.all[at.intent2]!,
    a.words[at.intent1]!,
    a.words[at.intent2]!,
  ]);
  const intentBlend = (least: number): Blend<(typeof intentFeatures)[number]> =>
    fitBlend(
      intentFeatures,
      intentRows,
      rows.map(({ example }) => (example.intent >= least ? 1 : 0)),
    );
  const yes = yesThreshold(
    drivers.map((_, d) => ({
      scores: rows.map(({ answers }) => driverLogOdds(driver, answers, d)),
      labels: rows.map(({ example }) => example.labels[d]!),
    })),
  );
  return {
    driver,
    fit: fit.blend,
    intent: { open: intentBlend(1), concrete: intentBlend(2) },
    calibration: { driverYes: drivers.map(() => yes), fit: fit.calibration },
  };
}

function fitDrivers(rows: readonly Answered[]): Heads['driver'] {
  const count = drivers.length;
  const dim = driverFeatures.length + count;
  const x = new Float64Array(rows.length * count * dim);
  const y = new Float64Array(rows.length * count);
  rows.forEach(({ example, answers }, r) => {
    for (let d = 0; d < count; d++) {
      const from = (r * count + d) * dim;
      x.set(
        driverAnswers(answers, d).map((answer) => answer * scale),
        from,
      );
      x[from + driverFeatures.length + d] = 1;
      y[r * count + d] = example.labels[d]!;
    }
  });
  const { weights, intercept } = fitLogistic({ x, dim, y, penalty });
  return {
    intercepts: drivers.map((_, d) => intercept + weights[driverFeatures.length + d]!),
    weights: Object.fromEntries(
      driverFeatures.map((name, i) => [name, weights[i]! * scale]),
    ) as Heads['driver']['weights'],
  };
}

/** In the order of `driverFeatures`. */
function driverAnswers({ all, words, sentence }: Answers, d: number): number[] {
  return [all[d]!, words[d]!, sentence[d]!, all[at.contrary]!, words[at.contrary]!];
}

function driverLogOdds({ intercepts, weights }: Heads['driver'], answers: Answers, d: number): number {
  return driverAnswers(answers, d).reduce((sum, x, i) => sum + weights[driverFeatures[i]!] * x, intercepts[d]!);
}

function driverSum(driver: Heads['driver'], answers: Answers): number {
  let sum = 0;
  for (let d = 0; d < drivers.length; d++) sum += sigmoid(driverLogOdds(driver, answers, d));
  return sum;
}

/** What the steps 0 | 1, 1 | 2 and 2 | 3 count: the one in the middle is the question, the others say which way is up. */
const stepWeights = [0.5, 1, 0.5] as const;

/**
 * Fit on all of 0–3: one set of weights for the three steps, an intercept each (all-threshold ordinal regression, Rennie and
 * Srebro 2005). The middle step's log-odds are then calibrated by Platt scaling, because the outer steps bend them.
 */
function fitOrdinal(
  features: readonly (readonly number[])[],
  grades: readonly number[],
): { readonly blend: Heads['fit']; readonly calibration: Heads['calibration']['fit'] } {
  const dim = fitFeatures.length;
  const units = unitsOf(fitFeatures);
  const width = dim + stepWeights.length;
  const rows = stepWeights.flatMap((weight, step) =>
    features.map((row, r) => ({ row, step, weight, label: grades[r]! > step ? 1 : 0 })),
  );
  const x = new Float64Array(rows.length * width);
  rows.forEach(({ row, step }, r) => {
    for (let i = 0; i < dim; i++) x[r * width + i] = row[i]! * units[i]!;
    x[r * width + dim + step] = scale;
  });
  const y = rows.map(({ label }) => label);
  const fitted = fitLogistic({ x, dim: width, y, weight: rows.map(({ weight }) => weight), penalty });
  const blend = blendOf(fitFeatures, fitted.weights, fitted.intercept + scale * fitted.weights[dim + 1]!);
  const middle = features.map((row) =>
    fitFeatures.reduce((sum, name, i) => sum + blend.weights[name] * row[i]!, blend.intercept),
  );
  const platt = fitLogistic({
    x: Float64Array.from(middle),
    dim: 1,
    y: grades.map((grade) => (grade >= 2 ? 1 : 0)),
    penalty: 1e-3,
    prior: [1],
  });
  return { blend, calibration: { slope: platt.weights[0]!, shift: platt.intercept } };
}

function fitBlend<F extends string>(
  names: readonly F[],
  features: readonly (readonly number[])[],
  labels: readonly number[],
): Blend<F> {
  const dim = names.length;
  const units = unitsOf(names);
  const x = Float64Array.from({ length: features.length * dim }, (_, i) => {
    const column = i % dim;
    return features[(i - column) / dim]![column]! * units[column]!;
  });
  const { weights, intercept } = fitLogistic({ x, dim, y: labels, penalty });
  return blendOf(names, weights, intercept);
}

/** Numbers of drivers are counted in eighths, so that they weigh like an answer. */
function unitsOf(names: readonly string[]): number[] {
  return names.map((name) => (name === 'drivers' ? scale / 8 : scale));
}

function blendOf<F extends string>(names: readonly F[], weights: Float64Array, intercept: number): Blend<F> {
  const units = unitsOf(names);
  const named = names.map((name, i) => [name, weights[i]! * units[i]!] as const);
  return { intercept, weights: Object.fromEntries(named) as Record<F, number> };
}
