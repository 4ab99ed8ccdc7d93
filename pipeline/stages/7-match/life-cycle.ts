/** Inflyttarens livscykel, in order. */
export const lifeStages = ['inventera', 'attrahera', 'rekrytera', 'introducera', 'välkomna', 'rota'] as const;
export type LifeStage = (typeof lifeStages)[number];

/** How far an outcome in a kommun has brought a person there. Other words count as a reply. */
const byOutcome: Readonly<Record<string, LifeStage>> = {
  replied: 'rekrytera',
  visited: 'rekrytera',
  applied: 'introducera',
  moved_in: 'välkomna',
  stayed_24m: 'rota',
};

export interface LifeSigns {
  readonly wouldMove: string | null;
  readonly moveIntent: number | null;
  readonly events: Readonly<Record<string, number>>;
  readonly outcomes: Readonly<Record<string, string>>;
}

/**
 * The stage of a person in a kommun:
 * the furthest outcome there (`replied`, `visited` → rekrytera; `applied` → introducera; `moved_in` → välkomna; `stayed_24m` → rota);
 * else attrahera for who has shown interest: an outcome elsewhere, "yes" or "maybe" to moving, move intent from 0.5, or any event
 * that a person makes (click, visit, booking, fair, answer); else inventera.
 */
export function lifeStage(signs: LifeSigns, kommunCode: string): LifeStage {
  const outcome = signs.outcomes[kommunCode];
  if (outcome !== undefined && outcome !== 'declined') return byOutcome[outcome] ?? 'rekrytera';
  const interested =
    Object.keys(signs.outcomes).length > 0 ||
    signs.wouldMove === 'yes' ||
    signs.wouldMove === 'maybe' ||
    (signs.moveIntent ?? 0) >= 0.5 ||
    Object.entries(signs.events).some(([type, count]) => type !== 'open' && count > 0);
  return interested ? 'attrahera' : 'inventera';
}

const order = ['replied', 'visited', 'applied', 'moved_in', 'stayed_24m'];

/** Of two outcomes the one further along. */
export function furtherOutcome(a: string, b: string): string {
  return order.indexOf(b) > order.indexOf(a) ? b : a;
}

/** Where a person has settled, if anywhere. */
export function settledIn(outcomes: Readonly<Record<string, string>>): string | undefined {
  return Object.keys(outcomes).find((code) => outcomes[code] === 'moved_in' || outcomes[code] === 'stayed_24m');
}
