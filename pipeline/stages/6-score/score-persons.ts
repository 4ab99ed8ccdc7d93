import { rm } from 'node:fs/promises';
import { type Database, sqlText } from '../../db/database.js';
import { personRanges } from '../../db/person-ranges.js';
import { drivers } from '../../lib/drivers.js';
import { NdjsonWriter } from '../1-ingest/ndjson-writer.js';
import type { StageContext } from '../stage.js';
import { type JudgedText, type PersonSigns, scorePerson } from './person-score.js';
import type { JsonLines } from './score-texts.js';
import type { Weights } from './weights-file.js';

interface PersonRow {
  readonly person_id: string;
  readonly would_move: PersonSigns['answer'];
  readonly texts: readonly JudgedText[] | null;
  readonly unjudged: PersonSigns['unjudged'] | null;
  readonly events: PersonSigns['events'] | null;
}

/** One JSON object a person who allows profiling, by person_id. */
export async function writePersons(
  context: StageContext,
  given: { readonly db: Database; readonly weights: Weights; readonly texts: JsonLines; readonly path: string },
): Promise<JsonLines> {
  const { db, weights, texts, path } = given;
  const day = context.asOf.slice(0, 10);
  const people = context.in('consent/people.parquet');
  const { total } = await db.row<{ total: number }>('SELECT count(*)::INTEGER AS total FROM read_parquet($people)', {
    people,
  });
  const lines = await NdjsonWriter.open(path);
  try {
    let done = 0;
    lines.add({ person_id: '' });
    const judged = context.out('judged.parquet');
    await db.writeParquet(judgedTexts(texts), judged);
    for (const range of personRanges(total))
      for await (const rows of db.chunks<PersonRow>(personsQuery(context, judged, range), { day })) {
        context.signal.throwIfAborted();
        for (const row of rows) lines.add(personLine(row, weights));
        await lines.breathe();
        done += rows.length;
        context.progress(done, total, 'people');
      }
    await rm(judged);
  } finally {
    await lines.close();
  }
  return { path, largestObject: lines.largestObject };
}

function personLine({ person_id, would_move, texts, unjudged, events }: PersonRow, weights: Weights): object {
  const signs = { texts: texts ?? [], unjudged: unjudged ?? [], answer: would_move, events: events ?? [] };
  const { drivers: shown, ...person } = scorePerson(signs, weights.priors, weights.person);
  const named = Object.fromEntries(drivers.map((name, d) => [name, shown[d]!]));
  return { person_id, ...person, ...named, texts: signs.texts.length };
}

/** Only what a score may depend on leaves this query: no name, sex, birth year, phone, postcode or country. */
function personsQuery({ in: table }: StageContext, judged: string, range: string): string {
  return `
    WITH person AS (
      SELECT person_id, would_move FROM read_parquet(${sqlText(table('consent/people.parquet'))})
      WHERE list_contains(purposes, 'profiling') AND ${range}),
    judged AS (
      SELECT person_id, list(t ORDER BY t.text_no) AS texts FROM read_parquet(${sqlText(judged)})
      WHERE status IS NULL AND ${range} GROUP BY person_id),
    unjudged AS (
      SELECT person_id, list({'status': status, 'language': language} ORDER BY text_no) AS unjudged FROM (
        SELECT person_id, text_no, status, language FROM read_parquet(${sqlText(table('clean/texts.parquet'))})
        WHERE status <> 'ok' AND ${range}
        UNION ALL SELECT person_id, (t).text_no, status, (t).language FROM read_parquet(${sqlText(judged)})
        WHERE status IS NOT NULL AND ${range})
      GROUP BY person_id),
    event AS (
      SELECT person_id, list({'type': type, 'count': events::DOUBLE, 'days': date_diff('day', last_at::DATE, $day::DATE)::INTEGER}
        ORDER BY type) AS events
      FROM read_parquet(${sqlText(table('consent/activity.parquet'))}) WHERE ${range} GROUP BY person_id)
    SELECT person_id, would_move, judged.texts, unjudged.unjudged, event.events
    FROM person LEFT JOIN judged USING (person_id) LEFT JOIN unjudged USING (person_id) LEFT JOIN event USING (person_id)
    ORDER BY person_id`;
}

/** In the order of the file, which is that of text_no. */
function judgedTexts({ path, largestObject }: JsonLines): string {
  const evidence = 'STRUCT(driver VARCHAR, sentence VARCHAR, value DOUBLE)[]';
  return `
    SELECT person_id, status, {'text_no': text_no, 'language': language, 'length': length, 'fit': fit, 'open': "open",
      'concrete': concrete, 'drivers': drivers, 'evidence': evidence, 'evidence_driver': evidence_driver,
      'evidence_value': evidence_value, 'driver_evidence': driver_evidence} AS t
    FROM read_json(${sqlText(path)}, format = 'newline_delimited', maximum_object_size = ${largestObject}, columns = {
      person_id: 'VARCHAR', text_no: 'INTEGER', language: 'VARCHAR', status: 'VARCHAR', length: 'INTEGER', fit: 'DOUBLE',
      open: 'DOUBLE', concrete: 'DOUBLE', drivers: 'DOUBLE[]', evidence: 'VARCHAR', evidence_driver: 'VARCHAR',
      evidence_value: 'DOUBLE', driver_evidence: '${evidence}'})`;
}

/** `scores.parquet`: person_id and the score columns. */
export function scoresQuery(persons: JsonLines): string {
  return `SELECT person_id, language, fit, move_intent, ${drivers.join(', ')}, status, evidence_driver, evidence
    FROM ${readPersons(persons)} WHERE person_id <> '' ORDER BY person_id`;
}

/** `details.parquet`: what `explain` and matching need besides. */
export function detailsQuery(persons: JsonLines): string {
  return `SELECT person_id, confidence, texts, terms, features, evidence_text_no, driver_evidence, missing
    FROM ${readPersons(persons)} WHERE person_id <> '' ORDER BY person_id`;
}

function readPersons({ path, largestObject }: JsonLines): string {
  const columns = [
    "person_id: 'VARCHAR', language: 'VARCHAR', fit: 'DOUBLE', move_intent: 'DOUBLE'",
    ...drivers.map((name) => `${name}: 'DOUBLE'`),
    "status: 'VARCHAR', evidence_driver: 'VARCHAR', evidence: 'VARCHAR', confidence: 'DOUBLE', texts: 'INTEGER'",
    "terms: 'STRUCT(name VARCHAR, value DOUBLE)[]', features: 'DOUBLE[]', evidence_text_no: 'INTEGER'",
    "driver_evidence: 'STRUCT(driver VARCHAR, sentence VARCHAR, value DOUBLE)[]', missing: 'VARCHAR[]'",
  ];
  return `read_json(${sqlText(path)}, format = 'newline_delimited', maximum_object_size = ${largestObject}, columns = {${columns.join(', ')}})`;
}
