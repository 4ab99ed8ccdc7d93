import { drivers } from '../lib/drivers.js';
import { isContrary } from './corpus.js';
import type { Prediction } from './cross-validate.js';
import { auc, brier, calibrationError, f1 } from './metrics.js';

/** Figures over a set of predictions. */
export interface Summary {
  readonly texts: number;
  readonly abstained: number;
  readonly fitAuc: number;
  readonly fitBrier: number;
  readonly fitCalibrationError: number;
  readonly driverMacroF1: number;
  readonly driverF1: Readonly<Record<string, number>>;
  readonly driverAuc: number;
  /** Over all drivers at once, of the probabilities as shown and as fitted. */
  readonly driverCalibrationError: number;
  readonly fittedDriverCalibrationError: number;
  readonly intentAuc: number;
  readonly plansAuc: number;
  /** Fit ≥ 2 said rightly at 0.5, and driver answers said rightly at 0.5, over texts tagged negated or ironic. */
  readonly contraryTexts: number;
  readonly contraryFitAccuracy: number;
  readonly contraryDriverAccuracy: number;
}

export function summarise(predictions: readonly Prediction[]): Summary {
  const fit = predictions.map((p) => p.fit);
  const good = predictions.map(({ example }) => example.fit >= 2);
  const perDriver = drivers.map((name, d) => {
    const labels = predictions.map(({ example }) => example.labels[d]!);
    const shown = predictions.map((p) => p.drivers[d]!);
    return { name, labels, shown, f1: f1(shown, labels, 0.5), auc: auc(shown, labels) };
  });
  const pooled = perDriver.flatMap(({ labels }) => labels);
  const contrary = predictions.filter(({ example }) => isContrary(example.tags));
  return {
    texts: predictions.length,
    abstained: predictions.filter((p) => !p.judged).length,
    fitAuc: auc(fit, good),
    fitBrier: brier(fit, good),
    fitCalibrationError: calibrationError(fit, good),
    driverMacroF1: mean(perDriver.map((d) => d.f1)),
    driverF1: Object.fromEntries(perDriver.map((d) => [d.name, d.f1])),
    driverAuc: mean(perDriver.map((d) => d.auc)),
    driverCalibrationError: calibrationError(
      perDriver.flatMap(({ shown }) => shown),
      pooled,
    ),
    fittedDriverCalibrationError: calibrationError(
      drivers.flatMap((_, d) => predictions.map((p) => p.fittedDrivers[d]!)),
      pooled,
    ),
    intentAuc: auc(
      predictions.map((p) => p.intent),
      predictions.map(({ example }) => example.intent >= 1),
    ),
    plansAuc: auc(
      predictions.map((p) => p.intent),
      predictions.map(({ example }) => example.intent >= 2),
    ),
    contraryTexts: contrary.length,
    contraryFitAccuracy: mean(contrary.map((p) => (p.fit >= 0.5 === p.example.fit >= 2 ? 1 : 0))),
    contraryDriverAccuracy: mean(
      contrary.flatMap((p) => drivers.map((_, d) => (p.drivers[d]! >= 0.5 === (p.example.labels[d] === 1) ? 1 : 0))),
    ),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}
