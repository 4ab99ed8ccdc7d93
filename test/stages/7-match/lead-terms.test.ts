import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withDatabase } from '../../../pipeline/db/database.js';
import { kommunByCode } from '../../../pipeline/lib/kommuner.js';
import { match } from '../../../pipeline/stages/7-match/index.js';
import { leadScore, personTerms, placeTerms } from '../../../pipeline/stages/7-match/lead-terms.js';
import { type BoardPerson, boardContext } from '../../helpers/lead-board.js';

const place = { named: [], wishes: [], isco: [], partnerIsco: [], outcomes: {} } as const;
const kiruna = kommunByCode('2584')!;
const kalix = kommunByCode('2514')!;

test('the more a person shows, the higher the score', () => {
  const base = { fit: 0.5, moveIntent: 0.3, wouldMove: null, events: {}, quietDays: null };
  const score = (signs: Partial<typeof base> | object) =>
    leadScore(personTerms({ ...base, ...signs }).reduce((sum, { value }) => sum + value, 0));
  expect(score({ fit: 0.6 })).toBeGreaterThan(score({}));
  expect(score({ moveIntent: 0.6 })).toBeGreaterThan(score({}));
  expect(score({ wouldMove: 'yes' })).toBeGreaterThan(score({ wouldMove: 'maybe' }));
  expect(score({ wouldMove: 'no' })).toBeLessThan(score({}));
  expect(score({ events: { fair: 1 }, quietDays: 3 })).toBeGreaterThan(score({ events: { fair: 1 }, quietDays: 700 }));
});

test('what speaks for a kommun is named and has its sign', () => {
  expect(placeTerms({ ...place, named: ['2584'] }, kiruna).map(({ name }) => name)).toEqual(['named']);
  expect(placeTerms({ ...place, named: ['2584'] }, kalix)).toEqual([]);
  expect(placeTerms({ ...place, named: ['2584'] }, kommunByCode('2523')!).map(({ name }) => name)).toEqual([
    'neighbour_named',
  ]);
  expect(placeTerms({ ...place, wishes: ['sea'] }, kalix).map(({ name }) => name)).toEqual(['wishes']);
  expect(placeTerms({ ...place, wishes: ['mountain', 'reindeer'] }, kiruna)[0]!.value).toBe(0.5);
  expect(placeTerms({ ...place, isco: ['7411'] }, kiruna)).toEqual([{ name: 'occupation', value: 0.6 }]);
  expect(placeTerms({ ...place, isco: ['2221'] }, kalix)).toEqual([{ name: 'occupation', value: 0.3 }]);
  expect(placeTerms({ ...place, partnerIsco: ['7411'] }, kiruna)).toEqual([{ name: 'partner_occupation', value: 0.3 }]);
  expect(placeTerms({ ...place, outcomes: { '2584': 'applied' } }, kiruna)[0]!.value).toBe(1.3);
});

const origin = fc.record({
  firstName: fc.constantFrom('Fatima', 'Erik', null),
  lastName: fc.constantFrom('Nguyen', 'Ek', null),
  birthYear: fc.constantFrom(1940, 1999, null),
  country: fc.constantFrom('SE', 'SY', 'NL', null),
  city: fc.constantFrom('Kiruna', 'Warszawa', null),
  postcode: fc.constantFrom('981 31', null),
  email: fc.constantFrom('a@example.org', 'b@example.pl'),
});

test('who somebody is by name, age, origin or address moves no lead score', async () => {
  const root = await mkdtemp(join(tmpdir(), 'norrut-fair-'));
  const base: BoardPerson[] = Array.from({ length: 12 }, (_, i) => ({
    id: `p-000000000000030${i.toString(16)}`,
    fit: i / 12,
    moveIntent: 0.5,
    texts: i % 2 === 0 ? ['Vi vill bo i Kalix vid havet'] : ['Elektriker, gärna norrut'],
    textLanguage: 'sv',
  }));
  const placements = async (people: readonly BoardPerson[], dir: string) => {
    const board = await boardContext(join(root, dir), people, { yaml: 'defaultCapacity: 2' });
    await board.run(match);
    board.close();
    const path = board.context(match).out('placements.parquet');
    return withDatabase({}, (db) =>
      db.rows(`SELECT person_id, kommun_code, rank, lead_score, segment, terms FROM '${path}'`),
    );
  };
  const expected = await placements(base, 'base');
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(origin, { minLength: 12, maxLength: 12 }), async (origins) => {
      const people = base.map((person, i) => ({ ...person, ...origins[i] }));
      expect(await placements(people, `run-${runs++}`)).toEqual(expected);
    }),
    { numRuns: 6 },
  );
  await rm(root, { recursive: true });
});
