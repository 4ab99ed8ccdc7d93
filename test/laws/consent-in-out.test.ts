import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consentBoards } from '../helpers/consent-board.js';
import { scanForLeaks } from '../helpers/scan-for-leaks.js';

test('nobody without consent is in any byte of out/ or of an export: random ledgers through the real stages', {
  timeout: 300_000,
}, async () => {
  let allowed = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(consentBoards, async (board) => {
      const scan = await scanForLeaks(board);
      expect(scan.leaks).toEqual([]);
      allowed += scan.allowed;
      refused += scan.refused;
    }),
    { seed: 20_261_120, numRuns: 2, endOnFailure: true },
  );
  expect(Math.min(allowed, refused)).toBeGreaterThan(5);
});
