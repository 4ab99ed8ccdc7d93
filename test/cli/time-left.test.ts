import { expect, test } from 'vitest';
import { timeLeft } from '../../pipeline/cli/time-left.js';

const cases: ReadonlyArray<readonly [seconds: number, says: string]> = [
  [0.2, 'about 5 s left'],
  [41, 'about 45 s left'],
  [95, 'about 2 min left'],
  [5000, 'about 84 min left'],
  [7000, 'about 1.9 h left'],
  [90_000, 'about 25 h left'],
];
for (const [seconds, says] of cases)
  test(`${seconds} s: ${says}`, () => {
    expect(timeLeft(seconds)).toBe(says);
  });
