import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withDatabase } from '../../pipeline/db/database.js';
import { personRanges } from '../../pipeline/db/person-ranges.js';

test('few people are one range', () => {
  expect(personRanges(60_000)).toEqual(['true']);
});

test('the ranges of many people hold everybody once, in the order of their ids', () =>
  withDatabase({}, (db) =>
    fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.stringMatching(/^p-[0-9a-f]{16}$/), { maxLength: 60 }), async (ids) => {
        await db.run('CREATE OR REPLACE TABLE person AS SELECT unnest(from_json($ids, \'["VARCHAR"]\')) AS person_id', {
          ids: JSON.stringify(ids),
        });
        const found: string[] = [];
        for (const range of personRanges(1_000_000))
          for (const row of await db.rows<{ person_id: string }>(
            `SELECT person_id FROM person WHERE ${range} ORDER BY person_id`,
          ))
            found.push(row.person_id);
        expect(found).toEqual([...ids].sort());
      }),
      { numRuns: 30 },
    ),
  ));
