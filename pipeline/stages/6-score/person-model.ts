import { z } from 'zod';

/** Log-odds that what a person did and answered adds to fit, and what silence takes away. Stated first, learned with `norrut train`. */
export const personModelSchema = z.strictObject({
  /** A person of whom no text can be judged. */
  noText: z.number(),
  /** “Could you imagine moving here?” */
  answer: z.strictObject({ yes: z.number(), maybe: z.number(), no: z.number() }),
  /** Per type of event: the most it can add; half of it is reached by one event today. Other types add `other`. */
  events: z.record(z.string(), z.number()),
  /** Days after which an event weighs half. */
  halfLife: z.number().positive(),
  /** Log-odds of readiness to move that the answer adds. */
  intent: z.strictObject({ yes: z.number(), maybe: z.number(), no: z.number() }),
});

export type PersonModel = z.output<typeof personModelSchema>;

/** Before any label: an answer speaks louder than a visit, a visit louder than a click, and writing nothing says a little. */
export const statedPersonModel: PersonModel = Object.freeze({
  noText: -1.2,
  answer: { yes: 1, maybe: 0.3, no: -1.5 },
  events: { visit: 0.4, booking: 0.3, fair: 0.6, answer: 0.2, click: 0.2, open: 0.1, other: 0.1 },
  halfLife: 365,
  intent: { yes: 1.5, maybe: 0.3, no: -2.5 },
});
