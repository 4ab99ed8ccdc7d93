import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database } from '../../../pipeline/db/database.js';
import { type Comparison, levelIn, patternQuery } from '../../../pipeline/stages/2-resolve/comparisons.js';
import type { LinkColumn } from '../../../pipeline/stages/2-resolve/kinds.js';
import { makeUnits } from '../../../pipeline/stages/2-resolve/link-records.js';

type Name = readonly [given: string | null, family: string | null];

const cases: ReadonlyArray<readonly [a: Name, b: Name, given: string, family: string]> = [
  [['Elin', 'Ek'], ['Elin', 'Ek'], 'same', 'same'],
  [['ELIN', 'Ek'], ['Elín', 'EK'], 'same', 'same'],
  [['Elin', 'Ek'], ['Ek', 'Elin'], 'swapped', 'missing'],
  [['Katarina', 'Ek'], ['Kattis', 'Ek'], 'nickname or spelling', 'same'],
  [['Erik', 'Viktorsson'], ['Eric', 'Victorsson'], 'nickname or spelling', 'spelling'],
  [['Nienke Maria', 'Ek'], ['Nienke', 'Ek'], 'one of several', 'same'],
  [['Anna Maria', 'Ek'], ['Maria', 'Ek'], 'one of several', 'same'],
  [['Katrarina', 'Ek'], ['Katarina', 'Ek'], 'typo', 'same'],
  [['E.', 'Ek'], ['Elin', 'Ek'], 'initial or prefix', 'same'],
  [['Anna', 'Ek'], ['Anne', 'Ek'], 'another name, alike', 'same'],
  [['Erik', 'Ek'], ['Erika', 'Ek'], 'another name, alike', 'same'],
  [['Anders', 'Ek'], ['Andreas', 'Ek'], 'another name, alike', 'same'],
  [['Anna', 'Ek'], ['Gustav', 'Ek'], 'another name', 'same'],
  [['Qwzx', 'Ek'], ['Gustav', 'Ek'], 'different', 'same'],
  [['Elin', 'Lindström'], ['Elin', 'Lindstorm'], 'same', 'typo'],
  [['Elin', 'Ek Lindberg'], ['Elin', 'Lindberg'], 'same', 'one of several'],
  [['Elin', 'Ek'], ['Elin', 'Sundqvist'], 'same', 'different'],
  [[null, 'Ek'], ['Elin', 'Ek'], 'missing', 'same'],
  [['Elin', null], ['Elin', 'Ek'], 'same', 'missing'],
];

const columns: readonly LinkColumn[] = [
  { name: 'given', kind: 'given_name' },
  { name: 'family', kind: 'family_name' },
];

let db: Database;
let comparisons: readonly Comparison[];
beforeAll(async () => {
  db = await Database.open();
  const text = (value: string | null) => (value === null ? 'NULL' : `'${value}'`);
  const rows = cases
    .flatMap(([a, b]) => [a, b] as const)
    .map(([given, family], i) => `(${i}, ${i}::VARCHAR, NULL::VARCHAR, ${text(given)}, ${text(family)})`);
  await db.run(`CREATE TABLE input AS SELECT * FROM (VALUES ${rows.join(', ')}) t(row_no, id, created, given, family)`);
  ({ comparisons } = await makeUnits(db, columns));
});
afterAll(() => db.close());

describe('how two names agree', () => {
  test.each(cases.map((one, i) => [...one, i] as const))('%j and %j', async (_a, _b, given, family, i) => {
    const pair = `SELECT a.rec AS left_rec, b.rec AS right_rec FROM unit a, unit b WHERE a.row_no = ${2 * i} AND b.row_no = ${2 * i + 1}`;
    for (const pairs of [pair, pair.replace('a.rec AS left_rec, b.rec', 'b.rec AS left_rec, a.rec')]) {
      const { pattern } = await db.row<{ pattern: bigint }>(patternQuery(comparisons, pairs, []));
      const names = comparisons.map(({ levels }, c) => levels[levelIn(pattern, c) - 1]?.name ?? 'missing');
      expect(names).toEqual([given, family]);
    }
  });
});
