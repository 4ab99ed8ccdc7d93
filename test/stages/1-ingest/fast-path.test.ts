import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSourceTables } from '../../helpers/read-source-tables.js';

const fixtures = new URL('../../fixtures/ingest/', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'norrut-fast-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function expectSame(path: string, map?: Record<string, string | string[]>): Promise<boolean> {
  const source = { kind: 'contacts' as const, ...(map === undefined ? {} : { map }) };
  const fast = await readSourceTables(source, path, true);
  if (!fast.fast) return false;
  const slow = await readSourceTables(source, path, false);
  expect(fast.rows).toEqual(slow.rows);
  expect(fast.report).toEqual(slow.report);
  return true;
}

test('every fixture gives the same tables by DuckDB and by the tolerant reader', async () => {
  const taken: string[] = [];
  for (const kind of readdirSync(fixtures)) {
    if (kind === 'empty') continue; // refused as a source
    const dir = join(fixtures, kind);
    const input = readdirSync(dir).find((name) => !['map.yaml', 'expected.json'].includes(name))!;
    const mapPath = join(dir, 'map.yaml');
    const map = existsSync(mapPath) ? (parse(readFileSync(mapPath, 'utf8')) as Record<string, string>) : undefined;
    if (await expectSame(join(dir, input), map)) taken.push(kind);
  }
  for (const kind of [
    'emails',
    'phones',
    'dates-dmy',
    'hubspot',
    'mailchimp-unsubscribed',
    'common-headers',
    'google-forms-swedish',
  ])
    expect(taken).toContain(kind);
});

const line = (...cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
const header = line(
  'E-post',
  'Namn',
  'Förnamn',
  'Telefon',
  'Land',
  'Ort',
  'Postnr',
  'Födelseår',
  'Skapad',
  'Kan du flytta?',
  'Varför?',
  'Varför?',
  'Övrigt',
);
const space = fc.constantFrom('', '', '', ' ', '\u00a0', '\t', '\u200b', '\u3000');
const padded = (value: fc.Arbitrary<string>) => fc.tuple(space, value, space).map((parts) => parts.join(''));
const row = fc.tuple(
  padded(
    fc.constantFrom(
      '',
      'Anna@Example.se',
      'a.b+c@x-y.co.uk',
      'bad',
      'x@y',
      "'q@x.se",
      'Å@exämple.se',
      'two@x.se, b@x.se',
      'a@b@c.se',
    ),
  ),
  padded(
    fc.constantFrom(
      '',
      'Anna Lind',
      'van Gogh',
      'Kees van den Berg',
      'Berg, Åsa',
      'Solo',
      'anonymous',
      'ZoŽ Łuk',
      'Δ Π',
      "O'Brien Li",
      'de Vries',
    ),
  ),
  padded(fc.constantFrom('', '', 'Åsa', 'Info Requested', 'e\u0301', '#N/A')),
  padded(
    fc.constantFrom(
      '',
      '+46701234567',
      '070-123 45 67',
      '0701234567',
      '46701234567',
      '06-12345678',
      '0151 23456789',
      '+47 412 34 567',
      '+31612345678',
      '12',
      '+4670123456',
    ),
  ),
  padded(fc.constantFrom('', 'SE', 'sweden', 'NL', 'Deutschland', 'Nowhere', 'PL')),
  padded(fc.constantFrom('', 'Luleå', 'New  York', '#REF!', '=A1', 'Łódź')),
  padded(fc.constantFrom('', '97231', '972 31', "'01234", '11455.0', 'SW1A 1AA')),
  padded(fc.constantFrom('', '1984', '84', '1984,0', '12.05.1984', '2016', '1900')),
  padded(
    fc.constantFrom(
      '',
      '2024-02-30',
      '2024-02-29',
      '2024-03-01 10:11:12',
      '2024-03-01T10:11:12Z',
      '13/04/2024',
      '04/05/2024',
      '45000',
      '2024-03-01 25:00:00',
      '5.3.2024',
    ),
  ),
  padded(fc.constantFrom('', 'Ja', 'nej tack', 'Vet ej', 'ja, om min sambo också får jobb', 'x')),
  fc.constantFrom('', ' text ', 'rad\nett', 'e\u0301 \u212b', '“citat”', 'he said "hi"', 'a, b'),
  fc.constantFrom('', '', 'andra'),
  fc.constantFrom('', 'not read'),
);

test('clean files give the same tables by DuckDB and by the tolerant reader', async () => {
  let taken = 0;
  let n = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 40 }),
      fc.constantFrom('\n', '\r\n'),
      async (rows, end) => {
        const path = join(folder, `clean-${n++}.csv`);
        writeFileSync(path, [header, ...rows.map((cells) => line(...cells))].join('\n').replaceAll('\n', end) + end);
        if (await expectSame(path)) taken++;
      },
    ),
    { numRuns: 4, seed: 7 },
  );
  expect(taken).toBe(4);
});

test('footers and sparse rows are told apart the same way by DuckDB and by the tolerant reader', async () => {
  const path = join(folder, 'footers.csv');
  const sparse = Array.from({ length: 30 }, (_, i) => `p${i}@example.se,Per Persson,,,,`);
  const rows = [
    'email,name,city,phone,occupation,Notes',
    'a@example.se,Åsa Öst,Luleå,,,text',
    ...sparse,
    ',,,,,',
    'email,name,city,phone,occupation,Notes',
    'Contact: info@board.example,,,,,',
    'b@example.se,,,,,',
    'Report made by c@example.se,on Monday,,,,',
    'd@example.se,Dag Dal,,,,',
  ];
  writeFileSync(path, `${rows.join('\n')}\n`);
  expect(await expectSame(path)).toBe(true);
  writeFileSync(path, `${[rows[0], ...sparse, ...rows.slice(-5)].join('\n')}\n`);
  expect(await expectSame(path)).toBe(true);
});

test.each([60, 5000])('%i different values that only their functions can read are found again by DuckDB', async (n) => {
  const path = join(folder, `hard-${n}.csv`);
  const two = (i: number) => String((i % 28) + 1).padStart(2, '0');
  const rows = Array.from({ length: n }, (_, i) =>
    line(
      `mailto:p${i}@example.se`,
      `Berg, Åsa ${i}`,
      `0920-2${String(i).padStart(4, '0')}`,
      ['Sverige', 'Norge', ''][i % 3]!,
      `${two(i)}.${two(i % 12)}.19${String(i % 90).padStart(2, '0')}`,
      `${two(i)}.${two(i % 12)}.2024 ${i % 24}.${String(i % 60).padStart(2, '0')}`,
    ),
  );
  writeFileSync(path, [line('E-post', 'Namn', 'Telefon', 'Land', 'Födelsedatum', 'Skapad'), ...rows, ''].join('\n'));
  expect(await expectSame(path)).toBe(true);
});
