import { type Database, sqlText } from '../db/database.js';
import { drivers } from '../lib/drivers.js';
import type { TableName } from '../stages/stage.js';

export type DriftPart = 'inputs' | 'scores';

/** A distribution to watch: each row of `from` falls into the cell that `cell` names. */
export interface Watched {
  readonly part: DriftPart;
  readonly name: string;
  readonly table: TableName;
  /** SQL over the table: the name of a cell, never NULL. */
  readonly cell: string;
}

const contactColumns = [
  'email',
  'phone',
  'birth_year',
  'postcode',
  'city',
  'country',
  'language',
  'occupation',
  'would_move',
  'created_at',
] as const;

/** Doubling steps of characters: 0-19, 20-39, 40-79 … 1280 and more. */
export const lengthCell =
  "CASE WHEN length(body) < 20 THEN '0' ELSE (20 * 2 ** least(6, floor(log2(length(body) / 20))))::INTEGER::VARCHAR END";

/** The tenth that a probability falls into, by its lower end. */
export function tenthCell(column: string): string {
  return `(least(9, floor(${column} * 10)) / 10)::DECIMAL(2, 1)::VARCHAR`;
}

const contacts = 'ingest/contacts.parquet';
const texts = 'clean/texts.parquet';
const scores = 'score/scores.parquet';

/** What is watched between runs. Cells are fixed, so that swapping the runs changes nothing. */
export const watched: readonly Watched[] = [
  { part: 'inputs', name: 'source', table: contacts, cell: 'source' },
  { part: 'inputs', name: 'country', table: contacts, cell: "coalesce(country, 'unknown')" },
  ...contactColumns.map((column) => ({
    part: 'inputs' as const,
    name: `missing ${column}`,
    table: contacts as TableName,
    cell: `CASE WHEN ${column} IS NULL THEN 'missing' ELSE 'filled' END`,
  })),
  {
    part: 'inputs',
    name: 'missing text',
    table: contacts,
    cell: "CASE WHEN len(texts) = 0 THEN 'missing' ELSE 'filled' END",
  },
  { part: 'inputs', name: 'text language', table: texts, cell: "coalesce(language, 'unknown')" },
  { part: 'inputs', name: 'text status', table: texts, cell: 'status' },
  { part: 'inputs', name: 'text length', table: texts, cell: lengthCell },
  { part: 'scores', name: 'status', table: scores, cell: 'status' },
  ...['fit', 'move_intent', ...drivers].map((column) => ({
    part: 'scores' as const,
    name: column,
    table: scores as TableName,
    cell: tenthCell(column),
  })),
];

export type Histogram = ReadonlyMap<string, number>;

/** Counts by cell, in the order of the cells' names. */
export async function histogramOf(db: Database, path: string, { cell }: Watched): Promise<Histogram> {
  const rows = await db.rows<{ cell: string; n: number }>(
    `SELECT ${cell} AS cell, count(*)::INTEGER AS n FROM read_parquet(${sqlText(path)}) GROUP BY ALL ORDER BY cell`,
  );
  return new Map(rows.map(({ cell: name, n }) => [name, n]));
}
