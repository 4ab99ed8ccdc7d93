import { open } from 'node:fs/promises';
import { type Database, sqlText } from '../../db/database.js';
import { fileMode } from '../../lib/files.js';
import { kommunByCode } from '../../lib/kommuner.js';
import type { StageContext } from '../stage.js';
import { personTerms, placeTerms } from './lead-terms.js';
import { lifeStage } from './life-cycle.js';
import { type MatchPerson, type MatchTables, type PersonRow, peopleQuery, readPerson } from './match-people.js';
import { nextStep, nextSteps } from './next-step.js';
import { type Segment, segmentsOf } from './segments.js';

interface Place {
  readonly kommun_code: string;
  readonly lead_score: number;
}

interface PlacedRow extends PersonRow {
  readonly places: readonly Place[];
  readonly columns: Readonly<Record<string, unknown>>;
  readonly confidence: number;
  readonly has_phone: boolean;
}

export type PlacementTables = MatchTables & { readonly details: string };

/**
 * Segment, stage, next step and terms of every place in table `placed` (person_id, kommun_code, lead_score), one JSON object
 * a line. The first line belongs to nobody: an empty file would have no columns.
 */
export async function describePlacements(
  db: Database,
  tables: PlacementTables,
  path: string,
  { config, asOf }: Pick<StageContext, 'config' | 'asOf'>,
): Promise<void> {
  const segments = segmentsOf(config);
  const file = await open(path, 'w', fileMode);
  try {
    await file.writeFile('{"person_id":""}\n');
    for await (const rows of db.chunks<PlacedRow>(placedQuery(tables), { asof: asOf })) {
      const lines = rows.flatMap((row) => {
        const person = readPerson(row);
        return row.places.map((place) => `${JSON.stringify(describe(person, row, place, segments))}\n`);
      });
      await file.writeFile(lines.join(''));
    }
  } finally {
    await file.close();
  }
}

function describe(person: MatchPerson, row: PlacedRow, place: Place, segments: readonly Segment[]): object {
  const kommun = kommunByCode(place.kommun_code)!;
  const stage = lifeStage(person, kommun.code);
  const places = placeTerms(person, kommun);
  const lead = { ...row.columns, ...place, kommun: kommun.name, stage, confidence: row.confidence, isco: person.isco };
  const step = nextStep({
    stage,
    moveIntent: person.moveIntent,
    hasPhone: row.has_phone,
    wantedOccupation: places.some(({ name }) => name === 'occupation'),
    namedHere: places.some(({ name }) => name === 'named'),
    quietDays: person.quietDays,
  });
  return {
    person_id: person.personId,
    ...place,
    segment: segments.find(({ takes }) => takes(lead))!.name,
    stage,
    confidence: row.confidence,
    next_step: nextSteps[step].en,
    terms: [...personTerms(person), ...places],
  };
}

/** The people query for people with a place, with what segments may ask for. */
function placedQuery(tables: PlacementTables): string {
  return `
    WITH person AS (${peopleQuery(tables, 'person_id IN (SELECT person_id FROM placed)')}),
    place AS (
      SELECT person_id, list({kommun_code: kommun_code, lead_score: lead_score} ORDER BY kommun_code) AS places
      FROM placed GROUP BY person_id)
    SELECT person.*, place.places, round(coalesce(d.confidence, 0), 6)::DOUBLE AS confidence, q.phone IS NOT NULL AS has_phone,
      {language: coalesce(s.language, q.language), country: q.country, occupation: q.occupation, evidence_driver: s.evidence_driver,
       fit: s.fit::DOUBLE, move_intent: s.move_intent::DOUBLE, family: s.family::DOUBLE, equality: s.equality::DOUBLE, nature: s.nature::DOUBLE,
       helping: s.helping::DOUBLE, health: s.health::DOUBLE, environment: s.environment::DOUBLE, curiosity: s.curiosity::DOUBLE,
       responsibility: s.responsibility::DOUBLE, arctic: s.arctic::DOUBLE} AS columns
    FROM person JOIN place USING (person_id)
      JOIN read_parquet(${sqlText(tables.scores)}) s USING (person_id)
      JOIN read_parquet(${sqlText(tables.people)}) q USING (person_id)
      LEFT JOIN read_parquet(${sqlText(tables.details)}) d USING (person_id)
    ORDER BY person_id`;
}

/** `placements.parquet` from the described lines. */
export function placementsQuery(path: string): string {
  return `
    WITH line AS (
      SELECT * FROM read_json(${sqlText(path)}, format = 'newline_delimited', columns = {
        person_id: 'VARCHAR', kommun_code: 'VARCHAR', lead_score: 'DOUBLE', segment: 'VARCHAR', stage: 'VARCHAR', confidence: 'DOUBLE',
        next_step: 'VARCHAR', terms: 'STRUCT("name" VARCHAR, "value" DOUBLE)[]'})
      WHERE person_id <> '')
    SELECT person_id, kommun_code,
      row_number() OVER (PARTITION BY kommun_code ORDER BY lead_score DESC, person_id)::INTEGER AS rank,
      lead_score, segment,
      row_number() OVER (PARTITION BY kommun_code, segment ORDER BY lead_score DESC, person_id)::INTEGER AS segment_rank,
      stage, confidence, next_step, terms
    FROM line ORDER BY kommun_code, rank`;
}
