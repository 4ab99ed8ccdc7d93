import { csvLine } from './csv.js';
import { Dice } from './dice.js';
import type { Person } from './person.js';
import { later, moment, stamp } from './time.js';

export interface EventRow {
  readonly email: string;
  readonly event: string;
  readonly ts: string;
  readonly value: number | null;
}

const end = '2026-11-20 20:00:00';
const issues = Array.from({ length: 23 }, (_, i) => stamp(Date.UTC(2025, i, 5, 7))).filter((at) => at < end);

/** Opens, clicks, visits, bookings and the fair: warmer people leave more traces; one address in thirty is nobody's. */
export function eventRows(people: readonly Person[], seed: string): EventRow[] {
  const dice = new Dice(`${seed}/events`);
  const rows: EventRow[] = [];
  for (const person of people) {
    const email = dice.chance(0.03) ? `okand${person.no}@example.net` : person.email;
    const add = (event: string, ts: string, value: number | null = null): void => {
      if (ts <= end) rows.push({ email, event, ts, value });
    };
    const records = new Map(person.records.map((record) => [record.file, record.at]));
    for (const issue of records.has('newsletter') ? issues : []) {
      if (issue < records.get('newsletter')! || !dice.chance(0.12 + 0.5 * person.warmth)) continue;
      add('open', later(issue, dice.int(0, 4), dice));
      if (dice.chance(0.25 * person.warmth)) add('click', later(issue, dice.int(1, 5), dice));
    }
    const since = person.records[0]!.at.slice(0, 10) < '2025-01-01' ? '2025-01-01' : person.records[0]!.at.slice(0, 10);
    for (let n = dice.int(0, Math.round(person.warmth * 7)); n > 0 && since < '2026-11-20'; n--)
      add('visit', moment(dice, since, '2026-11-20'), dice.int(10, 900));
    if (dice.chance(0.14 * person.warmth))
      add('booking', moment(dice, '2025-01-10', '2026-11-18'), dice.int(12, 190) * 100);
    const [fair, survey] = [records.get('fair'), records.get('survey')];
    if (fair !== undefined) add('fair', fair);
    if (survey !== undefined) add('answer', survey);
  }
  const key = (row: EventRow): string => `${row.ts} ${row.email} ${row.event}`;
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

const kommuner = [
  ['Luleå', 14],
  ['Boden', 9],
  ['Piteå', 8],
  ['Kiruna', 10],
  ['Pajala', 9],
  ['Jokkmokk', 8],
  ['Gällivare', 6],
  ['Kalix', 6],
  ['Arvidsjaur', 6],
  ['Arjeplog', 5],
  ['Överkalix', 5],
  ['Övertorneå', 5],
  ['Haparanda', 5],
  ['Älvsbyn', 4],
] as const; // prettier-ignore

/** What became of earlier contacts, step by step, for the warm ones; some decline on the way. */
export function outcomesCsv(people: readonly Person[], seed: string): Uint8Array {
  const dice = new Dice(`${seed}/outcomes`);
  const rows: Array<readonly [at: string, line: string]> = [];
  for (const person of people) {
    if (!['all', 'all but ads'].includes(person.consent) || !dice.chance(0.2 * person.warmth)) continue;
    const kommun = person.texts[0]?.kommun[0] ?? dice.weighted(kommuner);
    let at = later(person.records[0]!.at, dice.int(5, 60), dice);
    for (const step of ['replied', 'visited', 'applied', 'moved_in', 'stayed_24m']) {
      if (at > end) break;
      const declined = step !== 'stayed_24m' && dice.chance(0.18);
      rows.push([at, csvLine([person.email, kommun, declined ? 'declined' : step, at.slice(0, 10)])]);
      if (declined || !dice.chance(0.5 + 0.4 * person.warmth)) break;
      at = step === 'moved_in' ? later(at, 740, dice) : later(at, dice.int(15, 120), dice);
    }
  }
  rows.push(['2026-11-18 09:00:00', 'okand.person@example.net,Luleå,replied,2026-11-18']);
  rows.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1));
  return new TextEncoder().encode(`email,kommun,outcome,at\n${rows.map(([, line]) => line).join('\n')}\n`);
}
