import { expect, test } from 'vitest';
import { type LabelledText, labelsOf } from '../../pipeline/learn/corpus.js';
import { drivers } from '../../pipeline/lib/drivers.js';
import { at } from '../../pipeline/stages/6-score/columns.js';

const none = Object.fromEntries(drivers.map((name) => [name, 0 as const])) as Pick<
  LabelledText,
  (typeof drivers)[number]
>;
const row = (part: Partial<LabelledText>): LabelledText => ({
  id: 'x',
  lang: 'sv',
  text: '',
  move_intent: 0,
  fit: 0,
  tags: [],
  ...none,
  ...part,
});

const cases: readonly (readonly [part: Partial<LabelledText>, yes: readonly (keyof typeof at)[]])[] = [
  [{}, []],
  [{ fit: 2, move_intent: 1 }, ['fit1', 'fit2', 'intent1']],
  [{ fit: 3, move_intent: 2 }, ['fit1', 'fit2', 'fit3', 'intent1', 'intent2']],
  [{ tags: ['negated'] }, ['contrary']],
  [{ tags: ['short', 'ironic'], arctic: 1 }, ['arctic', 'contrary']],
];
test.each(cases)('labels of %j', (part, yes) => {
  const labels = labelsOf(row(part));
  for (const [name, i] of Object.entries(at))
    expect([name, labels[i]]).toEqual([name, yes.includes(name as keyof typeof at) ? 1 : 0]);
});
