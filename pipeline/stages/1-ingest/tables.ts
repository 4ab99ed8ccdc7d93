export type RowTable = 'contacts' | 'events' | 'consents' | 'outcomes' | 'rejects';

export interface TableShape {
  readonly name: RowTable;
  readonly file: string;
  readonly columns: ReadonlyArray<readonly [name: string, type: string]>;
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

/** The tables that ingest writes, all in the order of the sources in the config, then file, then line. */
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
  },
  {
    name: 'events',
    file: 'events.parquet',
    columns: [...place, ...keys, ['type', 'VARCHAR'], ['at', 'TIMESTAMP'], ['value', 'DOUBLE']],
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
  },
  {
    name: 'outcomes',
    file: 'outcomes.parquet',
    columns: [...place, ...keys, ['kommun_code', 'VARCHAR'], ['outcome', 'VARCHAR'], ['at', 'TIMESTAMP']],
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
  },
];
