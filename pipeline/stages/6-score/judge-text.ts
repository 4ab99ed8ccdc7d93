import { drivers } from '../../lib/drivers.js';
import type { PreparedSentence } from '../4-clean/prepare-text.js';
import { chooseEvidence, driverContribution } from './evidence.js';
import type { Judge } from './judge.js';
import type { JudgedText } from './person-score.js';
import type { TextScore, Vectors } from './score-text.js';

/** One text of a person, with the sentences that may be quoted for each driver. */
export function judgeText(
  judge: Judge,
  text: { readonly text_no: number; readonly language: string | null; readonly sentences: readonly PreparedSentence[] },
  vectors: Vectors,
): JudgedText {
  const { heads } = judge.weights;
  const sentences = text.sentences.map((s) => s.text);
  const quotable = text.sentences.map((s) => s.quotable);
  const score = judge.score(sentences, vectors);
  const evidence = chooseEvidence(heads, score, quotable);
  return {
    text_no: text.text_no,
    language: text.language,
    length: sentences.reduce((sum, s) => sum + s.length + 1, -1),
    fit: score.fit,
    open: score.open,
    concrete: score.concrete,
    drivers: [...score.drivers],
    evidence: evidence === undefined ? null : sentences[evidence.sentence]!,
    evidence_driver: evidence === undefined ? null : drivers[evidence.driver]!,
    evidence_value: evidence?.fit ?? 0,
    driver_evidence: drivers.flatMap((driver, d) => {
      const sentence = score.drivers[d]! < 0 ? -1 : strongestSentence(judge, score, quotable, d);
      if (sentence < 0) return [];
      return [{ driver, sentence: sentences[sentence]!, value: driverContribution(heads, score, sentence, d) }];
    }),
  };
}

function strongestSentence(judge: Judge, score: TextScore, quotable: readonly boolean[], driver: number): number {
  let best = -1;
  let most = 0;
  for (let s = 0; s < quotable.length; s++) {
    const value = quotable[s] ? driverContribution(judge.weights.heads, score, s, driver) : 0;
    if (value > most) {
      best = s;
      most = value;
    }
  }
  return best;
}
