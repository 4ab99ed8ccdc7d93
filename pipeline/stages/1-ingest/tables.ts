export type RowTable = 'contacts' | 'events' | 'consents' | 'outcomes' | 'rejects';

export interface TableShape {
  readonly name: RowTable;
  readonly file: string;
  readonly columns: ReadonlyArray<readonly [name: string, type: string]>;
  /** A total order, so that equal inputs give equal bytes. */
  readonly orderBy: string;
}

const place = [
  ['source', 'VARCHAR'],
  ['file', 'VARCHAR'],
  ['line', 'BIGINT'],
] as const;
const keys = [
  ['email', 'VARCHAR'],
  ['phone', 'VARCHAR'],
  ['record_id', 'VARCHAR'],
] as const;

/** The tables that ingest writes; `seq` of a source is its place in the config. */
export const tables: readonly TableShape[] = [
  {
    name: 'contacts',
    file: 'contacts.parquet',
    columns: [
      ['contact_no', 'INTEGER'],
      ...place,
      ['record_id', 'VARCHAR'],
      ['first_name', 'VARCHAR'],
      ['last_name', 'VARCHAR'],
      ['email', 'VARCHAR'],
      ['phone', 'VARCHAR'],
      ['birth_year', 'SMALLINT'],
      ['postcode', 'VARCHAR'],
      ['city', 'VARCHAR'],
      ['country', 'VARCHAR'],
      ['language', 'VARCHAR'],
      ['occupation', 'VARCHAR'],
      ['would_move', 'VARCHAR'],
      ['created_at', 'VARCHAR'],
      ['texts', 'STRUCT(question VARCHAR, body VARCHAR)[]'],
    ],
    orderBy: 'contact_no',
  },
  {
    name: 'events',
    file: 'events.parquet',
    columns: [...place, ...keys, ['type', 'VARCHAR'], ['at', 'TIMESTAMP'], ['value', 'DOUBLE']],
    orderBy: 'source, file, line',
  },
  {
    name: 'consents',
    file: 'consents.parquet',
    columns: [
      ...place,
      ...keys,
      ['purpose', 'VARCHAR'],
      ['status', 'VARCHAR'],
      ['at', 'TIMESTAMP'],
      ['evidence', 'VARCHAR'],
      ['problem', 'VARCHAR'],
    ],
    orderBy: 'source, file, line, purpose, email, phone, record_id',
  },
  {
    name: 'outcomes',
    file: 'outcomes.parquet',
    columns: [...place, ...keys, ['kommun_code', 'VARCHAR'], ['outcome', 'VARCHAR'], ['at', 'TIMESTAMP']],
    orderBy: 'source, file, line',
  },
  {
    name: 'rejects',
    file: 'rejects.parquet',
    columns: [
      ['file', 'VARCHAR'],
      ['line', 'BIGINT'],
      ['column', 'VARCHAR'],
      ['reason', 'VARCHAR'],
    ],
    orderBy: 'ALL',
  },
];
