import { drivers } from '../../lib/drivers.js';
import { at, questions } from './columns.js';
import { type Blend, type Heads, showDriver } from './heads.js';
import { LexicalReader } from './lexical.js';
import { sigmoid } from './logit.js';

/** What the encoder says of a text: see `pipeline/stages/5-embed/embedder.ts`. */
export interface Vectors {
  readonly text: Float32Array;
  /** sentences × dim: what each sentence adds to `text`. */
  readonly sentences: Float32Array;
}

/** First-level answers to each question about one text. */
export interface Answers {
  readonly all: Float64Array;
  readonly line: Float64Array;
  readonly words: Float64Array;
  /** The strongest sentence's answer on its own; the text's where it has no sentence. */
  readonly sentence: Float64Array;
  /** sentences × questions: what each sentence adds to `all`, `line` and `words`. */
  readonly parts: { readonly all: Float64Array; readonly line: Float64Array; readonly words: Float64Array };
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

  constructor(heads: Heads) {
    this.heads = heads;
    this.#lexical = new LexicalReader(heads.lexical);
  }

  score(sentences: readonly string[], vectors: Vectors): TextScore {
    return blend(this.heads, this.answer(sentences, vectors));
  }

  answer(sentences: readonly string[], { text, sentences: parts }: Vectors): Answers {
    const { heads } = this;
    const count = parts.length / heads.dim;
    const all = project(text, 0, heads.all.weights);
    const line = project(text, 0, heads.line.weights);
    const perPart = { all: new Float64Array(count * width), line: new Float64Array(count * width) };
    const own = new Float64Array(count * width);
    for (let s = 0; s < count; s++) {
      const projected = project(parts, s * heads.dim, heads.all.weights);
      perPart.all.set(projected, s * width);
      perPart.line.set(project(parts, s * heads.dim, heads.line.weights), s * width);
      const length = norm(parts, s * heads.dim, heads.dim);
      for (let q = 0; q < width; q++) own[s * width + q] = length > 0 ? projected[q]! / length : 0;
    }
    const shift = { all: biasOf(heads.all, heads.centre), line: biasOf(heads.line, heads.centre) };
    for (let q = 0; q < width; q++) {
      all[q]! += shift.all[q]!;
      line[q]! += shift.line[q]!;
      for (let s = 0; s < count; s++) own[s * width + q]! += shift.all[q]!;
    }
    const { words, perSentence } = this.#readWords(sentences);
    const answers = { all, line, words, parts: { ...perPart, words: perSentence } };
    return { ...answers, ...strongestOf(own, count, all) };
  }

  #readWords(sentences: readonly string[]): { readonly words: Float64Array; readonly perSentence: Float64Array } {
    const sums = sentences.map((sentence) => {
      const into = new Float64Array(width + 1);
      this.#lexical.addText(sentence, into);
      return into;
    });
    const scale = this.#lexical.scaleOf(sums.reduce((groups, sum) => groups + sum[width]!, 0));
    const words = Float64Array.from(this.heads.lexical.bias);
    const perSentence = new Float64Array(sentences.length * width);
    sums.forEach((sum, s) => {
      for (let q = 0; q < width; q++) {
        perSentence[s * width + q] = sum[q]! * scale;
        words[q]! += sum[q]! * scale;
      }
    });
    return { words, perSentence };
  }
}

/** Second level: answers → log-odds. */
export function blend(heads: Heads, answers: Answers): TextScore {
  const { all, line, words, sentence } = answers;
  const fittedDrivers = new Float64Array(drivers.length);
  const shown = new Float64Array(drivers.length);
  let sum = 0;
  for (let d = 0; d < drivers.length; d++) {
    const { intercepts, weights } = heads.driver;
    const x = intercepts[d]! + weights.vector * all[d]! + weights.words * words[d]! + weights.sentence * sentence[d]!;
    fittedDrivers[d] = x;
    shown[d] = showDriver(x, heads.calibration.driverYes[d]!);
    sum += sigmoid(x);
  }
  const raw = blended(heads.fit, {
    vector: line[at.fit2]!,
    words: words[at.fit2]!,
    intentVector: all[at.intent1]!,
    intentWords: words[at.intent1]!,
    drivers: sum,
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

/** vector · weights for every question; the vector starts at `from`. */
function project(vectors: Float32Array | Float64Array, from: number, weights: Float64Array): Float64Array {
  const out = new Float64Array(width);
  for (let d = 0, w = 0; w < weights.length; d++) {
    const x = vectors[from + d]!;
    for (let q = 0; q < width; q++, w++) out[q]! += x * weights[w]!;
  }
  return out;
}

const biases = new WeakMap<object, Float64Array>();

/** bias − centre · weights: what centring adds, computed once. */
function biasOf(heads: Heads['all'], centre: Float64Array): Float64Array {
  const known = biases.get(heads);
  if (known !== undefined) return known;
  const moved = project(centre, 0, heads.weights);
  const bias = heads.bias.map((b, q) => b - moved[q]!);
  biases.set(heads, bias);
  return bias;
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
