import { expect, test } from 'vitest';
import { type LifeSigns, lifeStage } from '../../../pipeline/stages/7-match/life-cycle.js';
import { nextStep } from '../../../pipeline/stages/7-match/next-step.js';

const nobody: LifeSigns = { wouldMove: null, moveIntent: null, events: {}, outcomes: {} };

const cases: readonly (readonly [signs: Partial<LifeSigns>, stage: string, why: string])[] = [
  [{}, 'inventera', 'found, nothing more'],
  [{ events: { open: 9 } }, 'inventera', 'opening mail is no interest yet'],
  [{ events: { click: 1 } }, 'attrahera', 'a click is'],
  [{ wouldMove: 'maybe' }, 'attrahera', 'a maybe'],
  [{ wouldMove: 'no' }, 'inventera', 'a no'],
  [{ moveIntent: 0.5 }, 'attrahera', 'plans in the text'],
  [{ outcomes: { '2521': 'replied' } }, 'rekrytera', 'replied here'],
  [{ outcomes: { '2580': 'replied' } }, 'attrahera', 'replied elsewhere'],
  [{ outcomes: { '2521': 'visited' } }, 'rekrytera', 'visited'],
  [{ outcomes: { '2521': 'applied' } }, 'introducera', 'applied'],
  [{ outcomes: { '2521': 'moved_in' } }, 'välkomna', 'moved in'],
  [{ outcomes: { '2521': 'stayed_24m' } }, 'rota', 'stayed'],
  [{ outcomes: { '2521': 'met_at_office' } }, 'rekrytera', 'another word counts as contact'],
];
for (const [signs, stage, why] of cases)
  test(`${stage}: ${why}`, () => expect(lifeStage({ ...nobody, ...signs }, '2521')).toBe(stage));

test('a lead in talks that has been silent for half a year is taken up again', () => {
  const signs = {
    stage: 'rekrytera',
    moveIntent: 0.2,
    hasPhone: true,
    wantedOccupation: true,
    namedHere: true,
  } as const;
  expect(nextStep({ ...signs, quietDays: 10 })).toBe('employer');
  expect(nextStep({ ...signs, quietDays: 200 })).toBe('again');
});
