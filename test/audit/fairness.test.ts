import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dimensions, type Fairness, measureFairness, smallerGroups } from '../../pipeline/audit/fairness.js';
import { Database, sqlText } from '../../pipeline/db/database.js';
import { isSmallCell } from '../../pipeline/lib/small-cells.js';

interface Person {
  readonly language: string | null;
  readonly country: string | null;
  readonly born: number | null;
  readonly fit: number;
  readonly lists: readonly string[];
  readonly outcome: string | null;
  readonly answer: string | null;
  readonly mayBeContacted: boolean;
}

const person: fc.Arbitrary<Person> = fc.record({
  language: fc.constantFrom('sv', 'de', 'pl', null),
  country: fc.constantFrom('SE', 'DE', 'PL', 'NL', null),
  born: fc.constantFrom(1950, 1975, 1990, 2000, null),
  fit: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
  lists: fc.subarray(['2521', '2580'], { maxLength: 2 }),
  outcome: fc.constantFrom('moved_in', 'declined', 'replied', 'something else', null, null),
  answer: fc.constantFrom('yes', 'no', 'maybe', null),
  mayBeContacted: fc.boolean(),
});
const world = fc.array(person, { maxLength: 60 });

let db: Database;
beforeAll(async () => {
  db = await Database.open({ threads: 1 });
});
afterAll(() => db.close());

async function fairnessOf(people: readonly Person[]): Promise<Fairness> {
  const text = (value: string | null) => (value === null ? 'NULL' : sqlText(value));
  const table = (name: string, columns: string, rows: readonly string[]) =>
    db.run(
      `CREATE OR REPLACE TABLE ${name} (${columns}); ${rows.length === 0 ? '' : `INSERT INTO ${name} VALUES ${rows.join(', ')}`}`,
    );
  const each = (row: (one: Person, id: string) => string[]) => people.flatMap((one, i) => row(one, `'p-${i}'`));
  await table(
    'scores',
    'person_id VARCHAR, language VARCHAR, fit DOUBLE',
    each((one, id) => [`(${id}, ${text(one.language)}, ${one.fit})`]),
  );
  await table(
    'people',
    'person_id VARCHAR, country VARCHAR, birth_year SMALLINT, would_move VARCHAR, purposes VARCHAR[]',
    each((one, id) => [
      `(${id}, ${text(one.country)}, ${one.born ?? 'NULL'}, ${text(one.answer)}, ['profiling'${one.mayBeContacted ? ", 'relocation_contact'" : ''}])`,
    ]),
  );
  await table(
    'leads',
    'person_id VARCHAR, kommun_code VARCHAR',
    each((one, id) => (one.mayBeContacted ? one.lists.map((code) => `(${id}, '${code}')`) : [])),
  );
  await table(
    'outcomes',
    'person_id VARCHAR, outcome VARCHAR',
    each((one, id) => (one.outcome === null ? [] : [`(${id}, '${one.outcome}')`])),
  );
  return measureFairness(db, '2026-11-24T03:00:00Z');
}

/** Every count of people that leaves the audit. */
function countsOf({ everyone, groups, kommuner, labels }: Fairness): number[] {
  const all = [...(everyone === null ? [] : [everyone]), ...dimensions.flatMap((name) => groups[name])];
  return [
    ...all.flatMap(({ people, selected }) => [people, selected, people - selected]),
    ...kommuner.map(({ people }) => people),
    ...[...all, ...kommuner].flatMap(({ calibration: c }) =>
      c === null ? [] : [c.known, Math.round(c.known * c.rate), Math.round(c.known * (1 - c.rate))],
    ),
    labels.outcomes ?? 0,
    labels.answers ?? 0,
  ];
}

