import { type Database, sqlName, sqlText } from '../../../pipeline/db/database.js';

/** A kind of table whose true persons are known: febrl spells them in the record id, the others have a column. */
interface Layout {
  readonly name: string;
  /** SQL for the true person. */
  readonly truth: string;
  /** Columns that say or spell the truth, and so are hidden from the contenders. */
  readonly hidden: readonly string[];
  /** A column by which the layout is known. */
  readonly knownBy: string;
  /** Pairwise F1 that norrut must reach. */
  readonly goal: number;
  /** Settings of `splink_linkage.py`, if there are any for it. */
  readonly splink?: 'historical' | 'contacts';
}

const layouts: readonly Layout[] = [
  {
    name: 'febrl',
    truth: "regexp_extract(rec_id, 'rec-([0-9]+)', 1)",
    hidden: ['rec_id'],
    knownBy: 'rec_id',
    goal: 0.999,
  },
  {
    name: 'historical_50k',
    truth: '"cluster"',
    hidden: ['unique_id', 'cluster'],
    knownBy: 'postcode_fake',
    goal: 0.88,
    splink: 'historical',
  },
  { name: 'fake_1000', truth: '"cluster"', hidden: ['unique_id', 'cluster'], knownBy: 'cluster', goal: 0.93 },
  {
    name: 'made-up contacts',
    truth: 'truth',
    hidden: ['record_id', 'truth'],
    knownBy: 'truth',
    goal: 0.7,
    splink: 'contacts',
  },
];

export interface LabelledTable {
  readonly layout: Layout;
  readonly records: number;
}

/**
 * Copy a labelled table to `copy` (Parquet) as the contenders see it: a running number `record` and the columns that do not
 * tell the truth, all text. The truth stays in the table `truth (record, person)`.
 */
export async function hideTruth(db: Database, file: string, copy: string): Promise<LabelledTable> {
  const from = /\.parquet$/i.test(file)
    ? `read_parquet(${sqlText(file)})`
    : `read_csv(${sqlText(file)}, all_varchar = true, header = true)`;
  await db.run(`CREATE OR REPLACE TABLE labelled AS SELECT row_number() OVER () AS record, * FROM ${from}`);
  const columns = await db.rows<{ column_name: string }>('DESCRIBE labelled');
  const names = columns.map(({ column_name }) => column_name).filter((name) => name !== 'record');
  const layout = layouts.find(({ knownBy }) => names.some((name) => name.trim() === knownBy));
  if (layout === undefined)
    throw new Error(`${file}: no column that tells the truth (${layouts.map(({ knownBy }) => knownBy).join(', ')})`);
  const seen = names.filter((name) => !layout.hidden.includes(name.trim()));
  const cells = seen.map((name) => `nullif(trim(${sqlName(name)}::VARCHAR), '') AS ${sqlName(name.trim())}`);
  await db.writeParquet(
    `SELECT record::VARCHAR AS record, ${cells.join(', ')} FROM labelled ORDER BY labelled.record`,
    copy,
  );
  await db.run(
    `CREATE OR REPLACE TABLE truth AS SELECT record::VARCHAR AS record, (${layout.truth})::VARCHAR AS person FROM labelled`,
  );
  const { records } = await db.row<{ records: number }>('SELECT count(*)::INTEGER AS records FROM truth');
  return { layout, records };
}

export interface PairFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Exact pairwise figures of `answer` (CSV: record_id, person_id) against `truth`; a record missing there is its own person. */
export async function judgePairs(db: Database, answer: string): Promise<PairFigures> {
  await db.run(`CREATE OR REPLACE TABLE judged AS SELECT t.person, coalesce('given ' || a.person_id, 'own ' || t.record) AS found
    FROM truth t LEFT JOIN read_csv(${sqlText(answer)}, all_varchar = true, header = true) a ON a.record_id = t.record`);
  const pairs = async (by: string) =>
    (
      await db.row<{ pairs: number }>(
        `SELECT coalesce(sum(n * (n - 1) / 2), 0)::DOUBLE AS pairs FROM (SELECT count(*) AS n FROM judged GROUP BY ${by})`,
      )
    ).pairs;
  const [right, found, wanted] = [await pairs('person, found'), await pairs('found'), await pairs('person')];
  return { precision: right / found, recall: right / wanted, f1: (2 * right) / (found + wanted) };
}
