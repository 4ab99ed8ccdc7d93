import { expect, test } from 'vitest';
import { count, decimal, longDate, percent, shortDate } from '../../../pipeline/stages/9-report/numbers.js';

const cases: ReadonlyArray<readonly [got: string, expected: string, why: string]> = [
  [count(1234567, 'sv'), '1\u00a0234\u00a0567', 'Swedish thousands are parted by a space that does not break'],
  [count(1234567, 'en'), '1,234,567', 'English thousands by a comma'],
  [count(999, 'sv'), '999', 'three digits stay'],
  [decimal(0.9812, 3, 'sv'), '0,981', 'decimal comma'],
  [decimal(0.9812, 3, 'en'), '0.981', 'decimal point'],
  [percent(0.123, 'sv'), '12\u00a0%', 'a space before the sign'],
  [percent(0.123, 'en'), '12%', 'none in English'],
  [percent(0.0001, 'en'), '<1%', 'a small share is not nothing'],
  [percent(0, 'en'), '0%', 'nothing is nothing'],
  [longDate('2026-11-24T03:00:00Z', 'sv'), '24 november 2026', 'months in small letters'],
  [longDate('2026-03-01', 'en'), '1 March 2026', 'no leading zero'],
  [shortDate('2026-11-02', 'sv'), '2 nov', 'short month'],
];

for (const [got, expected, why] of cases) test(`${expected}: ${why}`, () => expect(got).toBe(expected));
