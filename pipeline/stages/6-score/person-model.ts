import { z } from 'zod';
import { drivers } from '../../lib/drivers.js';

/** Types of event that have a weight of their own; any other word is `other`. */
export const eventTypes = ['visit', 'booking', 'fair', 'answer', 'click', 'open', 'other'] as const;

/**
 * All that the fit of a person may depend on, each a number that a weight is multiplied with. No name, sex, birth year,
 * nationality, phone, postcode, city or country is among them.
 * - `prior`: 1
 * - `text`: log-odds of the texts over the prior, weighted by the root of their lengths; `no text`: 1 where there is none
 * - `answer …`: 1 for the answer to “could you imagine moving here?”
 * - `event …`: 0 … 1, half of it reached by one event today
 * - `intent`, `driver …`: what the texts say beyond the average text, as probabilities
 */
export const personFeatures = [
  'prior',
  'text',
  'no text',
  'answer yes',
  'answer maybe',
  'answer no',
  ...eventTypes.map((type) => `event ${type}` as const),
  'intent',
  ...drivers.map((name) => `driver ${name}` as const),
] as const;
export type PersonFeature = (typeof personFeatures)[number];

/** Weights of the features: stated first, learned with `norrut train`. */
export const personModelSchema = z.strictObject({
  weights: z.strictObject(
    Object.fromEntries(personFeatures.map((name) => [name, z.number()])) as Record<PersonFeature, z.ZodNumber>,
  ),
  /** Days after which an event weighs half. */
  halfLife: z.number().positive(),
  /** Log-odds of readiness to move that the answer adds. */
  intent: z.strictObject({ yes: z.number(), maybe: z.number(), no: z.number() }),
  /** Log-odds that analysts' answers add to a driver; no feature sees them. */
  driverShift: z.partialRecord(z.enum(drivers), z.number()).optional(),
});

export type PersonModel = z.output<typeof personModelSchema>;

const stated: Readonly<Partial<Record<PersonFeature, number>>> = {
  text: 1,
  'no text': -1.2,
  'answer yes': 1,
  'answer maybe': 0.3,
  'answer no': -1.5,
  'event visit': 0.4,
  'event booking': 0.3,
  'event fair': 0.6,
  'event answer': 0.2,
  'event click': 0.2,
  'event open': 0.1,
  'event other': 0.1,
};

/** Before any label: an answer speaks louder than a visit, a visit louder than a click, and writing nothing says a little. */
export function statedPersonModel(priorLogOdds: number): PersonModel {
  const weight = (name: PersonFeature): number => (name === 'prior' ? priorLogOdds : (stated[name] ?? 0));
  return {
    weights: Object.fromEntries(personFeatures.map((name) => [name, weight(name)])) as PersonModel['weights'],
    halfLife: 365,
    intent: { yes: 1.5, maybe: 0.3, no: -2.5 },
  };
}
