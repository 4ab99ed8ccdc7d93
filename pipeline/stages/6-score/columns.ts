import { drivers } from '../../lib/drivers.js';

/**
 * The questions put to a text, each answered by one linear score of the vector and one of the words. `contrary`: it says the
 * opposite of a value, or means the opposite of what it says.
 */
export const questions = [...drivers, 'fit1', 'fit2', 'fit3', 'intent1', 'intent2', 'contrary'] as const;
export type Question = (typeof questions)[number];

/** Where a question stands in every array of answers. */
export const at = Object.freeze(
  Object.fromEntries(questions.map((name, i) => [name, i])) as Readonly<Record<Question, number>>,
);

/** The columns of `norrut score` after the id, and of `scores.parquet` after person_id. */
export const scoreColumns = [
  'language',
  'fit',
  'move_intent',
  ...drivers,
  'status',
  'evidence_driver',
  'evidence',
] as const;
