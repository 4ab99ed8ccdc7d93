import { afterAll, beforeAll, expect, test } from 'vitest';
import { measureNewcomers } from '../../pipeline/audit/newcomers.js';
import { Database } from '../../pipeline/db/database.js';

let db: Database;
beforeAll(async () => {
  db = await Database.open({ threads: 1 });
});
afterAll(() => db.close());

/** So many people of each time and country, all of one fit in each time. */
async function world(groups: ReadonlyArray<readonly [created: string, country: string, fit: number, people: number]>) {
  await db.run('CREATE OR REPLACE TABLE people (person_id VARCHAR, country VARCHAR, created_first TIMESTAMP)');
  await db.run(
    'CREATE OR REPLACE TABLE scores (person_id VARCHAR, language VARCHAR, status VARCHAR, fit DOUBLE, move_intent DOUBLE)',
  );
  await db.run('CREATE OR REPLACE TABLE texts (person_id VARCHAR, status VARCHAR, body VARCHAR)');
  for (const [i, [created, country, fit, people]] of groups.entries()) {
    const id = `'p-${i}-' || range`;
    await db.run(`INSERT INTO people SELECT ${id}, '${country}', '${created}' FROM range(${people})`);
    await db.run(`INSERT INTO scores SELECT ${id}, 'sv', 'scored', ${fit}, 0.5 FROM range(${people})`);
    await db.run(`INSERT INTO texts SELECT ${id}, 'ok', repeat('a', 60) FROM range(${people})`);
  }
  return measureNewcomers(db, '2026-11-24T23:59:59Z');
}

test('newcomers are those of the last ninety days, and what differs in them shows', async () => {
  const found = await world([
    ['2026-01-01 00:00:00', 'SE', 0.2, 60],
    ['2026-01-01 00:00:00', 'DE', 0.2, 40],
    ['2026-08-26 23:59:59', 'SE', 0.2, 1], // the instant itself is no longer within ninety days
    ['2026-08-27 00:00:00', 'SE', 0.8, 60],
    ['2026-11-24 12:00:00', 'DE', 0.8, 40],
    ['2026-11-25 00:00:00', 'PL', 0.8, 90], // after the instant: nobody yet
  ]);
  expect(found).toMatchObject({ days: 90, newcomers: 100, before: 101 });
  const levels = Object.fromEntries(found!.measures.map(({ name, level }) => [name, level]));
  expect(levels).toEqual({
    country: 'stable',
    language: 'stable',
    status: 'stable',
    length: 'stable',
    fit: 'major',
    intent: 'stable',
  });
});

test('nothing is told where newcomers or those before are fewer than five', async () => {
  expect(await world([['2026-01-01 00:00:00', 'SE', 0.2, 60]])).toBeNull();
  const few = await world([
    ['2026-01-01 00:00:00', 'SE', 0.2, 60],
    ['2026-11-01 00:00:00', 'SE', 0.2, 4],
  ]);
  expect(few).toBeNull();
});
