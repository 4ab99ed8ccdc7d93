import { questions } from '../stages/6-score/columns.js';
import type { Heads, LinearHeads } from '../stages/6-score/heads.js';
import type { Example } from './examples.js';
import { Gram } from './gram.js';
import { type LetterMatrix, letterMatrix } from './letter-matrix.js';
import { solveSparseRidge } from './sparse-ridge.js';

/** Choices of the first level, found by nested cross-validation: see the card. */
export interface FirstSettings {
  /** Ridge penalty of both linear heads; vectors have unit length. */
  readonly penalty: number;
  /** How much a text that the encoder was tuned on counts for the vector heads. */
  readonly seenWeight: number;
  readonly bits: number;
  readonly smoothing: number;
  readonly fewest: number;
  readonly lexicalPenalty: number;
}

export const firstSettings: FirstSettings = Object.freeze({
  penalty: 1,
  seenWeight: 0.3,
  bits: 15,
  smoothing: 20,
  fewest: 3,
  lexicalPenalty: 0.5,
});

export type FirstHeads = Pick<Heads, 'dim' | 'centre' | 'all' | 'line' | 'lexical'>;

const width = questions.length;

/**
 * First level: ridge regressions of the questions on the text vector and on the letters of words, for any set of folds left out.
 * The sums over each fold are made once, so leaving out costs a subtraction.
 */
export class FirstLevel {
  readonly #examples: readonly Example[];
  readonly #foldOf: readonly number[];
  readonly #settings: FirstSettings;
  readonly #centre: Float64Array;
  readonly #sums: ReadonlyMap<number, { readonly all: Gram; readonly line: Gram }>;
  readonly #letters: LetterMatrix;

  /** @param foldOf per example its fold, or −1 for those that are never left out */
  constructor(examples: readonly Example[], foldOf: readonly number[], settings: FirstSettings = firstSettings) {
    this.#examples = examples;
    this.#foldOf = foldOf;
    this.#settings = settings;
    this.#centre = meanVector(examples.filter(({ unseen, sentences }) => unseen && sentences.length > 0));
    this.#sums = this.#sumFolds();
    this.#letters = letterMatrix(
      examples.map(({ sentences }) => sentences),
      settings,
    );
  }

  get centre(): Float64Array {
    return this.#centre;
  }

  fit(leftOut: readonly number[]): FirstHeads {
    const dim = this.#centre.length;
    const all = new Gram(dim, width);
    const line = new Gram(dim, width);
    for (const [fold, sums] of this.#sums)
      if (!leftOut.includes(fold)) {
        all.add(sums.all, 1);
        line.add(sums.line, 1);
      }
    const { penalty } = this.#settings;
    return {
      dim,
      centre: this.#centre,
      all: all.solve(penalty),
      line: line.solve(penalty) satisfies LinearHeads,
      lexical: this.#fitLexical(leftOut),
    };
  }

  #sumFolds(): ReadonlyMap<number, { readonly all: Gram; readonly line: Gram }> {
    const dim = this.#centre.length;
    const sums = new Map<number, { readonly all: Gram; readonly line: Gram }>();
    const x = new Float64Array(dim);
    this.#examples.forEach((example, i) => {
      if (example.sentences.length === 0) return;
      const fold = this.#foldOf[i]!;
      const sum = sums.get(fold) ?? { all: new Gram(dim, width), line: new Gram(dim, width) };
      sums.set(fold, sum);
      for (let d = 0; d < dim; d++) x[d] = example.vectors.text[d]! - this.#centre[d]!;
      sum.all.addRow(x, example.labels, example.unseen ? 1 : this.#settings.seenWeight);
      if (example.drawsLine) sum.line.addRow(x, example.labels, 1);
    });
    return sums;
  }

  #fitLexical(leftOut: readonly number[]): FirstHeads['lexical'] {
    const { bits, smoothing, lexicalPenalty } = this.#settings;
    const used = this.#examples.flatMap(({ sentences }, i) =>
      sentences.length > 0 && !leftOut.includes(this.#foldOf[i]!) ? [i] : [],
    );
    const bias = new Float64Array(width);
    for (const r of used) for (let q = 0; q < width; q++) bias[q]! += this.#examples[r]!.labels[q]! / used.length;
    const targets = new Float64Array(this.#examples.length * width);
    for (const r of used)
      for (let q = 0; q < width; q++) targets[r * width + q] = this.#examples[r]!.labels[q]! - bias[q]!;
    const { rows, weight } = this.#letters;
    const solved = solveSparseRidge({ rows, targets, width, used, penalty: lexicalPenalty });
    const weights = Float32Array.from(solved, (w, i) => w * weight[Math.floor(i / width)]!);
    return { bits, smoothing, weights, bias };
  }
}

function meanVector(examples: readonly Example[]): Float64Array {
  const mean = new Float64Array(examples[0]?.vectors.text.length ?? 0);
  for (const { vectors } of examples)
    for (let d = 0; d < mean.length; d++) mean[d]! += vectors.text[d]! / examples.length;
  return mean;
}
