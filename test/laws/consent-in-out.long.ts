import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consentBoards } from '../helpers/consent-board.js';
import { scanForLeaks } from '../helpers/scan-for-leaks.js';

test('nobody without consent is in any byte of out/ or of an export: forty random ledgers', async () => {
  const property = fc.asyncProperty(consentBoards, async (board) =>
    expect((await scanForLeaks(board)).leaks).toEqual([]),
  );
  await fc.assert(property, { numRuns: 40, endOnFailure: true });
});
