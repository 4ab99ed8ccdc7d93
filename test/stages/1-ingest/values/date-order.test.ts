import { expect, test } from 'vitest';
import { DateOrderEvidence } from '../../../../pipeline/stages/1-ingest/values/date-order.js';
import { normalizeTime } from '../../../../pipeline/stages/1-ingest/values/time.js';

/** Read the last cell of a column by what all its cells say. */
function readLast(column: readonly string[], american: boolean): string | null {
  const evidence = new DateOrderEvidence();
  for (const cell of column) evidence.add(cell);
  return normalizeTime(column.at(-1)!, { order: evidence.order(american), utc: false, from1904: false });
}

test.each([
  [['25/4/2024', '3/4/2024'], false, '2024-04-03'],
  [['4/25/2024', '3/4/2024'], false, '2024-03-04'],
  [['02-13-2024', '03-04-2024'], false, '2024-03-04'],
  [['13-02-2024', '03-04-2024'], false, '2024-04-03'],
  [['3/4/2024'], false, '2024-04-03'],
  [['3/4/2024'], true, '2024-03-04'],
  [['3/4/2024 9:10 PM'], false, '2024-03-04T21:10:00'],
  [['25/4/2024', '3/4/2024'], true, '2024-04-03'],
  [['4/25/2024', '03.04.2024'], false, '2024-04-03'],
  [['4/25/2024', '3-4-2024'], false, '2024-04-03'],
  [['not a date', '', '25/4/2024', '3/4/24'], false, '2024-04-03'],
  [['4/25/2024', '2024-03-04'], false, '2024-03-04'],
])('the last of %j (American: %s) is %s', (column, american, expected) => {
  expect(readLast(column, american)).toBe(expected);
});
