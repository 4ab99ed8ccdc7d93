import type { WouldMove } from '../values/would-move.js';

export interface ContactText {
  /** The header as in the file. */
  readonly question: string;
  readonly body: string;
}

/** One accepted row of a contacts file. Every value is clean or null. */
export interface Contact {
  readonly line: number;
  readonly record_id: string | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly birth_year: number | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly language: string | null;
  readonly occupation: string | null;
  readonly would_move: WouldMove | null;
  readonly created_at: string | null;
  readonly texts: readonly ContactText[];
}
