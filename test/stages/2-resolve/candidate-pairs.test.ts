import { describe, expect, test } from 'vitest';
import { type Database, withDatabase } from '../../../pipeline/db/database.js';
import { proposePairs } from '../../../pipeline/stages/2-resolve/candidate-pairs.js';
import type { LinkColumn } from '../../../pipeline/stages/2-resolve/kinds.js';
import { makeUnits } from '../../../pipeline/stages/2-resolve/link-records.js';
import { groupsOf, resolveRecords } from '../../helpers/resolve-records.js';

const columns: readonly LinkColumn[] = [
  { name: 'given', kind: 'given_name' },
  { name: 'family', kind: 'family_name' },
  { name: 'email', kind: 'email' },
  { name: 'city', kind: 'city' },
];

/** `input` of so many records, each value as SQL over the record's number `i`. */
async function unitsOf(db: Database, count: number, given: string, family: string, email: string, city = 'NULL') {
  await db.run(`CREATE TABLE input AS SELECT i AS row_no, 'r' || i AS id, NULL::VARCHAR AS created, (${given})::VARCHAR AS given,
    (${family})::VARCHAR AS family, (${email})::VARCHAR AS email, (${city})::VARCHAR AS city FROM range(${count}) t(i)`);
  return makeUnits(db, columns);
}

test('the pairs reported for a rule are those it proposes', () =>
  withDatabase({}, async (db) => {
    const { fields } = await unitsOf(
      db,
      400,
      "'Elin' || i % 7",
      "'Ek' || i % 31",
      "'m' || i % 100 || '@example.se'",
      "'O' || i % 3",
    );
    const reports = await proposePairs(db, fields, { blockSize: 20, pairBudget: 1_000_000 });
    const byRule = await Promise.all(
      reports.map((_, i) =>
        db.row<{ n: number }>(`SELECT count(*)::INTEGER AS n FROM candidate WHERE rules & (1::BIGINT << ${i}) <> 0`),
      ),
    );
    for (const [i, { rule, pairs }] of reports.entries()) expect(byRule[i]!.n, rule).toBeLessThanOrEqual(pairs);
    const email = reports.findIndex(({ rule }) => rule === 'email');
    expect(reports[email]).toMatchObject({ pairs: 600, cut: 0 });
    expect(byRule[email]!.n).toBe(600);
  }));

describe('a common key', () => {
  test('is split by a second one, and only pairs that share both are compared', () =>
    withDatabase({}, async (db) => {
      const { fields } = await unitsOf(db, 1000, "'Anna'", "'Ek'", 'NULL', "'Ort' || i % 250");
      const reports = await proposePairs(db, fields, { blockSize: 20, pairBudget: 1_000_000 });
      expect(reports.find(({ rule }) => rule === 'both names')).toMatchObject({
        pairs: 250 * 6,
        blockSize: 20,
        cut: 0,
      });
    }));

  test('of which nothing can be split is left uncompared, and counted', () =>
    withDatabase({}, async (db) => {
      const { fields } = await unitsOf(db, 100, "'Anna'", "'Ek'", "CASE WHEN i < 2 THEN 'a@example.se' END");
      const reports = await proposePairs(db, fields, { blockSize: 20, pairBudget: 1_000_000 });
      expect(reports.find(({ rule }) => rule === 'both names')).toMatchObject({ pairs: 0, blockSize: 0, cut: 100 });
    }));
});

describe('the pair budget', () => {
  test('holds for all rules together', () =>
    withDatabase({}, async (db) => {
      const { fields } = await unitsOf(
        db,
        3000,
        "'Elin' || i % 90",
        "'Ek' || i % 80",
        "'m' || i % 700 || '@example.se'",
        "'O' || i % 40",
      );
      const reports = await proposePairs(db, fields, { blockSize: 60, pairBudget: 9000 });
      expect(reports.reduce((sum, { pairs }) => sum + pairs, 0)).toBeLessThanOrEqual(9000);
      const { n } = await db.row<{ n: number }>('SELECT count(*)::INTEGER AS n FROM candidate');
      expect(n).toBeGreaterThan(0);
      expect(n).toBeLessThanOrEqual(9000);
    }));

  test('that no rule can keep is refused with what to do', () =>
    withDatabase({}, async (db) => {
      const { fields } = await unitsOf(db, 500, "'Anna'", "'Ek'", 'NULL');
      await expect(proposePairs(db, fields, { blockSize: 60, pairBudget: 1000 })).rejects.toMatchObject({
        code: 'input-refused',
        message: expect.stringContaining('budget of 1000 pairs'),
        hint: expect.stringContaining('more columns'),
      });
    }));
});

test('a small table of one common value and nothing else is no blow-up: nothing is linked', () =>
  withDatabase({}, async (db) => {
    const { fields } = await unitsOf(db, 70, "'Anna'", "'Ek'", 'NULL');
    const reports = await proposePairs(db, fields, { blockSize: 60, pairBudget: 2_000_000 });
    expect(reports.every(({ pairs }) => pairs === 0)).toBe(true);
    expect(reports.find(({ rule }) => rule === 'both names')).toMatchObject({ uncapped: (70 * 69) / 2, cut: 70 });
  }));

test('two hundred records under one mailbox and name are one person', async () => {
  const records = Array.from({ length: 200 }, () => ({ given: 'Elin', family: 'Ek', email: 'elin@example.se' }));
  expect(groupsOf(await resolveRecords(records))).toHaveLength(1);
});
