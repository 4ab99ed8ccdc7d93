import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { withDatabase } from '../../../pipeline/db/database.js';
import { readLabelledPeople } from '../../../pipeline/learn/people-rows.js';
import { score } from '../../../pipeline/stages/6-score/index.js';
import { personFeatures } from '../../../pipeline/stages/6-score/person-model.js';
import { type BoardPerson, boardContext } from '../../helpers/lead-board.js';
import { tempDir } from '../../helpers/temp-dir.js';

const texts = [
  'Vi vill flytta till Jokkmokk med barnen. Skogen och snön är vårt liv, och jag hjälper gärna grannarna.',
  'Five stars, great photos of the northern lights, next year Dubai!',
  'Szukam pracy jako elektryk i chcę nauczyć się szwedzkiego. Zimą biegam na nartach.',
];

const people: readonly BoardPerson[] = [
  { id: 'p-0000000000000001', texts: [texts[0]!], wouldMove: 'yes', events: [['visit', 2, '2026-10-01 00:00:00']] },
  { id: 'p-0000000000000002', texts: [texts[1]!] },
  { id: 'p-0000000000000003', texts: [texts[2]!], wouldMove: 'maybe' },
  { id: 'p-0000000000000004', wouldMove: 'no' },
  { id: 'p-0000000000000005', texts: [texts[0]!], purposes: ['newsletter'] },
];

interface Row {
  readonly person_id: string;
  readonly fit: number;
  readonly status: string;
  readonly evidence: string | null;
}

async function scored(board: readonly BoardPerson[]): Promise<{ rows: Row[]; bytes: Buffer; details: Buffer }> {
  const root = await tempDir();
  const { run, close } = await boardContext(root, board);
  await run(score);
  close();
  const path = `${root}/score/scores.parquet`;
  const rows = await withDatabase({}, (db) => db.rows<Row>('SELECT * FROM read_parquet($path)', { path }));
  return { rows, bytes: await readFile(path), details: await readFile(`${root}/score/details.parquet`) };
}

test('changing name, birth year, phone, postcode, city or country changes no byte of the scores', async () => {
  const before = await scored(people);
  const changed = people.map((person) => ({
    ...person,
    firstName: 'Mohammed',
    lastName: 'Ek',
    birthYear: 1948,
    phone: '+34600000000',
    postcode: '11122',
    city: 'Sevilla',
    country: 'ES',
    occupation: 'nurse',
  }));
  const after = await scored(changed);
  expect(after.bytes.equals(before.bytes)).toBe(true);
  expect(after.details.equals(before.details)).toBe(true);
});

test('who does not allow profiling has no score; the mover ranks above the tourist; evidence is the person’s own sentence', async () => {
  const { rows } = await scored(people);
  expect(rows.map((row) => [row.person_id.at(-1), row.status])).toEqual([
    ['1', 'scored'],
    ['2', 'scored'],
    ['3', 'scored'],
    ['4', 'no_text'],
  ]);
  expect(rows[0]!.fit).toBeGreaterThan(0.5);
  expect(rows[1]!.fit).toBeLessThan(0.2);
  for (const [i, row] of rows.slice(0, 3).entries()) expect(texts[i]).toContain(row.evidence);
  expect(rows[3]!.evidence).toBeNull();
});

test('a text of another kind is no part of a person’s score; who wrote nothing else has the status', async () => {
  const code =
    'for (let i = 0; i < items.length; i++) { const x = items[i]; if (x.price > max) { max = x.price; best = x; } }';
  const { rows } = await scored([
    { id: 'p-0000000000000001', texts: [texts[0]!, code] },
    { id: 'p-0000000000000002', texts: [texts[0]!] },
    { id: 'p-0000000000000003', texts: [code] },
  ]);
  expect(rows.map(({ status }) => status)).toEqual(['scored', 'scored', 'out_of_distribution']);
  expect(rows[0]!.fit).toBe(rows[1]!.fit);
  expect(rows[2]!.evidence).toBeNull();
});

test('labels come from analysts, else outcomes, else answers; an answer that is the label is no feature, nor are later events', async () => {
  const root = await tempDir();
  const { run, close } = await boardContext(root, [
    { id: 'p-0000000000000001', wouldMove: 'yes', outcomes: [['2521', 'declined', '2026-05-01 00:00:00']] },
    { id: 'p-0000000000000002', wouldMove: 'no' },
    { id: 'p-0000000000000003', wouldMove: 'maybe' },
    {
      id: 'p-0000000000000004',
      events: [['visit', 3, '2026-06-01 00:00:00']],
      outcomes: [
        ['2521', 'replied', '2026-01-01 00:00:00'],
        ['2521', 'moved_in', '2026-05-01 00:00:00'],
      ],
    },
    { id: 'p-0000000000000005', wouldMove: 'yes', purposes: ['newsletter'] },
  ]);
  await run(score);
  close();
  const tables = {
    details: `${root}/score/details.parquet`,
    scores: `${root}/score/scores.parquet`,
    outcomes: `${root}/consent/outcomes.parquet`,
    activity: `${root}/consent/activity.parquet`,
    people: `${root}/consent/people.parquet`,
    analysts: [{ personId: 'p-0000000000000003', fit: 1 }],
  };
  const labelled = await withDatabase({}, (db) => readLabelledPeople(db, tables));
  expect(labelled.map((p) => [p.personId.at(-1), p.isFit, p.from, p.weight])).toEqual([
    ['1', false, 'outcome', 1],
    ['2', false, 'answer', 0.25],
    ['3', false, 'analyst', 2],
    ['4', true, 'outcome', 2],
  ]);
  const feature = (person: number, name: (typeof personFeatures)[number]) =>
    labelled[person]!.features[personFeatures.indexOf(name)];
  expect([feature(0, 'answer yes'), feature(1, 'answer no'), feature(3, 'event visit')]).toEqual([1, 0, 0]);
});
