import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText, guardFormula, writeCsv } from '../../pipeline/lib/csv.js';

const cells = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 }), { maxLength: 8 });

test('what csvText writes, a CSV reader reads back', () =>
  fc.assert(
    fc.property(cells, (rows) => {
      const back = parse(csvText(['a', 'b'], rows, { guard: false }), { bom: true, record_delimiter: '\r\n' });
      expect(back).toEqual([['a', 'b'], ...rows]);
    }),
  ));

test('no cell of text opens like a formula', () =>
  fc.assert(
    fc.property(fc.string(), (text) => /^[=@\t\r\n]|^[+-](?!\d+(\.\d+)?$)/.test(guardFormula(text)) === false),
  ));

const guards: readonly (readonly [text: string, written: string])[] = [
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['- a list item', "'- a list item"],
  ["+46'1", "'+46'1"],
  ['+46701234567', '+46701234567'],
  ['-3', '-3'],
  ['kalix', 'kalix'],
];
for (const [text, written] of guards) test(`guardFormula ${text}`, () => expect(guardFormula(text)).toBe(written));

test('writeCsv and csvText give the same bytes', async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => [`å"${i},\n`, i, null, i % 2 === 0] as const);
  const path = join(await mkdtemp(join(tmpdir(), 'norrut-csv-')), 'a.csv');
  expect(await writeCsv(path, ['t', 'n', 'x', 'b'], rows)).toBe(5000);
  expect(await readFile(path, 'utf8')).toBe(csvText(['t', 'n', 'x', 'b'], rows));
});
