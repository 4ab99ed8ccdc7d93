import { expect, test } from 'vitest';
import { type MatchOutcome, matchSentence } from '../../../pipeline/stages/7-match/match-sentence.js';

const here: MatchOutcome = {
  kommun: 'Pajala',
  leadScore: 0.7514,
  terms: [
    { name: 'fit', value: 2 },
    { name: 'move_intent', value: -0.3 },
    { name: 'events', value: 0.1 },
    { name: 'named', value: 1.2 },
  ],
  result: 'placed',
  rank: 3,
};

const cases: ReadonlyArray<readonly [change: Partial<MatchOutcome>, sentence: string]> = [
  [
    {},
    '3rd in Pajala, because this person names the place (+1.20), fits the target group (+2.00), reads, clicks or visits (+0.10)',
  ],
  [{ rank: 11, terms: [] }, '11th in Pajala, because this person is the best of those who are left'],
  [
    { rank: 22, terms: [{ name: 'fit', value: 1 }] },
    '22nd in Pajala, because this person fits the target group (+1.00)',
  ],
  [
    { result: 'full', lowestScore: 0.81 },
    'not in Pajala, because the list is full: it ends at score 0.810, and this person has 0.751',
  ],
  [
    { result: 'contact_cap' },
    'not in Pajala, because a person reaches at most 2 kommuner, and this one is on the lists of Boden and Kalix',
  ],
  [{ result: 'declined' }, 'not in Pajala, because this person said no there'],
  [{ result: 'settled' }, 'not in Pajala, because this person lives in another kommun by now'],
];

test.each(cases)('%j', (change, sentence) => {
  expect(matchSentence({ ...here, ...change }, ['Boden', 'Kalix'], 2)).toBe(sentence);
});
