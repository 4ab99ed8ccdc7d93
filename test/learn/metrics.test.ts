import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupNearDuplicates } from '../../pipeline/learn/groups.js';
import { auc, brier, calibrationError, f1 } from '../../pipeline/learn/metrics.js';

const scored = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.boolean()), { minLength: 2, maxLength: 40 });

test('AUC is the share of pairs in the right order, ties half', () => {
  fc.assert(
    fc.property(scored, (rows) => {
      const yes = rows.filter(([, label]) => label);
      const no = rows.filter(([, label]) => !label);
      fc.pre(yes.length > 0 && no.length > 0);
      let right = 0;
      for (const [a] of yes) for (const [b] of no) right += a > b ? 1 : a === b ? 0.5 : 0;
      const found = auc(
        rows.map(([s]) => s),
        rows.map(([, label]) => label),
      );
      expect(found).toBeCloseTo(right / (yes.length * no.length), 12);
    }),
  );
});

test.each([
  [[0.9, 0.1, 0.8], [1, 0, 0], 0.5, 2 / 3],
  [[0.1, 0.1], [1, 0], 0.5, 0],
  [[0.5], [1], 0.5, 1],
])('F1 of %j for %j at %d is %d', (scores, labels, threshold, expected) => {
  expect(f1(scores, labels, threshold)).toBeCloseTo(expected, 12);
});

test('a sure and right judge has no calibration error and no Brier score', () => {
  expect(calibrationError([1, 0, 1, 0], [1, 0, 1, 0], 2)).toBe(0);
  expect(brier([1, 0], [true, false])).toBe(0);
  expect(calibrationError([0.9, 0.9, 0.9, 0.9], [1, 0, 1, 0], 1)).toBeCloseTo(0.4, 12);
});

test('a pair that its writer put side by side is one group, also across one text between', () => {
  const groups = groupNearDuplicates([
    'Springer varje morgon i skogen innan jobbet, annars sover jag inte.',
    'Zelf mis ik het buiten ontbijten en de vos bij de houtstapel.',
    'Springer varje morgon i skogen innan jobbet för medaljen på hyllan.',
    'Quiero aprender sueco y vivir cerca de un río.',
  ]);
  expect(groups[0]).toBe(groups[2]);
  expect(new Set(groups).size).toBe(3);
});
