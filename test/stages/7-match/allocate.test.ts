import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../pipeline/lib/random.js';
import { type AllocationInput, allocate } from '../../../pipeline/stages/7-match/allocate.js';

const boards = fc
  .record({
    people: fc.integer({ min: 0, max: 7 }),
    kommuner: fc.integer({ min: 1, max: 4 }),
    contactCap: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ people, kommuner, contactCap }) =>
    fc.record({
      people: fc.constant(people),
      contactCap: fc.constant(contactCap),
      capacity: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: kommuner, maxLength: kommuner }),
      floor: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: kommuner, maxLength: kommuner }),
      values: fc
        .array(fc.oneof(fc.integer({ min: -1, max: 12 }), fc.integer({ min: -1, max: 1_000_000 })), {
          minLength: people * kommuner,
          maxLength: people * kommuner,
        })
        .map((values) => Int32Array.from(values)),
    }),
  )
  .map((board): AllocationInput => ({ ...board, floor: board.floor.map((f, k) => Math.min(f, board.capacity[k]!)) }));

test('capacity and contact cap hold, and nobody is placed where not offered', () =>
  fc.assert(
    fc.property(boards, (board) => {
      const { placed, load } = allocate(board);
      const k = board.capacity.length;
      const counted = new Array<number>(k).fill(0);
      for (const [person, mask] of placed.entries()) {
        const places = bits(mask);
        expect(places.length).toBeLessThanOrEqual(board.contactCap);
        for (const place of places) {
          expect(board.values[person * k + place]).toBeGreaterThanOrEqual(0);
          counted[place]!++;
        }
      }
      expect(counted).toEqual([...load]);
      for (let j = 0; j < k; j++) expect(load[j]).toBeLessThanOrEqual(board.capacity[j]!);
    }),
    { numRuns: 300 },
  ));

test('as many floor places are filled as can be, then the value is the largest: equal to trying everything', () =>
  fc.assert(
    fc.property(boards, (board) => {
      const { load, value } = allocate(board);
      const best = bruteForce(board);
      expect(sum(load.map((n, k) => Math.min(n, board.floor[k]!)))).toBe(best.floors);
      expect(value).toBe(best.value);
    }),
    { numRuns: 400 },
  ));

test('the dual bound proves it: the gap is zero', () =>
  fc.assert(
    fc.property(boards, (board) => {
      const { gap, bound, value } = allocate(board);
      expect(bound).toBeGreaterThanOrEqual(value);
      expect(gap).toBe(0);
    }),
    { numRuns: 300 },
  ));

const wide = fc.record({
  people: fc.integer({ min: 20, max: 400 }),
  seed: fc.integer(),
  capacity: fc.integer({ min: 1, max: 60 }),
});

test('with 14 kommuner too: gap zero, floors kept, and the order of people does not matter when values differ', () =>
  fc.assert(
    fc.property(wide, ({ people, seed, capacity }) => {
      const board = randomBoard(people, seed, capacity);
      const result = allocate(board);
      expect(result.gap).toBe(0);
      if (people * board.contactCap >= 14 * 3)
        for (const n of result.load) expect(n).toBeGreaterThanOrEqual(Math.min(3, capacity));
      const reversed = Int32Array.from(
        { length: people * 14 },
        (_, at) => board.values[(people - 1 - Math.floor(at / 14)) * 14 + (at % 14)]!,
      );
      expect(allocate({ ...board, values: reversed }).value).toBe(result.value);
      expect(allocate(board).placed).toEqual(result.placed);
    }),
    { numRuns: 40 },
  ));

test('no swap of two people between their kommuner gains anything', () => {
  const board = randomBoard(120, 5, 6);
  const { placed } = allocate(board);
  const at = (person: number, k: number) => board.values[person * 14 + k]!;
  for (let a = 0; a < 120; a++)
    for (let b = 0; b < 120; b++)
      for (const j of bits(placed[a]!))
        for (const k of bits(placed[b]!))
          if ((placed[a]! >> k) % 2 === 0 && (placed[b]! >> j) % 2 === 0)
            expect(at(a, k) + at(b, j)).toBeLessThanOrEqual(at(a, j) + at(b, k));
});

function randomBoard(people: number, seed: number, capacity: number): AllocationInput {
  const next = seededRandom(seed);
  const values = Int32Array.from({ length: people * 14 }, () => Math.floor(next() ** 2 * 1_000_000));
  return {
    people,
    values,
    capacity: Array(14).fill(capacity),
    floor: Array(14).fill(Math.min(3, capacity)),
    contactCap: 2,
  };
}

/** All placements of all people, best by filled floor places, then by value. */
function bruteForce(board: AllocationInput): { floors: number; value: number } {
  const k = board.capacity.length;
  let states = new Map<string, number>([[Array(k).fill(0).join(), 0]]);
  for (let person = 0; person < board.people; person++) {
    const next = new Map<string, number>();
    for (const [key, value] of states)
      for (let mask = 0; mask < 1 << k; mask++) {
        const places = bits(mask);
        if (places.length > board.contactCap || places.some((j) => board.values[person * k + j]! < 0)) continue;
        const load = key.split(',').map((n, j) => Number(n) + ((mask >> j) & 1));
        if (load.some((n, j) => n > board.capacity[j]!)) continue;
        const total = value + sum(places.map((j) => board.values[person * k + j]!));
        if (total > (next.get(load.join()) ?? -1)) next.set(load.join(), total);
      }
    states = next;
  }
  let best = { floors: -1, value: -1 };
  for (const [key, value] of states) {
    const floors = sum(key.split(',').map((n, j) => Math.min(Number(n), board.floor[j]!)));
    if (floors > best.floors || (floors === best.floors && value > best.value)) best = { floors, value };
  }
  return best;
}

function bits(mask: number): number[] {
  const places: number[] = [];
  for (let k = 0; k < 16; k++) if ((mask >> k) & 1) places.push(k);
  return places;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
