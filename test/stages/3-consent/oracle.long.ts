import { expect, test } from 'vitest';
import { compareWithOracle } from '../../helpers/consent-leaks.js';

test('0 leaks and 0 losses on 120,000 random ledgers with random merges', { timeout: 600_000 }, async () => {
  let ledgers = 0;
  let allowed = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const compared = await compareWithOracle(10_000, seed);
    expect(compared.leaks).toEqual([]);
    expect(compared.losses).toEqual([]);
    ledgers += compared.ledgers;
    allowed += compared.allowed;
  }
  expect(ledgers).toBe(120_000);
  expect(allowed).toBeGreaterThan(20_000);
});
