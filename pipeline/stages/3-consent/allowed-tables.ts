import type { TableName } from '../stage.js';

/** Queries for what lies behind the gate, from the table `effective` and the views over what ingest and resolve wrote. */
export const allowedQueries: Readonly<Record<string, string>> = {
  'consent.parquet': 'SELECT person_id, purpose, allowed, reason FROM effective ORDER BY person_id, purpose',
  'people.parquet': `
    SELECT p.*, a.purposes
    FROM profile p JOIN (SELECT person_id, list(purpose ORDER BY purpose) AS purposes FROM effective WHERE allowed GROUP BY person_id) a
      USING (person_id)
    ORDER BY person_id`,
  'messages.parquet': `
    WITH said AS (
      SELECT person_id, source, file, line, unnest(texts) AS said, generate_subscripts(texts, 1) AS nth,
        TRY_CAST(created_at AS TIMESTAMPTZ)::TIMESTAMP AS created_at
      FROM contact JOIN whose USING (contact_no) JOIN profiled USING (person_id))
    SELECT person_id, (row_number() OVER (ORDER BY person_id, created_at NULLS LAST, source, file, line, nth) - 1)::INTEGER AS message_no,
      source, file, line, said.question, said.body, created_at
    FROM said ORDER BY message_no`,
  'activity.parquet': `
    WITH counted AS (
      SELECT ${kindOf()} AS kind, ${keyOf()} AS key, type, count(*) AS events, min("at") AS first_at, max("at") AS last_at,
        sum(TRY_CAST(value AS DECIMAL(18, 4))) AS value_sum
      FROM event WHERE "at" <= $as_of::TIMESTAMP GROUP BY ALL)
    SELECT k.person_id, c.type, sum(c.events)::BIGINT AS events, min(c.first_at) AS first_at, max(c.last_at) AS last_at,
      sum(c.value_sum)::DOUBLE AS value_sum
    FROM counted c JOIN person_key k USING (kind, key) JOIN profiled USING (person_id)
    GROUP BY k.person_id, c.type ORDER BY k.person_id, c.type`,
  'outcomes.parquet': `
    WITH keyed AS (SELECT ${kindOf()} AS kind, ${keyOf()} AS key, kommun_code, outcome, "at" FROM outcome
      WHERE "at" IS NULL OR "at" <= $as_of::TIMESTAMP)
    SELECT DISTINCT k.person_id, o.kommun_code, o.outcome, o."at"
    FROM keyed o JOIN person_key k USING (kind, key) JOIN profiled USING (person_id)
    ORDER BY ALL`,
  'objections.parquet': `
    SELECT DISTINCT t.person_id, c.source, c.file, c.line, t.language
    FROM text_objection t JOIN contact c USING (contact_no)
    ORDER BY ALL`,
};

/** The queries that use `$as_of`. */
export const datedQueries: ReadonlySet<string> = new Set(['activity.parquet', 'outcomes.parquet']);

/** Views by name over the tables that the stage reads. */
export const sourceViews: Readonly<Record<string, TableName>> = {
  consent_row: 'ingest/consents.parquet',
  event: 'ingest/events.parquet',
  outcome: 'ingest/outcomes.parquet',
  contact: 'ingest/contacts.parquet',
  resolution: 'resolve/resolution.parquet',
  person_key: 'resolve/keys.parquet',
  profile: 'resolve/profiles.parquet',
};

function kindOf(): string {
  return "CASE WHEN email IS NOT NULL THEN 'email' WHEN phone IS NOT NULL THEN 'phone' ELSE 'record' END";
}

function keyOf(): string {
  return 'coalesce(email, phone, record_id)';
}
