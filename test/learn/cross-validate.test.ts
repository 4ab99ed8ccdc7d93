import { expect, test } from 'vitest';
import { crossValidate } from '../../pipeline/learn/cross-validate.js';
import type { Example } from '../../pipeline/learn/examples.js';
import { firstSettings } from '../../pipeline/learn/first-level.js';
import { assignFolds } from '../../pipeline/learn/fit-heads.js';
import { trainSeed } from '../../pipeline/learn/train-seed.js';
import { seededRandom } from '../../pipeline/lib/random.js';
import { questions } from '../../pipeline/stages/6-score/columns.js';
import { parseWeights, weightsText } from '../../pipeline/stages/6-score/weights-file.js';

const dim = 8;
const words = 'snö skog barn vinter resa hotell buss älv granne språk'.split(' ');

/** Invented texts whose vectors say something about their labels. */
function inventedExamples(count: number): Example[] {
  const random = seededRandom(3);
  return Array.from({ length: count }, (_, i) => {
    const vector = Float32Array.from({ length: dim }, () => random() - 0.5);
    const length = Math.hypot(...vector);
    const text = vector.map((v) => v / length);
    const labels = Float64Array.from(questions, (_, q) => (text[q % dim]! + 0.2 * random() > 0.1 ? 1 : 0));
    const sentence = Array.from({ length: 6 }, () => words[Math.floor(random() * words.length)]!).join(' ');
    const unseen = i % 3 !== 0;
    return {
      id: `x${i}`,
      source: unseen ? 'dev' : 'train',
      drawsLine: unseen,
      unseen,
      language: 'sv',
      tags: [],
      fit: labels[9]! + labels[10]! + labels[11]!,
      intent: labels[12]! + labels[13]!,
      labels,
      group: Math.floor(i / 2),
      prepared: { language: 'sv', status: 'ok', body: sentence, sentences: [], masked: 0, dropped: 0 },
      sentences: [sentence],
      vectors: { text, sentences: text },
    };
  });
}

const settings = { ...firstSettings, bits: 10 };
const options = { folds: 4, seed: 1, settings };

test('the labels of a fold have no part in what is said of it', () => {
  const examples = inventedExamples(90);
  const foldOf = assignFolds(examples, options.folds, options.seed);
  const before = crossValidate(examples, options).filter(({ fold }) => fold === 2);
  const turned = examples.map((example, i) =>
    foldOf[i] === 2
      ? { ...example, labels: example.labels.map((y) => 1 - y), fit: 3 - example.fit, intent: 0 }
      : example,
  );
  const after = crossValidate(turned, options).filter(({ fold }) => fold === 2);
  expect(before.length).toBeGreaterThan(5);
  expect(after.map((p) => [p.fit, p.intent, ...p.drivers])).toEqual(before.map((p) => [p.fit, p.intent, ...p.drivers]));
});

test('texts of one group stand in one fold, and what the encoder has seen in none', () => {
  const examples = inventedExamples(60);
  const foldOf = assignFolds(examples, 5, 9);
  examples.forEach((example, i) => {
    if (!example.unseen) expect(foldOf[i]).toBe(-1);
    examples.forEach((other, k) => {
      if (other.group === example.group && other.unseen && example.unseen) expect(foldOf[k]).toBe(foldOf[i]);
    });
  });
});

test('the same texts and seed give the same bytes, and what is read is what was written', () => {
  const training = { name: 'w', encoder: 'e', folds: 4, seed: 1, settings };
  const text = weightsText(trainSeed(inventedExamples(60), training));
  expect(weightsText(trainSeed(inventedExamples(60), training))).toBe(text);
  expect(weightsText(parseWeights(text, 'here'))).toBe(text);
});

test.each([
  ['{}', 'no weights'],
  ['not JSON', 'no JSON'],
])('%s is refused: %s', (text) => {
  expect(() => parseWeights(text, 'here')).toThrowError(
    expect.objectContaining({ code: 'model-corrupt', exitCode: 4 }),
  );
});
