import fc from 'fast-check';
import { parsePhoneNumber } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { withDatabase } from '../../../pipeline/db/database.js';
import { mobiles, simplePhone } from '../../../pipeline/stages/1-ingest/fast/simple-values.js';
import { normalizePhone } from '../../../pipeline/stages/1-ingest/values/phone.js';

test.each(mobiles)('+%s and %s is a valid number by libphonenumber', (code, national) => {
  const pattern = new RegExp(`^${national}$`);
  for (let start = 0; start < 10_000; start++)
    for (const rest of ['00000', '99999', '000000', '9999999']) {
      const number = String(start).padStart(4, '0') + rest;
      if (pattern.test(number)) expect(parsePhoneNumber(`+${code}${number}`).isValid()).toBe(true);
    }
  fc.assert(
    fc.property(fc.stringMatching(pattern), (number) => {
      const parsed = parsePhoneNumber(`+${code}${number}`);
      expect([parsed.isValid(), parsed.number]).toEqual([true, `+${code}${number}`]);
    }),
    { numRuns: 300, seed: 5 },
  );
});

const digits = (n: number) => fc.stringMatching(new RegExp(`^[0-9]{${n}}$`));
const number = fc
  .tuple(
    fc.constantFrom('+46', '0046 ', '46', '0', '+46 (0)', '00 46', '+31', '0031', '+49 (0)', '+358 ', '7', '+4'),
    fc.constantFrom('70', '73', '74', '6', '151', '40', '8', '920'),
    fc.constantFrom('', ' ', '-', ' - ', '/'),
    digits(3),
    fc.constantFrom('', ' ', '-'),
    digits(4),
    fc.constantFrom('', '', '', '0', '12', ' ext 3'),
  )
  .map((parts) => parts.join(''));
const country = fc.constantFrom('SE', 'NL', 'DE', 'NO', null);

test('where SQL reads a number by itself it reads what the normaliser reads', async () => {
  const cases = fc.sample(fc.tuple(number, country), { numRuns: 6000, seed: 9 });
  await withDatabase({}, async (db) => {
    await db.run('CREATE TABLE raw (n INTEGER, cell VARCHAR, country VARCHAR)');
    const rows = cases.map(([cell, land], n) => `(${n}, '${cell}', ${land === null ? 'NULL' : `'${land}'`})`);
    await db.run(`INSERT INTO raw VALUES ${rows.join(', ')}`);
    const { test: simple, value } = simplePhone('cell', 'country');
    const read = await db.rows<{ n: number; value: string }>(`SELECT n, ${value} AS value FROM raw WHERE ${simple}`);
    expect(read.length).toBeGreaterThan(200);
    for (const { n, value: found } of read) expect([n, found]).toEqual([n, normalizePhone(...cases[n]!)]);
  });
});
