import type { CorpusText } from './texts.js';

export type FileName = 'newsletter' | 'survey' | 'fair' | 'eures';
export type MoveAnswer = 'yes' | 'maybe' | 'no';

/** What the invented person did about consent; `consents.ts` turns it into ledger rows. */
export type ConsentPlan =
  | 'all'
  | 'all but ads'
  | 'again after withdrawal'
  | 'newsletter only'
  | 'profiling only'
  | 'withdrawn'
  | 'objected'
  | 'expired'
  | 'none';

/** One row in one contact file: how the person wrote it there. */
export interface ContactRecord {
  readonly file: FileName;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly occupation: string;
  readonly wouldMove: MoveAnswer | undefined;
  readonly text: string;
  /** Instant of entry, `YYYY-MM-DD HH:MM:SS` UTC. */
  readonly at: string;
}

export interface Person {
  readonly no: number;
  readonly language: string;
  readonly country: string;
  readonly city: string;
  readonly postcode: string;
  readonly birthYear: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  /** English; empty where nobody asked. */
  readonly occupation: string;
  readonly texts: readonly CorpusText[];
  /** 0…1: how likely the person is to open, click, come and move. */
  readonly warmth: number;
  readonly consent: ConsentPlan;
  readonly records: readonly ContactRecord[];
}
