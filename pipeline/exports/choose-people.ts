import { type Database, sqlText } from '../db/database.js';
import { leadColumns } from '../stages/8-export/lead-columns.js';
import type { Destination } from './destinations.js';
import type { ExportRow } from './export-row.js';
import { isHeldOut } from './holdout.js';

export interface Choice {
  readonly destination: Destination;
  readonly purposes: readonly string[];
  /** All who allow the purposes, not only leads. */
  readonly everyone: boolean;
  readonly kommunCode?: string;
  readonly segment?: string;
  readonly top?: number;
  /** Share of people that campaigns leave alone; 0 for none. */
  readonly holdout: number;
}

export interface ChoiceTables {
  readonly leads: string;
  readonly people: string;
  readonly scores: string;
  readonly consent: string;
  /** The consent table of the inbox as it is now, where it differs from the run's. */
  readonly consentNow?: string;
}

/** Counts people; filled while the rows are read. */
export interface ChoiceCounts {
  people: number;
  rows: number;
  heldOut: string[];
  exported: string[];
  readonly leftOut: Record<string, number>;
}

/** The people of an export, best first, each once; `counts` says what became of the others once all rows are read. */
export async function* choosePeople(
  db: Database,
  tables: ChoiceTables,
  choice: Choice,
  counts: ChoiceCounts,
): AsyncGenerator<ExportRow> {
  await db.run(candidateTable(tables, choice), filterParams(choice));
  await db.run(`CREATE TABLE unprofiled AS SELECT DISTINCT person_id FROM (${refusals(tables, ['profiling'])})`);
  await db.run(`CREATE TABLE unlisted AS SELECT DISTINCT person_id FROM (${refusals(tables, leadPurposes)})`);
  await db.run(gateTable(tables, choice));
  const refused = await db.rows<{ reason: string; n: number }>(
    'SELECT reason, count(*)::INTEGER AS n FROM gated WHERE reason IS NOT NULL GROUP BY reason ORDER BY reason',
  );
  for (const { reason, n } of refused) leaveOut(counts, reason, n);
  for await (const rows of db.chunks<ExportRow>(allowedQuery(tables)))
    for (const row of rows) {
      const lack = choice.destination.lacks?.(row);
      if (lack !== undefined) leaveOut(counts, lack);
      else if (choice.holdout > 0 && isHeldOut(row.person_id, choice.holdout)) counts.heldOut.push(row.person_id);
      else if (counts.rows >= (choice.top ?? Number.POSITIVE_INFINITY)) leaveOut(counts, 'below_top');
      else {
        counts.rows++;
        counts.exported.push(row.person_id);
        yield row;
      }
    }
  counts.people = counts.rows + counts.heldOut.length + Object.values(counts.leftOut).reduce((sum, n) => sum + n, 0);
}

export function emptyCounts(): ChoiceCounts {
  return { people: 0, rows: 0, heldOut: [], exported: [], leftOut: {} };
}

function leaveOut(counts: ChoiceCounts, reason: string, n = 1): void {
  counts.leftOut[reason] = (counts.leftOut[reason] ?? 0) + n;
}

/** Whom the filters name: a person in several kommuner counts with the best lead score. */
function candidateTable(tables: ChoiceTables, choice: Choice): string {
  const lead = `SELECT * FROM read_parquet(${sqlText(tables.leads)})
    WHERE ($kommun IS NULL OR kommun_code = $kommun) AND ($segment IS NULL OR segment = $segment)
    QUALIFY row_number() OVER (PARTITION BY person_id ORDER BY lead_score DESC, kommun_code) = 1`;
  return choice.everyone
    ? `CREATE TABLE candidate AS WITH lead AS (${lead})
       SELECT * FROM (SELECT DISTINCT person_id FROM read_parquet(${sqlText(tables.consent)})) LEFT JOIN lead USING (person_id)`
    : `CREATE TABLE candidate AS ${lead}`;
}

function filterParams({ kommunCode, segment }: Choice): Record<string, string | null> {
  return { kommun: kommunCode ?? null, segment: segment ?? null };
}

/** What a list of leads rests on, whatever it is then used for. */
const leadPurposes = ['profiling', 'relocation_contact'];

/** The first reason, in order of purposes, why a candidate may not be handed out; a list of leads needs theirs besides. */
function gateTable(tables: ChoiceTables, { purposes, everyone }: Choice): string {
  const needed = everyone ? purposes : [...new Set([...purposes, ...leadPurposes])];
  return `CREATE TABLE gated AS
    WITH first_refusal AS (SELECT person_id, arg_min(reason, place) AS reason FROM (${refusals(tables, needed)}) GROUP BY person_id)
    SELECT c.person_id, f.reason FROM candidate c LEFT JOIN first_refusal f USING (person_id)`;
}

/** Query (person_id, place, reason): every refusal of a candidate, the run's before today's; the ledger of now can only take away. */
function refusals(tables: ChoiceTables, purposes: readonly string[]): string {
  const wanted = purposes.map((purpose, i) => `(${sqlText(purpose)}, ${i})`).join(', ');
  const checks = (path: string, pass: number) => `
    SELECT person_id, ${pass * 100} + place AS place, purpose || ': ' || coalesce(reason, 'no_record') AS reason
    FROM (SELECT c.person_id, w.purpose, w.place FROM candidate c, (VALUES ${wanted}) w(purpose, place)) asked
      LEFT JOIN read_parquet(${sqlText(path)}) g USING (person_id, purpose)
    WHERE g.allowed IS NOT TRUE`;
  const { consent, consentNow } = tables;
  const now =
    consentNow === undefined
      ? ''
      : `UNION ALL SELECT * FROM (${checks(consentNow, 1)}) WHERE reason NOT LIKE '%: expired'`;
  return `${checks(consent, 0)} ${now}`;
}

/** Lead columns for everybody (null where there is no score or placement, or none that may be used), and what uploads need. */
function allowedQuery(tables: ChoiceTables): string {
  const ofPerson: Readonly<Record<string, string>> = {
    person_id: 'p.person_id',
    name: "nullif(trim(concat_ws(' ', p.first_name, p.last_name)), '')",
    email: 'p.email',
    phone: 'p.phone',
    country: 'p.country',
    language: 'coalesce(p.language, s.language)',
    occupation: 'p.occupation',
  };
  const ofScore = new Set<string>(['fit', 'move_intent', 'evidence', 'evidence_driver', ...leadColumns.slice(16, 25)]);
  const columns = leadColumns.map((c) => `${ofPerson[c] ?? (ofScore.has(c) ? `s."${c}"` : `l."${c}"`)} AS "${c}"`);
  return `
    SELECT ${columns.join(', ')}, p.first_name, p.last_name, p.postcode, p.city, p.would_move
    FROM candidate c JOIN gated g ON g.person_id = c.person_id AND g.reason IS NULL
      JOIN read_parquet(${sqlText(tables.people)}) p ON p.person_id = c.person_id
      LEFT JOIN (SELECT * FROM read_parquet(${sqlText(tables.scores)}) ANTI JOIN unprofiled USING (person_id)) s ON s.person_id = c.person_id
      LEFT JOIN (SELECT * FROM candidate ANTI JOIN unlisted USING (person_id)) l ON l.person_id = c.person_id
    ORDER BY l.lead_score DESC NULLS LAST, s.fit DESC NULLS LAST, p.person_id`;
}
