import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Database } from '../../pipeline/db/database.js';
import { differenceInterval } from '../../pipeline/exports/difference-interval.js';
import { measureUplift } from '../../pipeline/exports/uplift.js';
import { type ExportRecord, forgetInExportLog, readExports, recordExport } from '../../pipeline/rights/export-log.js';

/** Newcombe 1998, table II: 56/70 and 48/80, 9/10 and 3/10, 10/10 and 0/20, method 10. */
const published = [
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [10, 10, 0, 20, 0.6791, 1],
] as const;
for (const [a, m, b, n, low, high] of published)
  test(`interval of ${a}/${m} − ${b}/${n} as published`, () => {
    const interval = differenceInterval({ hits: a, of: m }, { hits: b, of: n });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

const record: ExportRecord = {
  at: '2026-03-01T00:00:00Z',
  path: '/elsewhere/a.csv',
  sidecar: null,
  sha256: 'ab'.repeat(32),
  destination: 'mailchimp',
  campaign: true,
  purposes: ['newsletter'],
  run_id: 'r',
  exported: Array.from({ length: 200 }, (_, i) => `p-c${i}`),
  held_out: Array.from({ length: 50 }, (_, i) => `p-h${i}`),
};

test('only outcomes after the first campaign count, and a further one counts for those before it', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'norrut-uplift-'));
  const db = await Database.open();
  await recordExport(dir, record);
  const table = join(dir, 'outcomes.parquet');
  await db.writeParquet(
    `SELECT * FROM (
       SELECT 'p-c' || i AS person_id, '2521' AS kommun_code, 'visited' AS outcome, TIMESTAMP '2026-04-01' AS "at" FROM range(40) r(i)
       UNION ALL SELECT 'p-c' || (i + 100), '2521', 'applied', TIMESTAMP '2026-02-01' FROM range(40) r(i)
       UNION ALL SELECT 'p-h' || i, '2521', 'replied', TIMESTAMP '2026-04-01' FROM range(2) r(i)) ORDER BY ALL`,
    table,
  );
  const { rows, contacted, heldOut } = await measureUplift(db, dir, { outcomes: table });
  expect([contacted, heldOut]).toEqual([200, 50]);
  expect(rows.map((row) => [row.outcome, row.contacted, row.heldOut])).toEqual([
    ['replied', 40, 2],
    ['visited', 40, 0],
    ['applied', 0, 0],
    ['moved_in', 0, 0],
    ['stayed_24m', 0, 0],
  ]);
  await expect(measureUplift(db, dir, { outcomes: table, destination: 'meta' })).rejects.toMatchObject({
    code: 'too-little-data',
  });
  db.close();
  await rm(dir, { recursive: true });
});

test('a forgotten person is in no record any more', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'norrut-uplift-'));
  await recordExport(dir, { ...record, path: join(dir, 'exports', 'a.csv') });
  expect((await forgetInExportLog(dir, 'p-c7')).map(({ path }) => path)).toEqual(['exports/a.csv']);
  for await (const { record: kept } of readExports(dir)) {
    expect(kept.exported).toHaveLength(199);
    expect(kept.exported).not.toContain('p-c7');
  }
  expect(await forgetInExportLog(dir, 'p-c7')).toEqual([]);
  await rm(dir, { recursive: true });
});
