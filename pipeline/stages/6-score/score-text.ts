import { drivers } from '../../lib/drivers.js';
import { at, questions } from './columns.js';
import { type Blend, type Heads, showDriver } from './heads.js';
import { LexicalReader } from './lexical.js';
import { sigmoid } from './logit.js';
import { Projector } from './projector.js';

/** What the encoder says of a text: see `pipeline/stages/5-embed/embedder.ts`. */
export interface Vectors {
  readonly text: Float32Array;
  /** sentences × dim: what each sentence adds to `text`. */
  readonly sentences: Float32Array;
}

/** First-level answers to each question about one text. */
export interface Answers {
  readonly all: Float64Array;
  /** The answer of `heads.line` to `fit2`, the one question that it is asked. */
  readonly lineFit: number;
  readonly words: Float64Array;
  /** The strongest sentence's answer on its own; the text's where it has no sentence. */
  readonly sentence: Float64Array;
  /** sentences × questions: what each sentence adds to `all` and `words`, and, one number a sentence, to `lineFit`. */
  readonly parts: { readonly all: Float64Array; readonly lineFit: Float64Array; readonly words: Float64Array };
  /** Per question the strongest sentence, −1 where there is none, and how far it is ahead of the second. */
  readonly strongest: Int32Array;
  readonly lead: Float64Array;
}

export interface TextScore {
  /** Log-odds of fit ≥ 2, calibrated. */
  readonly fit: number;
  /** Log-odds that the writer is open to moving, and that plans are concrete. */
  readonly open: number;
  readonly concrete: number;
  /** Log-odds as shown: 0 where a careful reader says yes. */
  readonly drivers: Float64Array;
  /** Log-odds as fitted. */
  readonly fittedDrivers: Float64Array;
  readonly answers: Answers;
}

const width = questions.length;

/** Applies heads to texts. Pure: equal texts and vectors give equal numbers. Keeps the sums of words that it met. */
export class TextScorer {
  readonly heads: Heads;
  readonly #lexical: LexicalReader;
  /** The answers of `all`, then that of `line` to `fit2`. */
  readonly #projector: Projector;
  readonly #sums = new Float64Array(width + 1);
  /** bias − centre · weights: what centring adds to each. */
  readonly #shift: Float64Array;

  constructor(heads: Heads) {
    const { dim, centre, all, line } = heads;
    this.heads = heads;
    this.#lexical = new LexicalReader(heads.lexical);
    const fitOfLine = Float64Array.from({ length: dim }, (_, d) => line.weights[d * width + at.fit2]!);
    this.#projector = new Projector(dim, [all.weights, fitOfLine]);
    this.#projector.project(centre, 0, this.#sums);
    this.#shift = this.#sums.map((sum, q) => (q < width ? all.bias[q]! : line.bias[at.fit2]!) - sum);
  }

  score(sentences: readonly string[], vectors: Vectors): TextScore {
    return blend(this.heads, this.answer(sentences, vectors));
  }

  answer(sentences: readonly string[], { text, sentences: parts }: Vectors): Answers {
    const { dim } = this.heads;
    const count = parts.length / dim;
    const sums = this.#sums;
    const all = new Float64Array(width);
    this.#projector.project(text, 0, sums);
    for (let q = 0; q < width; q++) all[q] = sums[q]! + this.#shift[q]!;
    const lineFit = sums[width]! + this.#shift[width]!;
    const perPart = { all: new Float64Array(count * width), lineFit: new Float64Array(count) };
    const own = new Float64Array(count * width);
    for (let s = 0; s < count; s++) {
      this.#projector.project(parts, s * dim, sums);
      const length = norm(parts, s * dim, dim);
      for (let q = 0, i = s * width; q < width; q++, i++) {
        perPart.all[i] = sums[q]!;
        own[i] = (length > 0 ? sums[q]! / length : 0) + this.#shift[q]!;
      }
      perPart.lineFit[s] = sums[width]!;
    }
    const { words, perSentence } = this.#readWords(sentences);
    const answers = { all, lineFit, words, parts: { ...perPart, words: perSentence } };
    return { ...answers, ...strongestOf(own, count, all) };
  }

