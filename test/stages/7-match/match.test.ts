import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase } from '../../../pipeline/db/database.js';
import { seededRandom } from '../../../pipeline/lib/random.js';
import { explainMatch, type MatchExplanation } from '../../../pipeline/stages/7-match/explain-match.js';
import { match } from '../../../pipeline/stages/7-match/index.js';
import { type BoardPerson, boardContext } from '../../helpers/lead-board.js';

interface Lead {
  readonly person_id: string;
  readonly kommun_code: string;
  readonly rank: number;
  readonly lead_score: number;
  readonly segment: string;
  readonly segment_rank: number;
  readonly stage: string;
  readonly next_step: string;
  readonly terms: readonly { readonly name: string; readonly value: number }[];
}

const people: BoardPerson[] = [
  {
    id: 'p-00000000000000a1',
    fit: 0.9,
    moveIntent: 0.9,
    texts: ['Jag vill bo i Pajala vid älven.'],
    textLanguage: 'sv',
    phone: '+46701234567',
  },
  { id: 'p-00000000000000a2', fit: 0.9, purposes: ['profiling'] },
  { id: 'p-00000000000000a3', fit: 0.9, purposes: ['relocation_contact'] },
  {
    id: 'p-00000000000000a4',
    fit: 0.8,
    outcomes: [
      ['2521', 'replied', '2026-01-01'],
      ['2521', 'declined', '2026-05-01'],
    ],
  },
  {
    id: 'p-00000000000000a5',
    fit: 0.7,
    outcomes: [
      ['2584', 'applied', '2026-01-01'],
      ['2584', 'moved_in', '2026-05-01'],
    ],
  },
  {
    id: 'p-00000000000000a6',
    fit: 0.7,
    outcomes: [
      ['2584', 'moved_in', '2024-05-01'],
      ['2584', 'stayed_24m', '2026-06-01'],
    ],
  },
  { id: 'p-00000000000000a7', fit: 0.6, occupation: 'elektryk', language: 'pl' },
  { id: 'p-00000000000000a8', fit: 0.6, outcomes: [['2580', 'visited', '2026-01-01']] },
];
const random = seededRandom(3);
for (let i = 0; i < 60; i++)
  people.push({ id: `p-00000000000001${i.toString(16).padStart(2, '0')}`, fit: random(), moveIntent: random() });

let leads: Lead[];
let explain: (id: string) => Promise<MatchExplanation | undefined>;
let allocation: { gap: number; kommuner: { leads: number; capacity: number }[] };
let root: string;
let close: () => void;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'norrut-match-'));
  const board = await boardContext(root, people, {
    yaml: 'defaultCapacity: 5\nkommuner: { Pajala: { capacity: 4 } }',
  });
  close = board.close;
  await board.run(match);
  const { out } = board.context(match);
  leads = await withDatabase({}, (db) => db.rows<Lead>(`FROM read_parquet('${out('placements.parquet')}')`));
  const table = board.context(match).in;
  const tables = {
    scores: table('score/scores.parquet'),
    people: table('consent/people.parquet'),
    activity: table('consent/activity.parquet'),
    outcomes: table('consent/outcomes.parquet'),
    texts: table('clean/texts.parquet'),
    placements: out('placements.parquet'),
    allocation: out('allocation.json'),
  };
  explain = (id) =>
    withDatabase({}, (db) =>
      explainMatch(db, tables, { asOf: '2026-11-20T00:00:00Z', personId: `p-00000000000000${id}` }),
    );
  allocation = JSON.parse(await readFile(out('allocation.json'), 'utf8'));
});
afterAll(async () => {
  close();
  await rm(root, { recursive: true });
});

const of = (id: string) => leads.filter((lead) => lead.person_id.endsWith(id));

test('capacity, contact cap and floor hold, and the gap is proven', () => {
  expect(allocation.gap).toBeLessThanOrEqual(0.001);
  const perPerson = grouped((lead) => lead.person_id);
  expect(Math.max(...[...perPerson.values()].map((places) => places.length))).toBeLessThanOrEqual(2);
  for (const kommun of allocation.kommuner) {
    expect(kommun.leads).toBeLessThanOrEqual(kommun.capacity);
    expect(kommun.leads).toBeGreaterThanOrEqual(3);
  }
});

test('rank follows the lead score, ties by person_id, and the terms add up to it', () => {
  for (const list of grouped((lead) => lead.kommun_code).values()) {
    const sorted = [...list].sort((a, b) => b.lead_score - a.lead_score || (a.person_id < b.person_id ? -1 : 1));
    expect(list).toEqual(sorted);
    expect(list.map((lead) => lead.rank)).toEqual(list.map((_, i) => i + 1));
  }
  for (const { lead_score, terms } of leads) {
    const total = terms.reduce((sum, { value }) => sum + value, 0);
    expect(lead_score).toBeCloseTo(1 / (1 + Math.exp(-total)), 5);
  }
});

test('only people who allow profiling and relocation contact become leads', () => {
  expect(of('a2')).toEqual([]);
  expect(of('a3')).toEqual([]);
});

test('a place that is named counts there, and is shown', () => {
  const pajala = of('a1').find((lead) => lead.kommun_code === '2521');
  expect(pajala?.rank).toBe(1);
  expect(pajala?.terms.map(({ name }) => name)).toEqual(['fit', 'move_intent', 'named', 'wishes']);
  expect(pajala?.next_step).toBe('Call within a week: they have concrete plans');
});

test('who declined a kommun is not offered there again; who moved in stays with that kommun alone', () => {
  expect(of('a4').map((lead) => lead.kommun_code)).not.toContain('2521');
  expect(of('a5').map((lead) => [lead.kommun_code, lead.stage])).toEqual([['2584', 'välkomna']]);
  expect(of('a6').map((lead) => [lead.kommun_code, lead.stage])).toEqual([['2584', 'rota']]);
});

test('an electrician without a text is a lead where electricians are short', () => {
  const kiruna = of('a7').find((lead) => lead.kommun_code === '2584');
  expect(kiruna?.terms.map(({ name }) => name)).toContain('occupation');
});

test('explain tells the same scores and ranks, and why a list does not hold a person', async () => {
  const first = await explain('a1');
  for (const { code, rank, leadScore, terms, result } of first!.kommuner) {
    const lead = of('a1').find((l) => l.kommun_code === code);
    expect(rank).toBe(lead?.rank);
    expect(result === 'placed').toBe(lead !== undefined);
    if (lead !== undefined) expect([leadScore, terms]).toEqual([lead.lead_score, lead.terms]);
  }
  expect((await explain('a4'))!.kommuner.find(({ code }) => code === '2521')!.result).toBe('declined');
  expect(new Set((await explain('a5'))!.kommuner.map(({ result }) => result))).toEqual(new Set(['placed', 'settled']));
  expect(await explain('a2')).toBeUndefined();
});

function grouped(keyOf: (lead: Lead) => string): Map<string, Lead[]> {
  const groups = new Map<string, Lead[]>();
  for (const lead of leads) groups.set(keyOf(lead), [...(groups.get(keyOf(lead)) ?? []), lead]);
  return groups;
}
