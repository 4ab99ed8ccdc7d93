import type { WishName } from '../../data/wishes.js';
import { type Database, sqlText } from '../../db/database.js';
import { personRanges } from '../../db/person-ranges.js';
import { findOccupations, occupationsIn } from './find-occupations.js';
import { findPlaces, namedKommuner } from './find-places.js';
import { wishesIn } from './find-wishes.js';
import type { PersonSigns, PlaceSigns } from './lead-terms.js';
import type { LifeSigns } from './life-cycle.js';
import { furtherOutcome } from './life-cycle.js';
import { splitPartner } from './split-partner.js';
import { foldedWords } from './word-patterns.js';

/** Where the tables lie that matching reads. */
export interface MatchTables {
  readonly scores: string;
  readonly people: string;
  readonly activity: string;
  readonly outcomes: string;
  readonly texts: string;
}

/** A person who may become a lead, with all that counts for it. */
export interface MatchPerson extends PersonSigns, PlaceSigns, LifeSigns {
  readonly personId: string;
}

/** A row of `peopleQuery`. */
export interface PersonRow {
  readonly person_id: string;
  readonly language: string | null;
  readonly occupation: string | null;
  readonly would_move: string | null;
  readonly fit: number;
  readonly move_intent: number | null;
  readonly quiet_days: number | null;
  readonly events: readonly { readonly type: string; readonly n: number }[] | null;
  readonly outcomes:
    | readonly { readonly kommun_code: string; readonly outcome: string; readonly last: boolean }[]
    | null;
  readonly texts: readonly { readonly body: string; readonly language: string | null }[] | null;
}

/** Everybody who allows both profiling and relocation contact, by person_id, as a stream. `asOf`: the instant to which silence is counted. */
export async function* matchPeople(db: Database, tables: MatchTables, asOf: string): AsyncGenerator<MatchPerson> {
  const { total } = await db.row<{ total: number }>('SELECT count(*)::INTEGER AS total FROM read_parquet($people)', {
    people: tables.people,
  });
  for (const range of personRanges(total))
    for await (const rows of db.chunks<PersonRow>(peopleQuery(tables, range), { asof: asOf }))
      for (const row of rows) yield readPerson(row);
}

/** One person, or undefined where the person may not become a lead. */
export async function matchPerson(
  db: Database,
  tables: MatchTables,
  { asOf, personId }: { readonly asOf: string; readonly personId: string },
): Promise<MatchPerson | undefined> {
  const [row] = await db.rows<PersonRow>(peopleQuery(tables, 'person_id = $person'), { asof: asOf, person: personId });
  return row === undefined ? undefined : readPerson(row);
}

export function readPerson(row: PersonRow): MatchPerson {
  const texts = row.texts ?? [];
  const words = texts.map(({ body, language }) => {
    const folded = foldedWords(body);
    return { words: folded, ...splitPartner(folded, language), language };
  });
  const field = row.occupation === null ? [] : findOccupations(row.occupation, row.language);
  return {
    personId: row.person_id,
    fit: row.fit,
    moveIntent: row.move_intent,
    wouldMove: row.would_move,
    events: Object.fromEntries((row.events ?? []).map(({ type, n }) => [type, n])),
    quietDays: row.quiet_days,
    named: distinct(texts.flatMap(({ body, language }) => namedKommuner(findPlaces(body, language)))),
    wishes: distinct(words.flatMap((text): WishName[] => wishesIn(text.words, text.language))),
    isco: field.length > 0 ? field : distinct(words.flatMap(({ own, language }) => ownOccupations(own, language))),
    partnerIsco: distinct(words.flatMap(({ partner, language }) => occupationsIn(partner, language))),
    outcomes: outcomesByKommun(row.outcomes ?? []),
  };
}

/** Texts mention other people's occupations too, and doctors mostly as those whom one goes to: only the others are taken from texts. */
function ownOccupations(words: readonly string[], language: string | null): string[] {
  return occupationsIn(words, language).filter((isco) => isco !== '221');
}

/** The furthest outcome by kommun; `declined` where that was the last word. */
function outcomesByKommun(
  rows: readonly { kommun_code: string; outcome: string; last: boolean }[],
): Record<string, string> {
  const furthest: Record<string, string> = {};
  for (const { kommun_code: code, outcome } of rows)
    furthest[code] = furthest[code] === undefined ? outcome : furtherOutcome(furthest[code], outcome);
  for (const { kommun_code: code, outcome, last } of rows)
    if (last && outcome === 'declined') furthest[code] = 'declined';
  return furthest;
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** `only`: a condition on person_id. Parameters: $asof, and those of the condition. */
export function peopleQuery(tables: MatchTables, only = 'true'): string {
  const from = (path: string) => `read_parquet(${sqlText(path)})`;
  return `
    WITH activity AS (
      SELECT person_id, list({type: type, n: events::DOUBLE} ORDER BY type) AS events, max(last_at) AS last_at
      FROM ${from(tables.activity)} WHERE ${only} GROUP BY person_id),
    outcome AS (
      SELECT person_id, kommun_code, outcome, "at",
        row_number() OVER (PARTITION BY person_id, kommun_code ORDER BY "at" DESC, outcome <> 'declined', outcome) = 1 AS last
      FROM ${from(tables.outcomes)} WHERE ${only}),
    outcomes AS (
      SELECT person_id, list({kommun_code: kommun_code, outcome: outcome, last: last} ORDER BY kommun_code, "at", outcome)
        FILTER (kommun_code IS NOT NULL) AS outcomes, max("at") AS last_at
      FROM outcome GROUP BY person_id),
    texts AS (
      SELECT person_id, list({body: body, language: language} ORDER BY text_no) AS texts
      FROM ${from(tables.texts)} WHERE body <> '' AND ${only} GROUP BY person_id),
    allowed AS (
      SELECT person_id, language, occupation, would_move FROM ${from(tables.people)}
      WHERE list_contains(purposes, 'profiling') AND list_contains(purposes, 'relocation_contact') AND ${only})
    SELECT p.person_id, p.language, p.occupation, p.would_move, s.fit::DOUBLE AS fit, s.move_intent::DOUBLE AS move_intent,
      date_diff('day', greatest(a.last_at, o.last_at)::DATE, ($asof::TIMESTAMPTZ AT TIME ZONE 'UTC')::DATE)::INTEGER AS quiet_days,
      a.events, o.outcomes, t.texts
    FROM allowed p JOIN ${from(tables.scores)} s USING (person_id)
      LEFT JOIN activity a USING (person_id) LEFT JOIN outcomes o USING (person_id) LEFT JOIN texts t USING (person_id)
    WHERE s.fit IS NOT NULL ORDER BY p.person_id`;
}
