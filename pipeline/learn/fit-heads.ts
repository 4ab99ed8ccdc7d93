import { seededRandom, shuffled } from '../lib/random.js';
import { driverFeatures, fitFeatures, type Heads, intentFeatures } from '../stages/6-score/heads.js';
import { TextScorer } from '../stages/6-score/score-text.js';
import type { Example } from './examples.js';
import { type FirstHeads, FirstLevel, type FirstSettings, firstSettings } from './first-level.js';
import { type Answered, fitSecondLevel, type SecondHeads } from './second-level.js';

/** Second-level numbers that change no answer of the first level. */
const blank: SecondHeads = {
  driver: { intercepts: [], weights: zeros(driverFeatures) },
  fit: { intercept: 0, weights: zeros(fitFeatures) },
  intent: {
    open: { intercept: 0, weights: zeros(intentFeatures) },
    concrete: { intercept: 0, weights: zeros(intentFeatures) },
  },
  calibration: { driverYes: [], fit: { slope: 1, shift: 0 } },
};

/** Two levels of heads over labelled texts, fitted on all folds or with any one left out. */
export class HeadTrainer {
  readonly #examples: readonly Example[];
  readonly #foldOf: readonly number[];
  readonly #foldCount: number;
  readonly #first: FirstLevel;
  readonly #known = new Map<string, FirstHeads>();

  constructor(examples: readonly Example[], folds: number, seed: number, settings: FirstSettings = firstSettings) {
    this.#examples = examples;
    this.#foldCount = folds;
    this.#foldOf = assignFolds(examples, folds, seed);
    this.#first = new FirstLevel(examples, this.#foldOf, settings);
    this.#firstHeads([]);
  }

  /** Per example its fold, or −1 for those that always teach. */
  get folds(): readonly number[] {
    return this.#foldOf;
  }

  /** The point that vectors are told from. */
  get centre(): Float64Array {
    return this.#first.centre;
  }

  /** Heads that never saw the fold `leftOut`, or that saw everything. */
  fit(leftOut?: number): Heads {
    const outer = leftOut === undefined ? [] : [leftOut];
    const rows: Answered[] = [];
    for (let fold = 0; fold < this.#foldCount; fold++) if (fold !== leftOut) rows.push(...this.#answers(fold, outer));
    return { ...this.#firstHeads(outer), ...fitSecondLevel(rows) };
  }

  /** Answers to the texts of `fold` by first-level heads that saw neither it nor `outer`. */
  #answers(fold: number, outer: readonly number[]): Answered[] {
    return this.#answered(fold, this.#firstHeads([fold, ...outer]));
  }

  /** Each pair of folds is left out twice, once as outer and once as inner: its heads are fitted once. */
  #firstHeads(leftOut: readonly number[]): FirstHeads {
    const sorted = [...leftOut].sort((a, b) => a - b);
    const key = sorted.join();
    const heads = this.#known.get(key) ?? this.#first.fit(sorted);
    this.#known.set(key, heads);
    return heads;
  }

  #answered(fold: number, heads: FirstHeads): Answered[] {
    const scorer = new TextScorer({ ...heads, ...blank });
    return this.#examples.flatMap((example, i) =>
      this.#foldOf[i] === fold && example.sentences.length > 0
        ? [{ example, answers: scorer.answer(example.sentences, example.vectors) }]
        : [],
    );
  }
}

/** A fold for each group of texts that the encoder never saw; −1 for the others, which always teach. */
export function assignFolds(examples: readonly Example[], folds: number, seed: number): number[] {
  const groups = [...new Set(examples.filter(({ unseen }) => unseen).map(({ group }) => group))];
  const order = shuffled(groups, seededRandom(seed));
  const foldOf = new Map(order.map((group, i) => [group, i % folds]));
  return examples.map(({ unseen, group }) => (unseen ? foldOf.get(group)! : -1));
}

function zeros<F extends string>(names: readonly F[]): Record<F, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<F, number>;
}
