import { type AllocationInput, topValue } from './allocate.js';
import { MoveHeap } from './move-heap.js';

export const noWay = Number.NEGATIVE_INFINITY;
/** A place below the floor is worth more than any path of values. */
const floorBonus = 2 ** 42;
/** Values take 27 bits, so 26 are left for people in one exact number: 67 millions. */
const mostPeople = 2 ** 26;

/** The state of an allocation: who is placed where, and for each pair of kommuner who gains most by moving. */
export class Placing {
  readonly kommuner: number;
  readonly placed: Uint16Array;
  readonly load: Int32Array;
  /** Work space of the path search. */
  readonly distance: Float64Array;
  readonly from: Int32Array;

  readonly #input: AllocationInput;
  readonly #contacts: Uint8Array;
  /** People by falling value for each kommun, and how far they are used up. */
  readonly #order: readonly Uint32Array[];
  readonly #next: Int32Array;
  /** People with contacts left who came free for a kommun again. */
  readonly #returned: readonly MoveHeap[];
  readonly #moves: readonly MoveHeap[];
  /** Best gain of each pair, or noWay; refreshed where `#stale`. */
  readonly #gain: Float64Array;
  readonly #stale: Uint8Array;

  constructor(input: AllocationInput) {
    const kommuner = input.capacity.length;
    this.kommuner = kommuner;
    this.#input = input;
    this.placed = new Uint16Array(input.people);
    this.load = new Int32Array(kommuner);
    this.distance = new Float64Array(kommuner);
    this.from = new Int32Array(kommuner);
    this.#contacts = new Uint8Array(input.people);
    this.#order = Array.from({ length: kommuner }, (_, k) => byFallingValue(input, k));
    this.#next = new Int32Array(kommuner);
    this.#returned = Array.from({ length: kommuner }, () => new MoveHeap());
    this.#moves = Array.from({ length: kommuner * kommuner }, () => new MoveHeap());
    this.#gain = new Float64Array(kommuner * kommuner).fill(noWay);
    this.#stale = new Uint8Array(kommuner * kommuner);
  }

  /** Value of the best person who has a contact left and is not yet in kommun k. */
  freeGain(k: number): number {
    const person = this.#bestFree(k);
    return person < 0 ? noWay : this.#value(person, k);
  }

  /** What ending a path in kommun k adds: much below its floor, nothing up to capacity, impossible above. */
  bonus(k: number): number {
    const load = this.load[k]!;
    if (load >= this.#input.capacity[k]!) return noWay;
    return load < this.#input.floor[k]! ? floorBonus : 0;
  }

  /** Gain of the best move from kommun j to kommun k. */
  moveGain(j: number, k: number): number {
    const pair = j * this.kommuner + k;
    if (this.#stale[pair]! === 1) this.#refresh(pair, j, k);
    return this.#gain[pair]!;
  }

  /** Carry out the path that `from` describes, ending in kommun `end`: everybody on it moves on, one new person enters. */
  follow(end: number): void {
    this.load[end]!++;
    let k = end;
    for (let j = this.from[k]!; j >= 0; j = this.from[k]!) {
      const person = this.#moves[j * this.kommuner + k]!.topPerson;
      this.#move(person, j, k);
      k = j;
    }
    const person = this.#bestFree(k);
    this.#contacts[person]!++;
    this.#enter(person, k);
  }

  value(): number {
    let sum = 0;
    for (let person = 0; person < this.placed.length; person++)
      for (let mask = this.placed[person]!; mask !== 0; mask &= mask - 1)
        sum += this.#value(person, 31 - Math.clz32(mask & -mask));
    return sum;
  }

  #move(person: number, j: number, k: number): void {
    this.placed[person]! &= ~(1 << j);
    if (this.#contacts[person]! < this.#input.contactCap) this.#returned[j]!.push(person, this.#value(person, j));
    for (let mask = this.placed[person]!; mask !== 0; mask &= mask - 1)
      this.#offer(person, 31 - Math.clz32(mask & -mask), j);
    for (let l = 0; l < this.kommuner; l++) this.#stale[j * this.kommuner + l] = 1;
    this.#enter(person, k);
  }

  #enter(person: number, k: number): void {
    this.placed[person]! |= 1 << k;
    for (let l = 0; l < this.kommuner; l++) {
      this.#stale[l * this.kommuner + k] = 1;
      if (((this.placed[person]! >> l) & 1) === 0) this.#offer(person, k, l);
    }
  }

  #offer(person: number, from: number, to: number): void {
    const value = this.#value(person, to);
    if (value < 0) return;
    const pair = from * this.kommuner + to;
    this.#moves[pair]!.push(person, value - this.#value(person, from));
    this.#stale[pair] = 1;
  }

  #refresh(pair: number, j: number, k: number): void {
    const heap = this.#moves[pair]!;
    while (heap.size > 0) {
      const mask = this.placed[heap.topPerson]!;
      if (((mask >> j) & 1) === 1 && ((mask >> k) & 1) === 0) break;
      heap.pop();
    }
    this.#gain[pair] = heap.size > 0 ? heap.topGain : noWay;
    this.#stale[pair] = 0;
  }

  #bestFree(k: number): number {
    const order = this.#order[k]!;
    let next = this.#next[k]!;
    while (next < order.length && !this.#isFree(order[next]!, k)) next++;
    this.#next[k] = next;
    const heap = this.#returned[k]!;
    while (heap.size > 0 && !this.#isFree(heap.topPerson, k)) heap.pop();
    if (next === order.length) return heap.size > 0 ? heap.topPerson : -1;
    const first = order[next]!;
    if (heap.size === 0) return first;
    const lead = heap.topGain - this.#value(first, k);
    return lead > 0 || (lead === 0 && heap.topPerson < first) ? heap.topPerson : first;
  }

  #isFree(person: number, k: number): boolean {
    return this.#contacts[person]! < this.#input.contactCap && ((this.placed[person]! >> k) & 1) === 0;
  }

  #value(person: number, k: number): number {
    return this.#input.values[person * this.kommuner + k]!;
  }
}

/** Longest distances to every kommun from the starting values in `distance`, with the way in `from` (Bellman–Ford). */
export function longestPaths(placing: Placing): void {
  const { kommuner, distance, from } = placing;
  for (let round = 0, changed = true; changed && round <= kommuner; round++) {
    changed = false;
    for (let j = 0; j < kommuner; j++) {
      if (distance[j] === noWay) continue;
      for (let k = 0; k < kommuner; k++) {
        if (k === j) continue;
        const reach = distance[j]! + placing.moveGain(j, k);
        if (reach > distance[k]!) {
          distance[k] = reach;
          from[k] = j;
          changed = true;
        }
      }
    }
  }
}

/** The people to whom kommun k is offered, best first, ties by index: both packed into one number, which sorts natively. */
function byFallingValue({ people, values, capacity }: AllocationInput, k: number): Uint32Array {
  const kommuner = capacity.length;
  const keys = new Float64Array(people);
  let offered = 0;
  for (let i = 0, at = k; i < people; i++, at += kommuner)
    if (values[at]! >= 0) keys[offered++] = (topValue - values[at]!) * mostPeople + i;
  keys.subarray(0, offered).sort();
  const order = new Uint32Array(offered);
  for (let i = 0; i < offered; i++) order[i] = keys[i]! % mostPeople;
  return order;
}
