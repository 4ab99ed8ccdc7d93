import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withDatabase } from '../../pipeline/db/database.js';
import { readAnalystLabels } from '../../pipeline/learn/analyst-labels.js';
import { type DriverAnswer, fitDriverShifts, readDriverAnswers } from '../../pipeline/learn/driver-shifts.js';
import { seededRandom } from '../../pipeline/lib/random.js';
import { sigmoid } from '../../pipeline/stages/6-score/logit.js';
import { tempDir } from '../helpers/temp-dir.js';

/** Answers of a reader whose line lies `bias` log-odds from the scores'. */
function answers(count: number, bias: number, seed = 4): DriverAnswer[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const logOdds = 6 * (random() - 0.5);
    return { driver: 'nature', isYes: random() < sigmoid(logOdds + bias), logOdds };
  });
}

test.each([-2, -1, 1, 2])('a reader %i log-odds away moves the driver most of that way', (bias) => {
  const [found] = fitDriverShifts(answers(400, bias));
  expect(found).toMatchObject({ driver: 'nature', labels: 400 });
  expect(Math.abs(found!.shift - bias)).toBeLessThan(0.5);
  expect(found!.lossAfter).toBeLessThan(found!.lossBefore);
});

test('more labels move further, and a reader who agrees with the scores hardly at all', () => {
  const shift = (count: number, bias: number): number => fitDriverShifts(answers(count, bias))[0]!.shift;
  expect(shift(30, 2)).toBeGreaterThan(0);
  expect(shift(30, 2)).toBeLessThan(shift(400, 2));
  expect(Math.abs(shift(400, 0))).toBeLessThan(0.3);
});

test('too few answers of a kind move nothing', () => {
  const yes = answers(40, 0).map((answer) => ({ ...answer, isYes: true }));
  expect(fitDriverShifts(yes)[0]).toMatchObject({ labels: 40, shift: 0 });
  expect(fitDriverShifts([])).toEqual([]);
});

const ids = ['p-0000000000000001', 'p-0000000000000002', 'p-0000000000000003'];

test('labels of analysts meet the scores of people who have them; the last row of a person and field counts', async () => {
  const dir = await tempDir();
  const [one, two, three] = ids;
  const rows = [`${one},fit,3`, `${one},arctic,0`, `${one},arctic,1`, `${two},arctic,0`, `${three},nature,1`];
  await writeFile(join(dir, 'a.csv'), `person_id,field,value\n${rows.join('\n')}\n`);
  const labels = await readAnalystLabels([join(dir, 'a.csv')]);
  expect(labels.fit).toEqual([{ personId: one, fit: 3 }]);
  const scores = join(dir, 'scores.parquet');
  const found = await withDatabase({}, async (db) => {
    await db.run(`CREATE TABLE s AS SELECT id AS person_id, 0.5 AS family, 0.5 AS equality, 0.5 AS nature, 0.5 AS helping,
      0.5 AS health, 0.5 AS environment, 0.5 AS curiosity, 0.5 AS responsibility, 0.5 AS arctic,
      CASE id WHEN '${three}' THEN 'no_text' ELSE 'scored' END AS status FROM (VALUES ('${one}'), ('${two}'), ('${three}')) t(id)`);
    await db.writeParquet('SELECT * FROM s ORDER BY person_id', scores);
    return readDriverAnswers(db, scores, labels.drivers);
  });
  expect(found).toEqual([
    { driver: 'arctic', isYes: true, logOdds: 0 },
    { driver: 'arctic', isYes: false, logOdds: 0 },
  ]);
});

test.each([
  ['p-1,fit,3', 'person_id must be'],
  [`${ids[0]},mood,1`, 'field must be fit or a driver'],
  [`${ids[0]},arctic,2`, 'driver must be 0 or 1'],
  [`${ids[0]},fit,4`, 'fit must be 0, 1, 2 or 3'],
])('the row %s is refused by its line, not quoted', async (row, message) => {
  const path = join(await tempDir(), 'a.csv');
  await writeFile(path, `person_id,field,value\n${row}\n`);
  const refusal = await readAnalystLabels([path]).catch((error: unknown) => error as Error & { where?: string });
  expect(refusal).toMatchObject({ code: 'input-unreadable', where: `${path}:2` });
  expect((refusal as Error).message).toContain(message);
  expect((refusal as Error).message).not.toContain(row);
});
