import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitIsotonic, fitPlatt } from '../../pipeline/learn/calibration.js';

const rows = fc.array(fc.tuple(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.boolean()), {
  minLength: 2,
  maxLength: 40,
});

test.each([
  ['Platt scaling', fitPlatt],
  ['isotonic regression', fitIsotonic],
])('%s never turns the order of two probabilities round', (_, calibrate) => {
  fc.assert(
    fc.property(
      rows,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (given, a, b) => {
        const map = calibrate(
          given.map(([p]) => p),
          given.map(([, label]) => label),
        );
        expect(map(Math.max(a, b))).toBeGreaterThanOrEqual(map(Math.min(a, b)));
      },
    ),
  );
});

test('isotonic regression pools what is in the wrong order', () => {
  const map = fitIsotonic([0.1, 0.2, 0.3, 0.4], [false, true, false, true]);
  expect([0.1, 0.2, 0.3, 0.4].map(map)).toEqual([0, 0.5, 0.5, 1]);
});
