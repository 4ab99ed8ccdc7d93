import { kommuner } from '../../lib/kommuner.js';
import { type Allocation, allocate, valueUnit } from './allocate.js';
import type { LastPlaces } from './last-places.js';
import { leadScore, personTerms, placeTerms, sumOf } from './lead-terms.js';
import { settledIn } from './life-cycle.js';
import type { MatchPerson } from './match-people.js';

export interface RankSettings {
  readonly capacity: readonly number[];
  readonly floor: number;
  readonly contactCap: number;
  /** What a place of the last run counts above its lead score, and where those places were. */
  readonly stickiness?: number;
  readonly last?: LastPlaces;
}

export interface Ranked {
  readonly personIds: readonly string[];
  /** People × kommuner lead scores in whole micro-units, −1 where not offered. */
  readonly scoreOf: (person: number, kommun: number) => number;
  readonly allocation: Allocation;
  /** Total lead score of the places and the proven bound, as numbers of people. */
  readonly value: number;
  readonly bound: number;
  readonly gap: number;
}

/** Score everybody for every kommun, and allocate. People come ordered by person_id. */
export async function rankPeople(people: AsyncIterable<MatchPerson>, settings: RankSettings): Promise<Ranked> {
  const personIds: string[] = [];
  let values = new Int32Array(1024 * kommuner.length);
  for await (const person of people) {
    const at = personIds.length * kommuner.length;
    if (at === values.length) {
      const grown = new Int32Array(values.length * 2);
      grown.set(values);
      values = grown;
    }
    valueInto(values, at, person);
    addBonus(values, at, settings, person.personId);
    personIds.push(person.personId);
  }
  values = values.subarray(0, personIds.length * kommuner.length);
  const { capacity, contactCap } = settings;
  const floor = capacity.map((most) => Math.min(settings.floor, most));
  const allocation = allocate({ people: personIds.length, values, capacity, floor, contactCap });
  const scoreOf = (person: number, kommun: number) => {
    const bonus = bonusOf(settings, personIds[person]!, kommun);
    return Math.floor((values[person * kommuner.length + kommun]! - bonus) / valueUnit);
  };
  const unit = valueUnit * 1_000_000;
  return {
    personIds,
    scoreOf,
    allocation,
    value: allocation.value / unit,
    bound: allocation.bound / unit,
    gap: allocation.gap,
  };
}

/** Fourteen values: lead score in micro-units, then a small part that only tells equal scores apart. */
function valueInto(values: Int32Array, at: number, person: MatchPerson): void {
  const base = sumOf(personTerms(person));
  const settled = settledIn(person.outcomes);
  const seed = Number.parseInt(person.personId.slice(-8), 16);
  for (let k = 0; k < kommuner.length; k++) {
    const kommun = kommuner[k]!;
    const offered = person.outcomes[kommun.code] !== 'declined' && (settled === undefined || settled === kommun.code);
    values[at + k] = offered
      ? Math.round(leadScore(base + placeSum(person, k)) * 1_000_000) * valueUnit + spread(seed, k)
      : -1;
  }
}

/** A sticky place counts more than its lead score; the score itself stays as it is. */
function addBonus(values: Int32Array, at: number, settings: RankSettings, personId: string): void {
  if (settings.last === undefined) return;
  for (let k = 0; k < kommuner.length; k++) if (values[at + k]! >= 0) values[at + k]! += bonusOf(settings, personId, k);
}

function bonusOf({ last, stickiness = 0 }: RankSettings, personId: string, k: number): number {
  if (last === undefined) return 0;
  return (((last.get(personId) ?? 0) >> k) & 1) * Math.round(stickiness * 1_000_000) * valueUnit;
}

/** Most people have nothing that speaks for one kommun, and the rest share few patterns: each is summed once. */
const placeSums = new Map<string, Float64Array>();

function placeSum(person: MatchPerson, k: number): number {
  const { named, wishes, isco, partnerIsco, outcomes } = person;
  const key = `${named.join()}|${wishes.join()}|${isco.join()}|${partnerIsco.join()}|${JSON.stringify(outcomes)}`;
  let sums = placeSums.get(key);
  if (sums === undefined) {
    sums = Float64Array.from(kommuner, (kommun) => sumOf(placeTerms(person, kommun)));
    if (placeSums.size >= 100_000) placeSums.clear();
    placeSums.set(key, sums);
  }
  return sums[k]!;
}

/** 0…63 by person and kommun: people who fit everywhere alike spread over the kommuner evenly, the same every night. */
function spread(seed: number, k: number): number {
  let hash = Math.imul(seed ^ Math.imul(k + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) >>> 26;
}
