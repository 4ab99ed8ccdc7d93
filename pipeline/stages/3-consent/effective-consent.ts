import { purposes } from '../../lib/purposes.js';

/**
 * The ledger as SQL, from views `consent_row`, `person_key` (person_id, kind, key) and `person` (person_id) and tables
 * `text_objection` (person_id, at) and `forgotten` (person_id). Parameters: $as_of TIMESTAMP, $expiry_months, $recruitment.
 *
 * A row belongs to its e-mail, else phone, else record id. Per key and purpose the latest row counts, at equal times the
 * refusal; an objection stands until a later grant with evidence; rows without a time are always in force, and none of
 * them grants. Over a person's keys the most restrictive wins; a key without rows adds nothing.
 */
export const ledgerTable = `CREATE TABLE ledger AS
  WITH known AS (
    SELECT CASE WHEN email IS NOT NULL THEN 'email' WHEN phone IS NOT NULL THEN 'phone' ELSE 'record' END AS kind,
      coalesce(email, phone, record_id) AS key, purpose, "at", nullif(trim(evidence), '') IS NOT NULL AS evidenced,
      CASE WHEN status = 'granted' AND (problem IS NOT NULL OR "at" IS NULL) THEN 'denied' ELSE status END AS status
    FROM consent_row WHERE "at" IS NULL OR "at" <= $as_of::TIMESTAMP)
  SELECT kind, key, unnest(CASE WHEN purpose IS NULL THEN [${purposes.map((name) => `'${name}'`).join(', ')}] ELSE [purpose] END) AS purpose,
    status, "at", evidenced
  FROM known WHERE key IS NOT NULL`;

/** One state for each key and purpose that has rows: granted, expired, denied, withdrawn or objected. */
export const keyStateTable = `CREATE TABLE key_state AS
  WITH ranked AS (
    SELECT *, CASE status WHEN 'objected' THEN 3 WHEN 'withdrawn' THEN 2 WHEN 'denied' THEN 1 ELSE 0 END AS rank FROM ledger),
  summed AS (
    SELECT kind, key, purpose, max("at") AS latest_at,
      arg_max(status, epoch_us("at") * 4 + rank) FILTER ("at" IS NOT NULL) AS latest,
      max("at") FILTER (status = 'objected') AS objected_at,
      max("at") FILTER (status = 'granted' AND evidenced) AS evidenced_at,
      coalesce(bool_or("at" IS NULL AND status = 'objected'), false) AS always_objected,
      coalesce(bool_or("at" IS NULL AND status = 'withdrawn'), false) AS always_withdrawn,
      coalesce(bool_or("at" IS NULL), false) AS always_refused
    FROM ranked GROUP BY kind, key, purpose)
  SELECT kind, key, purpose, evidenced_at, CASE
    WHEN always_objected OR (objected_at IS NOT NULL AND coalesce(evidenced_at <= objected_at, true)) THEN 'objected'
    WHEN always_withdrawn THEN 'withdrawn'
    WHEN always_refused THEN 'denied'
    WHEN latest = 'granted' AND latest_at + to_months($expiry_months::INTEGER) < $as_of::TIMESTAMP THEN 'expired'
    ELSE latest END AS state
  FROM summed`;

/** What the ledger says of each person and purpose. A record id that two persons share grants neither. */
export const personStateTable = `CREATE TABLE person_state AS
  WITH shared AS (SELECT key FROM person_key WHERE kind = 'record' GROUP BY key HAVING count(DISTINCT person_id) > 1),
  state AS (
    SELECT k.person_id, s.purpose, s.state, s.evidenced_at
    FROM key_state s JOIN person_key k USING (kind, key)
    WHERE NOT (s.state = 'granted' AND s.kind = 'record' AND s.key IN (SELECT key FROM shared)))
  SELECT person_id, purpose, max(evidenced_at) AS evidenced_at,
    bool_or(state = 'objected') AS objected, bool_or(state = 'withdrawn') AS withdrawn, bool_or(state = 'denied') AS denied,
    bool_or(state = 'expired') AS expired, bool_or(state = 'granted') AS granted
  FROM state GROUP BY person_id, purpose`;

/** Every person and purpose: allowed, or why not. */
export const effectiveTable = `CREATE TABLE effective AS
  WITH objector AS (SELECT person_id FROM person_state WHERE purpose = 'profiling' AND objected),
  asked AS (SELECT person_id, purpose FROM person CROSS JOIN (SELECT unnest([${purposes.map((name) => `'${name}'`).join(', ')}]) AS purpose)),
  read_text AS (SELECT person_id, max("at") AS "at", bool_or("at" IS NULL) AS undated FROM text_objection GROUP BY person_id),
  reasoned AS (
    SELECT a.person_id, a.purpose, CASE
      WHEN f.person_id IS NOT NULL THEN 'forgotten'
      WHEN a.purpose = 'recruitment' AND NOT $recruitment THEN 'recruitment_closed'
      WHEN t.person_id IS NOT NULL AND (t.undated OR coalesce(s.evidenced_at <= t."at", true)) THEN 'text_objection'
      WHEN s.objected THEN 'objected'
      WHEN o.person_id IS NOT NULL THEN 'profiling_objection'
      WHEN s.withdrawn THEN 'withdrawn'
      WHEN s.denied THEN 'denied'
      WHEN s.expired THEN 'expired'
      WHEN s.granted THEN NULL
      ELSE 'no_record' END AS reason
    FROM asked a LEFT JOIN person_state s USING (person_id, purpose) LEFT JOIN objector o USING (person_id)
      LEFT JOIN read_text t USING (person_id) LEFT JOIN forgotten f USING (person_id))
  SELECT person_id, purpose, reason IS NULL AS allowed, reason FROM reasoned`;
