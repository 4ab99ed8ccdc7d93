import type { SqlSource } from './fast/sql-source.js';

export type RejectReason = 'unreadable' | 'ragged' | 'encoding' | 'no_key' | 'forgotten';

/** One record of a file as text cells, before anybody says what they mean. */
export interface RawRow {
  readonly kind: 'row';
  /** Physical line where the record starts (1-based), the sheet row, or the row number of a columnar file. */
  readonly line: number;
  readonly cells: readonly (string | null)[];
  /** The file ends inside this record: no line end follows. */
  readonly cut?: boolean;
}

export interface Reject {
  readonly kind: 'reject';
  readonly line: number;
  readonly column: string;
  readonly reason: RejectReason;
  /** What could be made out of it, for readers that must not lose anything; never shown. */
  readonly cells?: readonly (string | null)[];
}

export type RawItem = RawRow | Reject;

/** What the reader found out about a file; shown by `norrut check`. */
export interface FileFacts {
  readonly format: 'csv' | 'xlsx' | 'jsonl' | 'parquet' | 'arrow' | 'empty';
  readonly compressed?: boolean;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  /** Serial dates count from 1904. */
  readonly from1904?: boolean;
}

/** A table that can be read more than once, always in the same order. */
export interface RawTable {
  readonly facts: FileFacts;
  /** Where the columns are named inside the rows (CSV, XLSX), or the names themselves (JSON, Parquet, Arrow). */
  readonly header: { readonly kind: 'inside' } | { readonly kind: 'given'; readonly names: readonly string[] };
  /** How DuckDB would read the same table, where it can. */
  readonly sql?: SqlSource;
  /** Batches of rows. `width` is the number of columns once the header is known; rows() may use it to judge broken records. */
  readonly rows: (shape?: RowShape) => AsyncGenerator<readonly RawItem[]>;
}

export interface RowShape {
  readonly width: number;
  /** Whether the cells look like a record of their own, by the columns that are keys. */
  readonly isRecord: (cells: readonly (string | null)[]) => boolean;
}
