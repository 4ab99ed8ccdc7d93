import { drivers } from '../lib/drivers.js';
import { prepareVersion } from '../stages/4-clean/prepare-version.js';
import { logit } from '../stages/6-score/logit.js';
import { statedPersonModel } from '../stages/6-score/person-model.js';
import type { Priors, Weights } from '../stages/6-score/weights-file.js';
import type { Example } from './examples.js';
import { type FirstSettings, firstSettings } from './first-level.js';
import { HeadTrainer } from './fit-heads.js';
import { fitOutliers } from './fit-outliers.js';

export interface SeedTraining {
  readonly name: string;
  /** Identity of the encoder that made the vectors. */
  readonly encoder: string;
  readonly folds: number;
  readonly seed: number;
  readonly settings?: FirstSettings;
}

/** Weights from labelled texts alone. Equal examples and seed give equal numbers. */
export function trainSeed(examples: readonly Example[], options: SeedTraining): Omit<Weights, 'sha256'> {
  const priors = priorsOf(examples);
  const trainer = new HeadTrainer(examples, options.folds, options.seed, options.settings ?? firstSettings);
  return {
    name: options.name,
    encoder: options.encoder,
    prepare: prepareVersion,
    heads: trainer.fit(),
    outlier: fitOutliers(examples, trainer.folds, trainer.centre).model,
    priors,
    person: statedPersonModel(logit(priors.fit)),
  };
}

export function priorsOf(examples: readonly Example[]): Priors {
  const share = (is: (e: Example) => number): number =>
    Math.round((1e4 * examples.reduce((sum, e) => sum + is(e), 0)) / examples.length) / 1e4;
  return {
    fit: share((e) => (e.fit >= 2 ? 1 : 0)),
    intent: share((e) => e.intent / 2),
    drivers: drivers.map((_, d) => share((e) => e.labels[d]!)),
  };
}
