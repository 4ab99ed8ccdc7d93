import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, sqlText, withDatabase } from '../db/database.js';
import { openPublishedRun, type PublishedRun } from '../exports/run-tables.js';
import { NorrutError } from '../lib/errors.js';
import { contactColumns, openContacts, recordNames } from '../stages/2-resolve/contact-columns.js';
import { explainPair, type PairWeight } from '../stages/2-resolve/explain-pair.js';
import { makeUnits } from '../stages/2-resolve/link-records.js';
import { type ModelReport, modelIn } from '../stages/2-resolve/link-report.js';

/** Two records of the newest run: what each says, how they weigh, and whether they are one person. */
export interface RecordsExplanation extends PairWeight {
  readonly run_id: string;
  readonly records: readonly [ExplainedRecord, ExplainedRecord];
  readonly samePerson: boolean;
  /** Why they came together or stayed apart, in a sentence. */
  readonly reason: string;
}

export interface ExplainedRecord {
  readonly source: string;
  readonly record: string;
  readonly person_id: string;
  /** The columns that are compared, as ingest read them. */
  readonly values: Readonly<Record<string, string | null>>;
}

/**
 * @param a a record id or file:line, where needed as source/record
 * @throws NorrutError `no-run`, `bad-usage` for a name that fits no record, or several
 */
export async function explainRecordPair(workspace: string, a: string, b: string): Promise<RecordsExplanation> {
  const run = await openPublishedRun(workspace);
  const model = modelIn(JSON.parse(await readFile(run.table('resolve/model.json'), 'utf8')) as ModelReport);
  return withDatabase({ spillTo: join(tmpdir(), `norrut-explain-${process.pid}`) }, async (db) => {
    await openContacts(db, run.table('ingest/contacts.parquet'));
    const { fields, comparisons } = await makeUnits(db, contactColumns);
    const left = await findRecord(db, run, a);
    const right = await findRecord(db, run, b);
    if (left.rec === right.rec) throw new NorrutError('bad-usage', 'both names fit the same record');
    const weight = await explainPair(db, { fields, comparisons, model }, left.rec, right.rec);
    const samePerson = left.shown.person_id === right.shown.person_id;
    const reason = reasonFor(weight, samePerson);
    return { run_id: run.manifest.run_id, records: [left.shown, right.shown], samePerson, reason, ...weight };
  });
}

async function findRecord(
  db: Database,
  run: PublishedRun,
  name: string,
): Promise<{ readonly rec: number; readonly shown: ExplainedRecord }> {
  const found = await db.rows<{ rec: number; contact_no: number; source: string; record: string }>(
    `SELECT * FROM (${recordNames}) WHERE record = $name OR source || '/' || record = $name ORDER BY contact_no`,
    { name },
  );
  const [one, other] = found;
  if (one === undefined)
    throw new NorrutError('bad-usage', 'no record of the newest run has that name', {
      hint: 'a record is named RECORD_ID, FILE:LINE or SOURCE/RECORD_ID, as in resolution.parquet',
    });
  if (other !== undefined)
    throw new NorrutError('bad-usage', 'several records have that name', {
      hint: 'put the source in front: SOURCE/RECORD_ID',
    });
  const columns = contactColumns.map(({ name: column }) => `${column}::VARCHAR AS ${column}`).join(', ');
  const values = await db.row<Record<string, string | null>>(
    `SELECT ${columns} FROM contact WHERE contact_no = ${one.contact_no}`,
  );
  const { person_id } = await db.row<{ person_id: string }>(
    `SELECT person_id FROM read_parquet(${sqlText(run.table('resolve/resolution.parquet'))}) WHERE contact_no = ${one.contact_no}`,
  );
  return { rec: one.rec, shown: { source: one.source, record: one.record, person_id, values } };
}

function reasonFor({ bits, threshold, conflict, sharedKeys }: PairWeight, samePerson: boolean): string {
  if (samePerson)
    return bits > threshold
      ? 'one person: they match by themselves'
      : 'one person through other records, or by a must-link: by themselves they do not match';
  if (conflict !== 'none' && bits <= threshold)
    return 'two people: what they share belongs to a household or a town, not to a person';
  if (bits <= threshold) return 'two people: too little agrees';
  if (sharedKeys.length === 0) return 'two people: no blocking rule brings them together';
  return 'two people, though they match by themselves: the other records of the two speak against it, or a cannot-link';
}
