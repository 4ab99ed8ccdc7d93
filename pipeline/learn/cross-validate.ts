import { drivers } from '../lib/drivers.js';
import { sigmoid } from '../stages/6-score/logit.js';
import { moveIntent, type TextScore, TextScorer } from '../stages/6-score/score-text.js';
import type { Example } from './examples.js';
import { type FirstSettings, firstSettings } from './first-level.js';
import { HeadTrainer } from './fit-heads.js';
import { fitOutliers } from './fit-outliers.js';

/** What heads that never saw a text, its pair or its near-duplicates say of it. */
export interface Prediction {
  readonly example: Example;
  readonly fold: number;
  /** False where the text cannot be judged: then the numbers are the priors. */
  readonly judged: boolean;
  readonly fit: number;
  readonly intent: number;
  /** Per driver, as shown and as fitted. */
  readonly drivers: readonly number[];
  readonly fittedDrivers: readonly number[];
  readonly fitLogOdds: number;
}

export interface CrossValidation {
  readonly folds: number;
  readonly seed: number;
  readonly settings?: FirstSettings;
}

/**
 * Nested cross-validation over the texts that the encoder never saw: each fold is judged by heads whose first level,
 * second level and thresholds were all fitted without it, and so was what tells texts of another kind.
 */
export function crossValidate(examples: readonly Example[], options: CrossValidation): Prediction[] {
  const trainer = new HeadTrainer(examples, options.folds, options.seed, options.settings ?? firstSettings);
  const { isOut } = fitOutliers(examples, trainer.folds, trainer.centre);
  const predictions = new Array<Prediction>(examples.length);
  for (let fold = 0; fold < options.folds; fold++) {
    const scorer = new TextScorer(trainer.fit(fold));
    const prior = priorOf(examples.filter((_, i) => trainer.folds[i] !== fold));
    examples.forEach((example, i) => {
      if (trainer.folds[i] !== fold) return;
      const judged = example.sentences.length > 0 && !isOut[i];
      predictions[i] = judged
        ? { ...predicted(scorer.score(example.sentences, example.vectors)), example, fold }
        : { ...prior, example, fold };
    });
  }
  return predictions.filter((p) => p !== undefined);
}

function predicted(score: TextScore): Omit<Prediction, 'example' | 'fold'> {
  return {
    judged: true,
    fit: sigmoid(score.fit),
    fitLogOdds: score.fit,
    intent: moveIntent(score),
    drivers: Array.from(score.drivers, sigmoid),
    fittedDrivers: Array.from(score.fittedDrivers, sigmoid),
  };
}

function priorOf(examples: readonly Example[]): Omit<Prediction, 'example' | 'fold'> {
  const share = (is: (e: Example) => number): number => examples.reduce((sum, e) => sum + is(e), 0) / examples.length;
  const fit = share((e) => (e.fit >= 2 ? 1 : 0));
  const rates = drivers.map((_, d) => share((e) => e.labels[d]!));
  return {
    judged: false,
    fit,
    fitLogOdds: Math.log(fit / (1 - fit)),
    intent: share((e) => e.intent / 2),
    drivers: rates,
    fittedDrivers: rates,
  };
}
