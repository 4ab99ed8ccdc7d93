import { purposes } from '../../pipeline/lib/purposes.js';
import { oracleAllows } from './consent-oracle.js';
import { randomWorlds, sqlAllows, worldRules } from './consent-worlds.js';

export interface Comparison {
  readonly ledgers: number;
  readonly decisions: number;
  readonly allowed: number;
  /** Allowed by the SQL, not by the oracle. */
  readonly leaks: readonly string[];
  /** The other way round: somebody is left out without a reason. */
  readonly losses: readonly string[];
}

/** Compare the stage's SQL with the oracle on random ledgers with random merges. */
export async function compareWithOracle(count: number, seed: number): Promise<Comparison> {
  const worlds = randomWorlds(count, seed);
  const said = await sqlAllows(worlds);
  const leaks: string[] = [];
  const losses: string[] = [];
  let decisions = 0;
  let allowed = 0;
  for (const { persons, ledger } of worlds) {
    const records = persons.flatMap(({ keys }) => keys.filter(({ kind }) => kind === 'record').map(({ key }) => key));
    const shared = new Set(records.filter((key, i) => records.indexOf(key) !== i));
    for (const person of persons)
      for (const purpose of purposes) {
        const right = oracleAllows(person, purpose, ledger, worldRules, shared);
        const got = said.get(person.id)?.has(purpose) ?? false;
        decisions++;
        if (right) allowed++;
        if (got && !right) leaks.push(`${person.id} ${purpose}`);
        if (right && !got) losses.push(`${person.id} ${purpose}`);
      }
  }
  return { ledgers: count, decisions, allowed, leaks, losses };
}
