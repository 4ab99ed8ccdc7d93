import { expect, test } from 'vitest';
import { compareWithOracle } from '../../helpers/consent-leaks.js';

test('on random ledgers with random merges the SQL allows exactly what the rules allow', async () => {
  const { allowed, leaks, losses } = await compareWithOracle(4000, 20_261_125);
  expect(leaks).toEqual([]);
  expect(losses).toEqual([]);
  expect(allowed).toBeGreaterThan(500);
});
