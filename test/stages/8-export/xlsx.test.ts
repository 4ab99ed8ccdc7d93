import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeXlsx } from '../../../pipeline/stages/8-export/xlsx.js';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'norrut-xlsx-'));
});
afterAll(() => rm(root, { recursive: true }));

const columns = [{ name: 'text', width: 30 }, { name: 'number' }, { name: 'day' }];

test('what is written is read back: any text but control characters, numbers, real dates', async () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((t) => t.trim() === t && /^[^\p{C}]*$/u.test(t) && t !== '');
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  const row = fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), day);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
      const path = join(root, 'a.xlsx');
      const days = rows.map(
        ([t, n, d]) => [t, n, new Date(Math.floor(d.getTime() / 86_400_000) * 86_400_000)] as const,
      );
      expect(await writeXlsx(path, columns, days)).toBe(rows.length);
      const back = await readSheet(path);
      expect(back).toEqual([['text', 'number', 'day'], ...days.map(([t, n, d]) => [t, Object.is(n, -0) ? 0 : n, d])]);
    }),
    { numRuns: 40 },
  );
});

test('formulas stay text, the header is frozen and filtered, and the archive carries no clock', async () => {
  const path = join(root, 'b.xlsx');
  await writeXlsx(path, columns, [['=1+1', 2, null]]);
  const bytes = await readFile(path);
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  expect(sheet).toContain('<pane ySplit="1"');
  expect(sheet).toContain('<autoFilter ref="A1:C2"/>');
  expect(sheet).toContain('<col min="1" max="1" width="30"');
  expect(sheet).not.toContain('<f>');
  // 1 January 1980, midnight: the first time that a zip entry can carry
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4))
    expect([bytes.readUInt16LE(at + 10), bytes.readUInt16LE(at + 12)]).toEqual([0, 33]);
});
