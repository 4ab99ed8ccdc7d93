import { drivers } from '../../lib/drivers.js';
import { at, questions } from './columns.js';
import type { Heads } from './heads.js';
import { sigmoid } from './logit.js';
import type { TextScore } from './score-text.js';

const width = questions.length;

export interface Evidence {
  /** Which sentence. */
  readonly sentence: number;
  /** The driver that it supports most. */
  readonly driver: number;
  /** Log-odds of fit that it adds. */
  readonly fit: number;
}

/**
 * What each sentence adds to the log-odds of fit: its part of the text vector and its words, straight through both levels,
 * drivers counted by how fast their probabilities rise.
 */
export function sentenceContributions(heads: Heads, score: TextScore, count: number): Float64Array {
  const { lineFit, all, words } = score.answers.parts;
  const { weights } = heads.fit;
  const slope = heads.calibration.fit.slope;
  return Float64Array.from({ length: count }, (_, s) => {
    const from = s * width;
    let sum =
      weights.vector * lineFit[s]! +
      weights.words * words[from + at.fit2]! +
      weights.intentVector * all[from + at.intent1]! +
      weights.intentWords * words[from + at.intent1]! +
      weights.contraryVector * all[from + at.contrary]! +
      weights.contraryWords * words[from + at.contrary]!;
    for (let d = 0; d < drivers.length; d++) {
      const p = sigmoid(score.fittedDrivers[d]!);
      sum += weights.drivers * p * (1 - p) * driverContribution(heads, score, s, d);
    }
    return slope * sum;
  });
}

/** What a sentence adds to a driver's log-odds; the strongest sentence also has its lead over the second. */
export function driverContribution(heads: Heads, { answers }: TextScore, sentence: number, driver: number): number {
  const { weights } = heads.driver;
  const { all, words } = answers.parts;
  const i = sentence * width + driver;
  const contrary = sentence * width + at.contrary;
  const lead = answers.strongest[driver] === sentence ? answers.lead[driver]! : 0;
  return (
    weights.vector * all[i]! +
    weights.words * words[i]! +
    weights.sentence * lead +
    weights.contraryVector * all[contrary]! +
    weights.contraryWords * words[contrary]!
  );
}

/** The quotable sentence that adds most to fit, and the driver for which it says most; undefined where none may be quoted. */
export function chooseEvidence(heads: Heads, score: TextScore, quotable: readonly boolean[]): Evidence | undefined {
  const contributions = sentenceContributions(heads, score, quotable.length);
  let sentence = -1;
  for (let s = 0; s < quotable.length; s++)
    if (quotable[s] && (sentence < 0 || contributions[s]! > contributions[sentence]!)) sentence = s;
  if (sentence < 0) return undefined;
  return { sentence, driver: strongestDriver(heads, score, sentence), fit: contributions[sentence]! };
}

/** Among drivers that a careful reader finds in the text, else among all: the one that the sentence lifts most, weighed by its probability. */
function strongestDriver(heads: Heads, score: TextScore, sentence: number): number {
  const found = drivers.flatMap((_, d) => (score.drivers[d]! >= 0 ? [d] : []));
  const among = found.length > 0 ? found : drivers.map((_, d) => d);
  const worth = (d: number): number =>
    sigmoid(score.drivers[d]!) * Math.max(0, driverContribution(heads, score, sentence, d));
  return among.reduce((best, d) => (worth(d) > worth(best) ? d : best));
}
