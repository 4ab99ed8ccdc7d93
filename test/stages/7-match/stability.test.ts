import { expect, test } from 'vitest';
import { kommuner } from '../../../pipeline/lib/kommuner.js';
import { seededRandom } from '../../../pipeline/lib/random.js';
import type { MatchPerson } from '../../../pipeline/stages/7-match/match-people.js';
import { type Ranked, type RankSettings, rankPeople } from '../../../pipeline/stages/7-match/rank-people.js';

const random = seededRandom(4);
const settings: RankSettings = { capacity: Array(14).fill(60), floor: 3, contactCap: 2 };
const board = Array.from({ length: 4000 }, (_, i) => invent(i)).sort(byId);
const tomorrow = [...board, ...Array.from({ length: 40 }, (_, i) => invent(4000 + i))].sort(byId);
const nudged = board.map((person, i) =>
  i % 50 === 0 ? { ...person, fit: Math.min(0.97, person.fit + 0.15) } : person,
);

test('one percent more people moves few of the others', async () => {
  const before = places(await rankPeople(stream(board), settings));
  const after = places(await rankPeople(stream(tomorrow), settings));
  const known = new Set(board.map(({ personId }) => personId));
  const moved = [...after.keys()].filter((place) => !before.has(place) && known.has(place.slice(0, 18)));
  expect(moved.length / before.size).toBeLessThan(0.03);
});

test('stickiness keeps places, never changes a lead score, and keeps the gap of what it solves at zero', async () => {
  const first = await rankPeople(stream(board), settings);
  const before = places(first);
  const free = places(await rankPeople(stream(nudged), settings));
  const last = new Map([...before.keys()].map((place) => [place.slice(0, 18), 0]));
  for (const place of before.keys())
    last.set(
      place.slice(0, 18),
      last.get(place.slice(0, 18))! | (1 << kommuner.findIndex(({ code }) => code === place.slice(18))),
    );
  const sticky = await rankPeople(stream(nudged), { ...settings, stickiness: 0.2, last });
  const kept = places(sticky);
  const changes = (now: ReadonlyMap<string, number>) => [...now.keys()].filter((place) => !before.has(place)).length;
  expect(changes(kept)).toBeLessThan(changes(free));
  expect(sticky.gap).toBe(0);
  for (const [place, score] of kept) if (free.has(place)) expect(score).toBe(free.get(place));
});

/** Lead score by place, a place being person id and kommun code. */
function places({ personIds, allocation, scoreOf }: Ranked): Map<string, number> {
  const found = new Map<string, number>();
  for (const [person, id] of personIds.entries())
    for (const [k, { code }] of kommuner.entries())
      if ((allocation.placed[person]! >> k) & 1) found.set(id + code, scoreOf(person, k));
  return found;
}

function invent(i: number): MatchPerson {
  return {
    personId: `p-${Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0')}${i.toString(16).padStart(8, '0')}`,
    fit: 0.05 + 0.9 * random(),
    moveIntent: random(),
    wouldMove: null,
    events: {},
    quietDays: null,
    named: random() < 0.35 ? [kommuner[Math.floor(random() * 14)]!.code] : [],
    wishes: random() < 0.3 ? ['sea'] : [],
    isco: random() < 0.2 ? ['7411'] : [],
    partnerIsco: [],
    outcomes: {},
  };
}

function byId(a: MatchPerson, b: MatchPerson): number {
  return a.personId < b.personId ? -1 : 1;
}

async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
