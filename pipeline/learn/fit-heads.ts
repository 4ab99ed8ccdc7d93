import { seededRandom, shuffled } from '../lib/random.js';
import type { Heads } from '../stages/6-score/heads.js';
import { TextScorer } from '../stages/6-score/score-text.js';
import type { Example } from './examples.js';
import { type FirstHeads, FirstLevel, type FirstSettings, firstSettings } from './first-level.js';
import { type Answered, fitSecondLevel, type SecondHeads } from './second-level.js';

/** Second-level numbers that change no answer of the first level. */
const blank: SecondHeads = {
  driver: { intercepts: [], weights: { vector: 0, words: 0, sentence: 0 } },
  fit: { intercept: 0, weights: { vector: 0, words: 0, intentVector: 0, intentWords: 0, drivers: 0 } },
  intent: {
    open: { intercept: 0, weights: { vector1: 0, vector2: 0, words1: 0, words2: 0 } },
    concrete: { intercept: 0, weights: { vector1: 0, vector2: 0, words1: 0, words2: 0 } },
  },
  calibration: { driverYes: [], fit: { slope: 1, shift: 0 } },
};

/** Two levels of heads over labelled texts, fitted on all folds or with any one left out. */
export class HeadTrainer {
  readonly #examples: readonly Example[];
  readonly #foldOf: readonly number[];
  readonly #folds: number;
  readonly #first: FirstLevel;
  readonly #known = new Map<string, FirstHeads>();

  constructor(examples: readonly Example[], folds: number, seed: number, settings: FirstSettings = firstSettings) {
    this.#examples = examples;
    this.#folds = folds;
    this.#foldOf = assignFolds(examples, folds, seed);
    this.#first = new FirstLevel(examples, this.#foldOf, settings);
    this.#firstHeads([]);
  }

  foldOf(example: number): number {
    return this.#foldOf[example]!;
  }

  /** Heads that never saw the fold `leftOut`, or that saw everything. */
  fit(leftOut?: number): Heads {
    const outer = leftOut === undefined ? [] : [leftOut];
    const rows: Answered[] = [];
    for (let fold = 0; fold < this.#folds; fold++) if (fold !== leftOut) rows.push(...this.#answers(fold, outer));
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
