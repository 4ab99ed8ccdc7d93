import { readFile } from 'node:fs/promises';
import { type Database, sqlText } from '../../db/database.js';
import { kommuner } from '../../lib/kommuner.js';
import { leadScore, personTerms, placeTerms, sumOf, type Term } from './lead-terms.js';
import { type LifeStage, lifeStage, settledIn } from './life-cycle.js';
import { type MatchTables, matchPerson } from './match-people.js';
import { type MatchOutcome, matchSentence } from './match-sentence.js';

/** How a person stands in one kommun. `terms` add up, in log-odds, to the lead score. */
export interface KommunMatch {
  readonly code: string;
  readonly kommun: string;
  readonly leadScore: number;
  readonly terms: readonly Term[];
  readonly stage: LifeStage;
  /**
   * `placed`: at `rank`. `declined`: the person said no there. `settled`: the person lives in another kommun.
   * `full`: the list has no room and ends at `lowestScore`. `contact_cap`: better used in the kommuner where placed.
   */
  readonly result: MatchOutcome['result'];
  readonly rank?: number;
  readonly lowestScore?: number;
  /** The same in words. */
  readonly sentence: string;
}

export interface MatchExplanation {
  readonly named: readonly string[];
  readonly wishes: readonly string[];
  readonly isco: readonly string[];
  readonly partnerIsco: readonly string[];
  readonly contactCap: number;
  readonly kommuner: readonly KommunMatch[];
}

export type ExplainTables = MatchTables & { readonly placements: string; readonly allocation: string };

/** Why a person is or is not on each list, best score first; undefined for who may not become a lead. */
export async function explainMatch(
  db: Database,
  tables: ExplainTables,
  { asOf, personId }: { readonly asOf: string; readonly personId: string },
): Promise<MatchExplanation | undefined> {
  const person = await matchPerson(db, tables, { asOf, personId });
  if (person === undefined) return undefined;
  const allocation = JSON.parse(await readFile(tables.allocation, 'utf8')) as {
    contact_cap: number;
    kommuner: { code: string; leads: number; capacity: number; lowest_score: number | null }[];
  };
  const rows = await db.rows<{ kommun_code: string; rank: number }>(
    `SELECT kommun_code, rank FROM read_parquet(${sqlText(tables.placements)}) WHERE person_id = $person`,
    { person: personId },
  );
  const ranks = new Map(rows.map(({ kommun_code: code, rank }) => [code, rank]));
  const settled = settledIn(person.outcomes);
  const everywhere = personTerms(person);
  const lists = new Map(allocation.kommuner.map((list) => [list.code, list]));
  const matches = kommuner.map((kommun): Omit<KommunMatch, 'sentence'> => {
    const terms = [...everywhere, ...placeTerms(person, kommun)];
    const common = {
      code: kommun.code,
      kommun: kommun.name,
      leadScore: leadScore(sumOf(terms)),
      terms,
      stage: lifeStage(person, kommun.code),
    };
    const rank = ranks.get(kommun.code);
    if (rank !== undefined) return { ...common, result: 'placed', rank };
    if (person.outcomes[kommun.code] === 'declined') return { ...common, result: 'declined' };
    if (settled !== undefined && settled !== kommun.code) return { ...common, result: 'settled' };
    const list = lists.get(kommun.code);
    const lowestScore = list?.lowest_score ?? 0;
    const full = list !== undefined && list.leads >= list.capacity && common.leadScore <= lowestScore;
    return full || ranks.size < allocation.contact_cap
      ? { ...common, result: 'full', lowestScore }
      : { ...common, result: 'contact_cap' };
  });
  const placed = matches.filter(({ result }) => result === 'placed').map(({ kommun }) => kommun);
  return {
    named: person.named,
    wishes: person.wishes,
    isco: person.isco,
    partnerIsco: person.partnerIsco,
    contactCap: allocation.contact_cap,
    kommuner: matches
      .sort((a, b) => b.leadScore - a.leadScore)
      .map((match) => ({ ...match, sentence: matchSentence(match, placed, allocation.contact_cap) })),
  };
}
