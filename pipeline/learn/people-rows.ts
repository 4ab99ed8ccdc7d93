import { type Database, sqlText } from '../db/database.js';
import { outcomeLabels } from '../lib/outcome-labels.js';
import { personFeatures } from '../stages/6-score/person-model.js';

/** A person with a label: what the score may depend on, and what became of it. */
export interface LabelledPerson {
  readonly personId: string;
  /** In the order of `personFeatures`. */
  readonly features: readonly number[];
  readonly isFit: boolean;
  /** How much the label counts. */
  readonly weight: number;
  /** When the label came about, milliseconds since 1970. */
  readonly at: number;
  readonly from: 'outcome' | 'analyst' | 'answer';
  readonly language: string | null;
}

export interface PeopleTables {
  readonly details: string;
  readonly scores: string;
  readonly outcomes: string;
  readonly activity: string;
  readonly people: string;
  /** Analysts' labels, already read; see `readAnalystLabels`. */
  readonly analysts: readonly AnalystLabel[];
}

export interface AnalystLabel {
  readonly personId: string;
  /** 0–3 */
  readonly fit: number;
}

const analystWeight = 2;
const answerWeight = 0.25;

/**
 * Labelled people of the newest run, by person_id. Only people who allow profiling have features, so nobody else can teach.
 * An analyst's label goes before an outcome, an outcome before an answer; an answer that serves as a label is no feature.
 * Events that began after the outcome are no features either: they may be its consequence.
 */
export async function readLabelledPeople(db: Database, tables: PeopleTables): Promise<LabelledPerson[]> {
  const analysts = new Map(tables.analysts.map((label) => [label.personId, label.fit]));
  const rows = await db.rows<Row>(peopleQuery(tables));
  return rows.flatMap((row) => {
    const label = labelOf(row, analysts.get(row.person_id));
    if (label === undefined) return [];
    const features = personFeatures.map((name, i) => {
      if (name.startsWith('answer ') && label.from === 'answer') return 0;
      return name.startsWith('event ') && isLater(name.slice('event '.length), row, label) ? 0 : row.features[i]!;
    });
    return [{ personId: row.person_id, language: row.language, features, ...label }];
  });
}

interface Row {
  readonly person_id: string;
  readonly features: readonly number[];
  readonly language: string | null;
  readonly would_move: string | null;
  readonly created: number | null;
  readonly outcomes: readonly { readonly outcome: string; readonly at: number }[] | null;
  readonly events: readonly { readonly type: string; readonly first: number }[] | null;
}

type Label = Pick<LabelledPerson, 'isFit' | 'weight' | 'at' | 'from'>;

function labelOf(row: Row, analyst: number | undefined): Label | undefined {
  const outcomes = row.outcomes ?? [];
  const latest = Math.max(row.created ?? 0, ...outcomes.map(({ at }) => at));
  if (analyst !== undefined) return { isFit: analyst >= 2, weight: analystWeight, at: latest, from: 'analyst' };
  for (const { outcome, isFit, weight } of outcomeLabels) {
    const found = outcomes.find((given) => given.outcome === outcome);
    if (found !== undefined) return { isFit, weight, at: found.at, from: 'outcome' };
  }
  if (row.would_move !== 'yes' && row.would_move !== 'no') return undefined;
  return { isFit: row.would_move === 'yes', weight: answerWeight, at: row.created ?? 0, from: 'answer' };
}

function isLater(type: string, { events }: Row, { from, at }: Label): boolean {
  return from === 'outcome' && (events ?? []).some((event) => event.type === type && event.first >= at);
}

function peopleQuery({ details, scores, outcomes, activity, people }: PeopleTables): string {
  const read = (path: string): string => `read_parquet(${sqlText(path)})`;
  return `
    WITH outcome AS (
      SELECT person_id, list({'outcome': outcome, 'at': epoch_ms("at")::DOUBLE} ORDER BY "at" DESC, outcome) AS outcomes
      FROM ${read(outcomes)} GROUP BY person_id),
    event AS (
      SELECT person_id, list({'type': type, 'first': epoch_ms(first_at)::DOUBLE} ORDER BY type) AS events
      FROM ${read(activity)} GROUP BY person_id)
    SELECT d.person_id, d.features, s.language, p.would_move, epoch_ms(p.created_last)::DOUBLE AS created,
      outcome.outcomes, event.events
    FROM ${read(details)} d JOIN ${read(scores)} s USING (person_id) JOIN ${read(people)} p USING (person_id)
      LEFT JOIN outcome USING (person_id) LEFT JOIN event USING (person_id)
    ORDER BY d.person_id`;
}
