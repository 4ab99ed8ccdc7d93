import type { HeaderMap } from '../header/mapping.js';

/** Whom a row is about. */
export interface Keys {
  readonly email: string | null;
  readonly phone: string | null;
  readonly record_id: string | null;
}

/** A column of a keyed table beside its keys and its time. */
export interface KeyedValue {
  /** Its name in the table. */
  readonly column: string;
  /** The canonical name in a map. */
  readonly from: string;
  readonly type: 'VARCHAR' | 'DOUBLE' | 'VARCHAR[]';
  /** The value of a cleaned cell, null where it is empty. A pure function that gives null for null. */
  readonly read: (cell: string | null) => unknown;
}

/** A row of a source about somebody, understood. */
export interface KeyedRow {
  readonly keys: Keys;
  readonly hasKey: boolean;
  /** UTC timestamp, or null. */
  readonly at: string | null;
  /** By the names of `KeyedKind.values`. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** What is particular to events, consents and outcomes. */
export interface KeyedKind {
  readonly table: 'events' | 'consents' | 'outcomes';
  /** Headers by canonical name where the source has no map. */
  readonly defaults: HeaderMap;
  readonly values: readonly KeyedValue[];
  /** What is wrong with rows that are kept all the same: of a row, and the same in SQL over the table; null for nothing. */
  readonly problem?: {
    readonly of: (row: Readonly<Record<string, unknown>>) => string | null;
    readonly select: string;
  };
  /** How a record becomes rows of the table where it is not one for one; without it a record without a key is rejected. */
  readonly expand?: {
    readonly rows: (row: KeyedRow) => readonly Record<string, unknown>[];
    /** Rows for a record that cannot be read. */
    readonly broken: (cells: readonly (string | null)[]) => readonly Record<string, unknown>[];
    /** The same as `rows` in SQL: select list and FROM over `record`, which has the keys, `at`, and the values. */
    readonly select: string;
  };
}

/** Canonical names that a map may give. */
export function mapNames({ values }: KeyedKind): readonly string[] {
  return ['email', 'phone', 'record_id', ...values.map(({ from }) => from), 'at'];
}

export const keyHeaders: HeaderMap = {
  email: ['email', 'e-mail', 'email address', 'e-post', 'epost'],
  phone: ['phone', 'telefon', 'phone number'],
  record_id: ['record_id', 'contact_id', 'contact id', 'record id'],
};

export const timeHeaders: readonly string[] = [
  'at',
  'ts',
  'time',
  'timestamp',
  'datetime',
  'date',
  'created_at',
  'updated_at',
  'occurred_at',
  'event_time',
  'tid',
  'datum',
];
