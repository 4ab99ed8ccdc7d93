import type { Database } from '../../../db/database.js';
import { type Need, needs } from '../../7-match/needs/needs.js';
import { needsOf } from '../../7-match/needs/needs-of.js';

export interface NeedCounts {
  /** Distinct people on any list. */
  readonly region: ReadonlyMap<Need, number>;
  readonly byKommun: ReadonlyMap<string, ReadonlyMap<Need, number>>;
}

/** How many people on the lists ask about each need, in all and by kommun. A person counts once a need, however often they ask. */
export async function countNeeds(db: Database): Promise<NeedCounts> {
  const asked = new Map<string, number>();
  const texts = db.chunks<{ person_id: string; language: string | null; sentences: string[] }>(
    `SELECT person_id, language, list_transform(sentences, lambda s: s.text) AS sentences FROM texts
     WHERE person_id IN (SELECT person_id FROM leads) AND status = 'ok' ORDER BY text_no`,
  );
  for await (const rows of texts)
    for (const { person_id, language, sentences } of rows) {
      let bits = asked.get(person_id) ?? 0;
      for (const sentence of sentences)
        for (const need of needsOf(sentence, language)) bits |= 1 << needs.indexOf(need);
      asked.set(person_id, bits);
    }
  const byKommun = new Map<string, number[]>();
  const places = db.chunks<{ kommun_code: string; person_id: string }>(
    'SELECT kommun_code, person_id FROM leads ORDER BY kommun_code, person_id',
  );
  for await (const rows of places)
    for (const { kommun_code, person_id } of rows) {
      const counts = byKommun.get(kommun_code) ?? needs.map(() => 0);
      add(counts, asked.get(person_id) ?? 0);
      byKommun.set(kommun_code, counts);
    }
  const region = needs.map(() => 0);
  for (const bits of asked.values()) add(region, bits);
  return {
    region: named(region),
    byKommun: new Map([...byKommun].map(([code, counts]) => [code, named(counts)])),
  };
}

function add(counts: number[], bits: number): void {
  for (let i = 0; i < counts.length; i++) if (bits & (1 << i)) counts[i]!++;
}

function named(counts: readonly number[]): ReadonlyMap<Need, number> {
  return new Map(needs.map((need, i) => [need, counts[i]!]));
}
