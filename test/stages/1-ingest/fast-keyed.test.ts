import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { sqlText, withDatabase } from '../../../pipeline/db/database.js';
import { readSourceTables } from '../../helpers/read-source-tables.js';

const folder = mkdtempSync(join(tmpdir(), 'norrut-keyed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type KeyedSource = Parameters<typeof readSourceTables>[0];

async function expectSame(source: KeyedSource, path: string): Promise<void> {
  const slow = await readSourceTables(source, path, false);
  const fast = await readSourceTables(source, path, true);
  expect(fast.fast).toBe(true);
  expect(fast.rows).toEqual(slow.rows);
  expect(fast.report).toEqual(slow.report);
}

const line = (...cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
const email = fc.constantFrom('a@x.se', 'B@X.se', ' c@y.se ', '', '', 'nobody', "'d@z.se", 'mailto:e@z.se');
const phone = fc.constantFrom('', '', '070-123 45 67', '+46701234567', '4,67E+10', '12', '0046701234567');
const record = fc.constantFrom('', '', 'r1', '0012', "'7", 'anonymous', 'x y');
const time = fc.constantFrom(
  '2024-03-01 10:11:12',
  '2024-03-31T02:30:00',
  '2024-10-27 02:30:00',
  '2024-03-01T10:11:12Z',
  '2024-03-01T10:11:12.123456Z',
  '2024-03-01T10:11:12+02:00',
  '2024-02-30',
  '2024-02-29',
  '13/04/2024 7:05 PM',
  '04/05/2024',
  '5.3.2024 kl. 07.15',
  '45000,5',
  '',
  'soon',
);
const value = fc.constantFrom('', '1', '12.50', '12,5', 'SEK 40', '-3', '1 200', 'x', '1e5', '100.00 kr');
const kinds = {
  events: {
    header: line('E-post', 'phone', 'record_id', 'Event', 'ts', 'value'),
    row: fc.tuple(email, phone, record, fc.constantFrom('open', ' Click', 'FAIR', '', 'Häst'), time, value),
  },
  outcomes: {
    header: line('email', 'telefon', 'contact id', 'Kommun', 'Utfall', 'datum'),
    row: fc.tuple(
      email,
      phone,
      record,
      fc.constantFrom('Pajala', '2521', 'LULEÅ', 'Stockholm', '', '2521.0'),
      fc.constantFrom('flyttat in', 'Moved in', 'declined', 'Ringde upp', ''),
      time,
    ),
  },
  consents: {
    header: line('email', 'phone', 'record_id', 'purpose', 'status', 'at', 'evidence'),
    row: fc.tuple(
      email,
      phone,
      record,
      fc.constantFrom('newsletter', 'profiling; nyhetsbrev', 'all', 'whatever', '', 'Kontakt om flytt'),
      fc.constantFrom('granted', 'Ja', 'withdrawn', 'objected', 'perhaps', ''),
      time,
      fc.constantFrom('', 'form 12', 'call, 3 May'),
    ),
  },
} as const;

for (const [kind, { header, row }] of Object.entries(kinds))
  test(`clean files of ${kind} give the same table by DuckDB and by the tolerant reader`, async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(row as fc.Arbitrary<string[]>, { minLength: 1, maxLength: 60 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(undefined, 'Europe/Stockholm', 'UTC'),
        async (rows, end, timezone) => {
          const path = join(folder, `${kind}-${n++}.csv`);
          const lines = [header, ...rows.map((cells) => line(...cells)), line(...rows[0]!.map(() => ''))];
          writeFileSync(path, lines.join(end) + end);
          await expectSame({ kind: kind as 'events', ...(timezone === undefined ? {} : { timezone }) }, path);
        },
      ),
      { numRuns: 3, seed: 11 },
    );
  });

const parquetColumns = [
  `['a@x.se', 'B@X.se', NULL, '', 'nobody', ' c@y.se'][1 + i % 6] AS email`,
  `i * 7 AS record_id`,
  `['open', 'Click', NULL][1 + i % 3] AS type`,
  `(i % 9) / 4 AS value`,
];
const times = {
  TIMESTAMP: `TIMESTAMP '2024-03-30 22:00:00.123456' + to_minutes(i * 7)`,
  'TIMESTAMP WITH TIME ZONE': `TIMESTAMPTZ '1969-12-31 22:00:00.999999+02' + to_hours(i)`,
  DATE: `DATE '1899-12-20' + i::INTEGER`,
  TIMESTAMP_NS: `(TIMESTAMP '2024-03-30 22:00:00.5' + to_minutes(i))::TIMESTAMP_NS`,
  VARCHAR: `['2024-01-02T03:04:05Z', '02.01.2024', '', NULL][1 + i % 4]`,
};

for (const [type, at] of Object.entries(times))
  test(`Parquet with times as ${type} gives the same table by DuckDB and by the tolerant reader`, async () => {
    const path = join(folder, `${type}.parquet`);
    await withDatabase({}, (db) =>
      db.run(
        `COPY (SELECT ${parquetColumns.join(', ')}, CASE WHEN i % 11 > 0 THEN ${at} END AS at FROM range(400) r(i)) TO ${sqlText(path)} (FORMAT parquet)`,
      ),
    );
    for (const timezone of [undefined, 'Europe/Helsinki'])
      await expectSame({ kind: 'events', ...(timezone === undefined ? {} : { timezone }) }, path);
  });

test('rows keep their order over row groups of any size', async () => {
  const path = join(folder, 'groups.parquet');
  await withDatabase({}, (db) =>
    db.run(
      `COPY (SELECT 'p' || hash(i) % 5000 || '@example.com' AS email, 'Öppnade ' || i % 40 AS type, i AS value FROM range(60000) r(i))
       TO ${sqlText(path)} (FORMAT parquet, ROW_GROUP_SIZE 3000)`,
    ),
  );
  const { rows, fast } = await readSourceTables({ kind: 'events' }, path, true);
  expect(fast).toBe(true);
  expect(rows.events).toHaveLength(60_000);
  for (const [i, row] of rows.events.entries())
    if (row['line'] !== BigInt(i + 1) || row['value'] !== i) expect(row).toBe(i);
});
