import { expect, test } from 'vitest';
import { parseInstant } from '../../pipeline/lib/instant.js';

const cases: ReadonlyArray<readonly [input: string, expected: string | null, why: string]> = [
  ['2026-11-24', '2026-11-24T00:00:00Z', 'a date alone is its midnight'],
  ['2026-11-24T03:00:00Z', '2026-11-24T03:00:00Z', 'already whole'],
  ['2026-11-24 03:00', '2026-11-24T03:00:00Z', 'without a zone it is UTC'],
  ['2026-11-24T03:00:00.987Z', '2026-11-24T03:00:00Z', 'seconds are whole'],
  ['2026-11-24T03:00:00+01:00', '2026-11-24T02:00:00Z', 'an offset is followed'],
  ['2026-11-24T03:00:00+0100', '2026-11-24T02:00:00Z', 'also without its colon'],
  ['2026-02-30', null, 'no such day'],
  ['2026-13-01', null, 'no such month'],
  ['tomorrow', null, 'no date'],
  ['', null, 'empty'],
];
for (const [input, expected, why] of cases)
  test(`parseInstant ${JSON.stringify(input)}: ${why}`, () => {
    if (expected === null) expect(() => parseInstant(input, 'here')).toThrow('not a date or time');
    else expect(parseInstant(input, 'here')).toBe(expected);
  });
