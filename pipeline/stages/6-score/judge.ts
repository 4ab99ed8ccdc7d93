import { drivers } from '../../lib/drivers.js';
import type { PreparedText } from '../4-clean/prepare-text.js';
import { chooseEvidence } from './evidence.js';
import { sigmoid } from './logit.js';
import { outlierDistance } from './outlier.js';
import { moveIntent, type TextScore, TextScorer, type Vectors } from './score-text.js';
import type { Priors, Weights } from './weights-file.js';

/** `out_of_distribution`: a text of another kind than the labelled ones (code, a manual, a match report). */
export type ScoreStatus = 'scored' | 'out_of_distribution' | 'too_short' | 'unsupported_language' | 'no_text';

/** The score columns but for the id: see product.md, section 5. */
export interface ScoreRow {
  readonly language: string | null;
  readonly fit: number;
  readonly move_intent: number;
  readonly drivers: readonly number[];
  readonly status: ScoreStatus;
  readonly evidence_driver: string | null;
  readonly evidence: string | null;
}

/** Turns prepared texts and their vectors into score rows; a text that cannot be judged gets the priors in every column. */
export class Judge {
  readonly weights: Weights;
  readonly #scorer: TextScorer;

  constructor(weights: Weights) {
    this.weights = weights;
    this.#scorer = new TextScorer(weights.heads);
  }

  judge({ language, sentences }: Pick<PreparedText, 'language' | 'sentences'>, vectors: Vectors): ScoreRow {
    const { heads, priors } = this.weights;
    if (this.isOutOfDistribution(vectors)) return priorRow(priors, language, 'out_of_distribution');
    const score = this.score(
      sentences.map((s) => s.text),
      vectors,
    );
    const evidence = chooseEvidence(
      heads,
      score,
      sentences.map((s) => s.quotable),
    );
    return {
      language,
      fit: sigmoid(score.fit),
      move_intent: moveIntent(score),
      drivers: Array.from(score.drivers, sigmoid),
      status: 'scored',
      evidence_driver: evidence === undefined ? null : drivers[evidence.driver]!,
      evidence: evidence === undefined ? null : sentences[evidence.sentence]!.text,
    };
  }

  /** Whether the text lies too far from all that the heads were fitted on to be judged. */
  isOutOfDistribution({ text }: Vectors): boolean {
    const { heads, outlier } = this.weights;
    return outlierDistance(outlier.directions, heads.centre, text) > outlier.limit;
  }

  score(sentences: readonly string[], vectors: Vectors): TextScore {
    return this.#scorer.score(sentences, vectors);
  }
}

export function priorRow(priors: Priors, language: string | null, status: Exclude<ScoreStatus, 'scored'>): ScoreRow {
  return {
    language,
    fit: priors.fit,
    move_intent: priors.intent,
    drivers: priors.drivers,
    status,
    evidence_driver: null,
    evidence: null,
  };
}

/** Six decimals: more than a probability has, and the same text on every machine. */
export function scoreCells(row: ScoreRow): (string | number | null)[] {
  const round = (p: number): number => Math.round(p * 1e6) / 1e6;
  return [
    row.language,
    round(row.fit),
    round(row.move_intent),
    ...row.drivers.map(round),
    row.status,
    row.evidence_driver,
    row.evidence,
  ];
}
