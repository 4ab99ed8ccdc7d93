import { compareCalibrations } from './calibration.js';
import type { Prediction } from './cross-validate.js';
import type { Example } from './examples.js';
import { auc, calibrationError, reliability } from './metrics.js';
import { summarise } from './summarise.js';

/** A language with fewer texts has no figure of its own. */
const leastTexts = 20;

/** The card of heads fitted on labelled texts: what they were fitted on and what they are worth on texts that they never saw. */
export function seedCard(
  facts: Readonly<Record<string, unknown>>,
  examples: readonly Example[],
  predictions: readonly Prediction[],
): object {
  const sources = [...new Set(examples.map(({ source }) => source))];
  const tested = sources.filter((source) => predictions.some(({ example }) => example.source === source));
  return rounded({
    ...facts,
    fittedOn: sources.map((source) => ({ source, texts: examples.filter((e) => e.source === source).length })),
    method: 'nested cross-validation in ten folds; contrast pairs and near-duplicates stay together',
    figures: {
      ...Object.fromEntries(tested.map((source) => [source, summarise(of(predictions, source))])),
      all: summarise(predictions),
    },
    // the other sources draw the line between fit 1 and 2 elsewhere: calibration is told where the reference draws it
    reference: tested[0],
    calibration: calibrationOf(of(predictions, tested[0]!)),
    languages: languagesOf(predictions),
  });
}

function of(predictions: readonly Prediction[], source: string): Prediction[] {
  return predictions.filter(({ example }) => example.source === source);
}

function calibrationOf(predictions: readonly Prediction[]): object {
  const p = predictions.map(({ fit }) => fit);
  const labels = predictions.map(({ example }) => example.fit >= 2);
  const folds = predictions.map(({ fold }) => fold);
  return { brier: compareCalibrations(p, labels, folds), reliability: reliability(p, labels) };
}

function languagesOf(predictions: readonly Prediction[]): object[] {
  const languages = [...new Set(predictions.map(({ example }) => example.language))].sort();
  return languages.flatMap((language) => {
    const own = predictions.filter(({ example }) => example.language === language);
    if (own.length < leastTexts) return [];
    const reference = own.filter(({ example }) => example.drawsLine);
    const figures = (rows: readonly Prediction[]): object => {
      const p = rows.map(({ fit }) => fit);
      const labels = rows.map(({ example }) => example.fit >= 2);
      return { texts: rows.length, fitAuc: auc(p, labels), calibrationError: calibrationError(p, labels, 5) };
    };
    return [
      { language, all: figures(own), ...(reference.length < leastTexts ? {} : { reference: figures(reference) }) },
    ];
  });
}

function rounded<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_, v: unknown) => (typeof v === 'number' ? Math.round(v * 1e4) / 1e4 : v)),
  ) as T;
}