  #readWords(sentences: readonly string[]): { readonly words: Float64Array; readonly perSentence: Float64Array } {
    const stride = width + 1; // the sums, then the number of letter groups
    const sums = new Float64Array(sentences.length * stride);
    let groups = 0;
    for (let s = 0; s < sentences.length; s++) {
      this.#lexical.addText(sentences[s]!, sums, s * stride);
      groups += sums[s * stride + width]!;
    }
    const scale = this.#lexical.scaleOf(groups);
    const words = Float64Array.from(this.heads.lexical.bias);
    const perSentence = new Float64Array(sentences.length * width);
    for (let s = 0; s < sentences.length; s++)
      for (let q = 0; q < width; q++) {
        const scaled = sums[s * stride + q]! * scale;
        perSentence[s * width + q] = scaled;
        words[q]! += scaled;
      }
    return { words, perSentence };
  }
}

/** Second level: answers → log-odds. */
export function blend(heads: Heads, answers: Answers): TextScore {
  const { all, lineFit, words, sentence } = answers;
  const fittedDrivers = new Float64Array(drivers.length);
  const shown = new Float64Array(drivers.length);
  let sum = 0;
  for (let d = 0; d < drivers.length; d++) {
    const { intercepts, weights } = heads.driver;
    const x =
      intercepts[d]! +
      weights.vector * all[d]! +
      weights.words * words[d]! +
      weights.sentence * sentence[d]! +
      weights.contraryVector * all[at.contrary]! +
      weights.contraryWords * words[at.contrary]!;
    fittedDrivers[d] = x;
    shown[d] = showDriver(x, heads.calibration.driverYes[d]!);
    sum += sigmoid(x);
  }
  const raw = blended(heads.fit, {
    vector: lineFit,
    words: words[at.fit2]!,
    intentVector: all[at.intent1]!,
    intentWords: words[at.intent1]!,
    drivers: sum,
    contraryVector: all[at.contrary]!,
    contraryWords: words[at.contrary]!,
  });
  const intent = {
    vector1: all[at.intent1]!,
    vector2: all[at.intent2]!,
    words1: words[at.intent1]!,
    words2: words[at.intent2]!,
  };
  return {
    fit: heads.calibration.fit.slope * raw + heads.calibration.fit.shift,
    open: blended(heads.intent.open, intent),
    concrete: blended(heads.intent.concrete, intent),
    drivers: shown,
    fittedDrivers,
    answers,
  };
}

/**
 * Readiness to move: half of P(open to it) + P(concrete plans), the expected answer on the labels' scale 0–2, halved.
 * It ranks dreamers above the uninterested, and people with plans above dreamers.
 */
export function moveIntent({ open, concrete }: Pick<TextScore, 'open' | 'concrete'>): number {
  const p = sigmoid(open);
  return (p + Math.min(p, sigmoid(concrete))) / 2;
}

function blended<F extends string>({ intercept, weights }: Blend<F>, features: Readonly<Record<F, number>>): number {
  let sum = intercept;
  for (const name in weights) sum += weights[name] * features[name];
  return sum;
}

function norm(values: Float32Array, from: number, length: number): number {
  let sum = 0;
  for (let i = from; i < from + length; i++) sum += values[i]! * values[i]!;
  return Math.sqrt(sum);
}

function strongestOf(
  own: Float64Array,
  count: number,
  text: Float64Array,
): Pick<Answers, 'sentence' | 'strongest' | 'lead'> {
  const sentence = Float64Array.from(text);
  const strongest = new Int32Array(width).fill(-1);
  const lead = new Float64Array(width);
  if (count === 0) return { sentence, strongest, lead };
  for (let q = 0; q < width; q++) {
    let best = -Infinity;
    let second = -Infinity;
    for (let s = 0; s < count; s++) {
      const x = own[s * width + q]!;
      if (x > best) {
        second = best;
        best = x;
        strongest[q] = s;
      } else if (x > second) second = x;
    }
    sentence[q] = best;
    lead[q] = count > 1 ? best - second : 0;
  }
  return { sentence, strongest, lead };
}
