import fc from 'fast-check';
import { expect, test } from 'vitest';
import { showDriver, unmoved } from '../../../pipeline/stages/6-score/heads.js';
import { logit, sigmoid } from '../../../pipeline/stages/6-score/logit.js';

const logOdds = fc.double({ min: -20, max: 20, noNaN: true });
const yes = fc.double({ min: -3, max: 2, noNaN: true });

test('showing a driver keeps the order of texts, and puts the careful reader’s line at 0.5', () => {
  fc.assert(
    fc.property(logOdds, logOdds, yes, (a, b, line) => {
      expect(showDriver(Math.max(a, b), line)).toBeGreaterThanOrEqual(showDriver(Math.min(a, b), line));
      expect(sigmoid(showDriver(line, line))).toBe(0.5);
    }),
  );
});

test('what is far from the line is shown as it was fitted', () => {
  fc.assert(
    fc.property(yes, (line) => {
      for (const x of [unmoved.low, unmoved.low - 3, unmoved.high, unmoved.high + 3])
        expect(showDriver(x, line)).toBe(x);
    }),
  );
});

test('logit and sigmoid undo each other and never leave 0 … 1', () => {
  fc.assert(fc.property(logOdds, (x) => void expect(logit(sigmoid(x))).toBeCloseTo(x, 5)));
  for (const x of [-1e9, 1e9]) expect(Number.isFinite(sigmoid(x))).toBe(true);
});
