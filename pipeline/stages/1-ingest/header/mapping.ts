import type { Preset } from '../presets/preset.js';
import type { Field } from './fields.js';

export interface Column {
  readonly index: number;
  /** As in the file, trimmed. */
  readonly header: string;
}

/** A free text: the first of its columns that is filled, under that column's header. */
export interface TextColumns {
  readonly columns: readonly Column[];
  /** The map's own name (`text_why`), where a map gave one. */
  readonly name?: string;
}

/** A question that is a field only if the answers say so, else a text. */
export interface Guess {
  readonly field: Field;
  readonly column: Column;
  /** The label that spoke for it, in words: a column that only repeats it is an option of a choice and a text. */
  readonly label?: string;
  /** Nothing but such repetition speaks against it. */
  readonly sure?: boolean;
}

export interface Mapping {
  readonly preset: Preset;
  /** Columns of each field by preference. */
  readonly fields: ReadonlyMap<Field, readonly Column[]>;
  readonly texts: readonly TextColumns[];
  readonly guesses: readonly Guess[];
  /** Columns that a known export has and nobody needs. */
  readonly ignored: readonly Column[];
  /** Columns nobody knows: they are reported and never read. */
  readonly unmapped: readonly Column[];
  /** Names in the map that the file has no header for. */
  readonly missing: readonly string[];
  readonly width: number;
}

/** What the user wrote: from a field or `text_…` to a header, or headers by preference. */
export type HeaderMap = Readonly<Record<string, string | readonly string[]>>;

export interface MappingSpec {
  readonly map?: HeaderMap | undefined;
  readonly preset?: Preset | undefined;
}

/** Whether a row can be a contact at all: an e-mail, a phone, or a name with a text. */
export function canHaveKey({ fields, texts, guesses }: Pick<Mapping, 'fields' | 'texts' | 'guesses'>): boolean {
  if (fields.has('email') || fields.has('phone') || guesses.some((g) => g.field === 'email' || g.field === 'phone'))
    return true;
  const named = fields.has('full_name') || fields.has('first_name') || fields.has('last_name');
  return named && texts.length + guesses.length > 0;
}
