import type { WishName } from '../../data/wishes.js';
import { wishes } from '../../data/wishes.js';
import { type KommunFacts, kommunByCode } from '../../lib/kommuner.js';

/** A part of a lead score in log-odds; parts add up. */
export interface Term {
  readonly name: string;
  readonly value: number;
}

/** What of a person counts everywhere. Sex, age, origin, nationality, name and address are not among it. */
export interface PersonSigns {
  /** Probabilities of the score stage; null where it abstained from move intent. */
  readonly fit: number;
  readonly moveIntent: number | null;
  readonly wouldMove: string | null;
  /** Events by type: how many. */
  readonly events: Readonly<Record<string, number>>;
  /** Days since the last event; null without events. */
  readonly quietDays: number | null;
}

/** What of a person speaks for one kommun and not for another. */
export interface PlaceSigns {
  /** Codes of kommuner that the person's texts name. */
  readonly named: readonly string[];
  readonly wishes: readonly WishName[];
  /** ISCO-08 groups of the person's occupation. */
  readonly isco: readonly string[];
  /** ISCO-08 groups of what the texts say of a partner's work. */
  readonly partnerIsco: readonly string[];
  /** Furthest outcome by kommun code. */
  readonly outcomes: Readonly<Record<string, string>>;
}

/** Log-odds of each sign: a first setting by judgement, in one place to be seen and changed; outcomes will tell better. */
const weights = {
  moveIntent: 1.6,
  moveIntentMiddle: 0.35,
  answers: { yes: 1, maybe: 0.3, no: -2 } as Readonly<Record<string, number>>,
  events: { fair: 0.6, booking: 0.3, answer: 0.3, visit: 0.15, click: 0.12, open: 0.04 } as Readonly<
    Record<string, number>
  >,
  eventsMost: 1.2,
  named: 1.2,
  neighbourNamed: 0.25,
  localShortage: 0.6,
  countyShortage: 0.3,
  /** Of what the same shortage is worth for one's own occupation. */
  partnerShare: 0.5,
  wish: 0.25,
  wishesMost: 4,
  outcomes: { replied: 0.8, visited: 1, applied: 1.3 } as Readonly<Record<string, number>>,
};

/** Terms that are the same in every kommun, `fit` (its log-odds) first. */
export function personTerms(signs: PersonSigns): Term[] {
  const terms = [{ name: 'fit', value: logOdds(signs.fit) }];
  if (signs.moveIntent !== null)
    terms.push({ name: 'move_intent', value: weights.moveIntent * (signs.moveIntent - weights.moveIntentMiddle) });
  const answer = signs.wouldMove === null ? undefined : weights.answers[signs.wouldMove];
  if (answer !== undefined) terms.push({ name: 'answer', value: answer });
  const events = eventValue(signs);
  if (events > 0) terms.push({ name: 'events', value: events });
  return terms;
}

/**
 * Terms of one kommun; none where nothing speaks for it. Of what a family needs, the facts tell hospitals (a wish) and shortages that
 * a partner meets; about places in schools and childcare, and about lines for work at a distance, they say nothing, so neither do we.
 */
export function placeTerms(signs: PlaceSigns, kommun: KommunFacts): Term[] {
  const terms: Term[] = [];
  if (signs.named.includes(kommun.code)) terms.push({ name: 'named', value: weights.named });
  else if (signs.named.some((code) => kommunByCode(code)?.neighbours.includes(kommun.code)))
    terms.push({ name: 'neighbour_named', value: weights.neighbourNamed });
  const shortage = shortageValue(signs.isco, kommun);
  if (shortage > 0) terms.push({ name: 'occupation', value: shortage });
  const partner = weights.partnerShare * shortageValue(signs.partnerIsco, kommun);
  if (partner > 0) terms.push({ name: 'partner_occupation', value: partner });
  const met = wishes.filter(
    ({ name, meets }) => signs.wishes.includes(name) && meets.some((a) => kommun.attributes.includes(a)),
  );
  if (met.length > 0) terms.push({ name: 'wishes', value: weights.wish * Math.min(met.length, weights.wishesMost) });
  const outcome = weights.outcomes[signs.outcomes[kommun.code] ?? ''];
  if (outcome !== undefined) terms.push({ name: 'outcome', value: outcome });
  return terms;
}

/** Lead score: the probability of the summed log-odds, to six decimals, so that it is the same number everywhere. */
export function leadScore(total: number): number {
  return Math.round(1_000_000 / (1 + Math.exp(-total))) / 1_000_000;
}

export function sumOf(terms: readonly Term[]): number {
  let sum = 0;
  for (const { value } of terms) sum += value;
  return sum;
}

/** Log-odds, kept within ±4: a score is a judgement, never a certainty. */
function logOdds(probability: number): number {
  return Math.max(-4, Math.min(4, Math.log(probability / (1 - probability))));
}

/** More events of a kind count less and less; half a year without any halves them. */
function eventValue({ events, quietDays }: PersonSigns): number {
  let sum = 0;
  for (const [type, weight] of Object.entries(weights.events)) sum += weight * Math.log2(1 + (events[type] ?? 0));
  return Math.min(sum, weights.eventsMost) * 2 ** (-(quietDays ?? 0) / 182);
}

/** Local shortages count double; an occupation or shortage known only as a wider group counts half. */
function shortageValue(isco: readonly string[], kommun: KommunFacts): number {
  let best = 0;
  for (const group of isco)
    for (const { isco: wanted, local } of kommun.shortages) {
      const sure = group.startsWith(wanted) ? 1 : wanted.startsWith(group) ? 0.5 : 0;
      best = Math.max(best, sure * (local ? weights.localShortage : weights.countyShortage));
    }
  return best;
}
