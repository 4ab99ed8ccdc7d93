import type { Term } from './lead-terms.js';

/** What became of a person in one kommun, as far as a sentence tells it. */
export interface MatchOutcome {
  readonly kommun: string;
  readonly leadScore: number;
  readonly terms: readonly Term[];
  readonly result: 'placed' | 'declined' | 'settled' | 'full' | 'contact_cap';
  readonly rank?: number;
  readonly lowestScore?: number;
}

const because: Readonly<Record<string, string>> = {
  fit: 'fits the target group',
  move_intent: 'means to move',
  answer: 'said yes or maybe to moving',
  events: 'reads, clicks or visits',
  named: 'names the place',
  neighbour_named: 'names a kommun next to it',
  occupation: 'has an occupation that is wanted there',
  partner_occupation: 'has a partner whose occupation is wanted there',
  wishes: 'wishes what the place has',
  outcome: 'is in contact with the kommun already',
};

/**
 * "3rd in Pajala, because …" or "not in Luleå, because …": one English sentence.
 * @param placed names of the kommuner on whose lists the person is
 */
export function matchSentence(
  { kommun, leadScore, terms, result, rank, lowestScore }: MatchOutcome,
  placed: readonly string[],
  contactCap: number,
): string {
  switch (result) {
    case 'placed':
      return `${ordinal(rank ?? 0)} in ${kommun}, because this person ${reasons(terms)}`;
    case 'declined':
      return `not in ${kommun}, because this person said no there`;
    case 'settled':
      return `not in ${kommun}, because this person lives in another kommun by now`;
    case 'full':
      return `not in ${kommun}, because the list is full: it ends at score ${(lowestScore ?? 0).toFixed(3)}, and this person has ${leadScore.toFixed(3)}`;
    case 'contact_cap':
      return `not in ${kommun}, because a person reaches at most ${contactCap} kommuner, and this one is on the lists of ${placed.join(' and ')}`;
    default:
      return result satisfies never;
  }
}

const mostReasons = 3;

/** The strongest terms that speak for it; what is the same everywhere stands behind what speaks for this kommun. */
function reasons(terms: readonly Term[]): string {
  const everywhere = ['fit', 'move_intent', 'answer', 'events'];
  const own = (term: Term) => (everywhere.includes(term.name) ? 0 : 1);
  const said = terms
    .filter(({ value }) => value > 0)
    .sort((a, b) => own(b) - own(a) || b.value - a.value)
    .slice(0, mostReasons)
    .map(({ name, value }) => `${because[name] ?? name} (+${value.toFixed(2)})`);
  return said.length === 0 ? 'is the best of those who are left' : said.join(', ');
}

function ordinal(n: number): string {
  const tens = n % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}