test('no count of one to four people leaves the audit, and no table gives one away by subtraction', () =>
  fc.assert(
    fc.asyncProperty(world, async (people) => {
      const fairness = await fairnessOf(people);
      for (const count of countsOf(fairness)) expect(isSmallCell(count)).toBe(false);
      for (const dimension of dimensions) {
        const rows = fairness.groups[dimension];
        if (rows.length === 0) continue;
        expect(rows.reduce((sum, row) => sum + row.people, 0)).toBe(fairness.everyone!.people);
        expect(rows.reduce((sum, row) => sum + row.selected, 0)).toBe(fairness.everyone!.selected);
      }
    }),
    { numRuns: 60 },
  ));

test('groups under other names have the same figures under those names', () =>
  fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 20, maxLength: 60 }), async (people) => {
      const other: Readonly<Record<string, string>> = { sv: 'zz', de: 'aa', pl: 'mm' };
      const plain = await fairnessOf(people);
      const renamed = await fairnessOf(
        people.map((one) => ({ ...one, language: one.language === null ? null : other[one.language]! })),
      );
      const figures = (rows: Fairness['groups']['language'], name: (given: string) => string) =>
        new Map(rows.map((row) => [name(row.name), { ...row, name: '' }]));
      expect(figures(renamed.groups.language, (name) => name)).toEqual(
        figures(plain.groups.language, (name) => other[name] ?? name),
      );
      expect(renamed.groups.country).toEqual(plain.groups.country);
    }),
    { numRuns: 30 },
  ));

const plain: Person = {
  language: 'sv',
  country: 'SE',
  born: null,
  fit: 0.5,
  lists: [],
  outcome: null,
  answer: null,
  mayBeContacted: true,
};
const many = (n: number, one: Partial<Person>): Person[] => Array.from({ length: n }, () => ({ ...plain, ...one }));

test('rates, intervals, ratio and calibration of a known world', async () => {
  const fairness = await fairnessOf([
    ...many(60, { lists: ['2521'], outcome: 'moved_in', fit: 0.8 }),
    ...many(40, { outcome: 'declined', fit: 0.4 }),
    ...many(10, { language: 'de', lists: ['2580', '2521'] }),
    ...many(40, { language: 'de' }),
    ...many(3, { language: 'pl', mayBeContacted: false }),
  ]);
  expect(fairness.everyone).toMatchObject({ people: 150, selected: 70, ratio: null, isBehind: false });
  const [sv, de, ...others] = fairness.groups.language;
  expect(others).toEqual([]);
  expect(sv).toMatchObject({ name: 'sv', people: 100, selected: 60, rate: 0.6, isBehind: false });
  expect(sv!.ratio).toBeCloseTo(3, 12);
  expect(sv!.fit.mean).toBeCloseTo(0.64, 12);
  expect(sv!.calibration).toMatchObject({ known: 100, rate: 0.6 });
  expect(sv!.calibration!.predicted).toBeCloseTo(0.64, 12);
  // Wilson's interval of 10 in 50
  expect(de).toMatchObject({ name: 'de', people: 50, selected: 10, rate: 0.2, isBehind: true, calibration: null });
  expect(de!.low).toBeCloseTo(0.1124, 4);
  expect(de!.high).toBeCloseTo(0.3304, 4);
  expect(fairness.kommuner.map(({ name, people }) => [name, people])).toEqual([
    ['2521', 70],
    ['2580', 10],
  ]);
  expect(fairness.labels).toEqual({ outcomes: 100, answers: 0 });
  expect(fairness.unmeasured.map(({ dimension }) => dimension)).toEqual(['age', 'sex']);
});

test('a small group is told together with the next, never alone', async () => {
  const fairness = await fairnessOf([
    ...many(20, { lists: ['2521'] }),
    ...many(20, {}),
    ...many(6, { language: 'de', lists: ['2521'] }),
    ...many(6, { language: 'de' }),
    ...many(2, { language: 'et' }),
  ]);
  expect(fairness.groups.language.map(({ name, people }) => [name, people])).toEqual([
    ['sv', 40],
    [smallerGroups, 14],
  ]);
  expect(fairness.pooled.language).toEqual(['de', 'et']);
});
