import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sqlText, withDatabase } from '../../pipeline/db/database.js';
import { packageRoot } from '../../pipeline/lib/package-root.js';

const given =
  'Anna Erik Maria Lars Eva Karl Sofia Johan Karin Per Piotr Agnieszka Jan Katarzyna Sanne Daan Lotte Bram Lena Jonas Marie Felix Aino Matti Ingrid Ole Chiara Marco Elena Pierre'.split(
    ' ',
  );
const family =
  'Andersson Johansson Karlsson Nilsson Eriksson Larsson Kowalski Nowak Wójcik Kamiński Jansen Bakker Visser Smit Müller Schmidt Schneider Fischer Korhonen Virtanen Hansen Berg Rossi Bianchi Dubois Moreau Lund Ek Norén Fors'.split(
    ' ',
  );

/**
 * A board of `contacts` invented contacts with ten events each, made in SQL from hashes of row numbers: the same bytes on
 * every machine. A fifth of the contacts are second records of a person; texts are those of the training corpus, so a
 * warm vector cache holds 2,715 texts whatever the size.
 */
export async function makeScaleBoard(dir: string, contacts: number): Promise<void> {
  const inbox = join(dir, 'inbox');
  await mkdir(inbox, { recursive: true });
  await writeFile(join(dir, 'norrut.yaml'), config(contacts));
  const corpus = join(packageRoot(), 'data-samples/corpus/train.jsonl');
  await withDatabase({ memoryMiB: 3000, spillTo: join(dir, 'spill') }, async (db) => {
    await db.run(
      `CREATE TABLE texts AS SELECT row_number() OVER () - 1 AS n, text, lang FROM read_json(${sqlText(corpus)}, format = 'newline_delimited')`,
    );
    await db.run(
      `CREATE TABLE given AS SELECT unnest(${list(given)}) AS name, generate_subscripts(${list(given)}, 1) - 1 AS n`,
    );
    await db.run(
      `CREATE TABLE family AS SELECT unnest(${list(family)}) AS name, generate_subscripts(${list(family)}, 1) - 1 AS n`,
    );
    await db.run(
      `CREATE TABLE people AS
       SELECT i AS row, (CASE WHEN i % 5 = 4 THEN i - 4 ELSE i END) AS person FROM range($contacts) t(i)`,
      { contacts },
    );
    await db.writeParquet(contactRows, join(inbox, 'contacts.parquet'));
    await db.writeParquet(eventRows, join(inbox, 'events.parquet'));
    await db.writeParquet(consentRows, join(inbox, 'consents.parquet'));
  });
}

const contactRows = `
  WITH drawn AS (
    SELECT row, person, hash(person, 1) % ${given.length} AS given_no, hash(person, 2) % ${family.length} AS family_no,
      CASE WHEN hash(row, 7) % 2 = 0 THEN hash(row, 8) % (SELECT count(*) FROM texts) END AS text_no
    FROM people)
  SELECT 'r' || row AS record_id, g.name AS first_name,
    f.name || (CASE WHEN hash(person, 3) % 3 = 0 THEN '' ELSE substr(md5(person::VARCHAR), 1, 3) END) AS last_name,
    'p' || person || '@example.com' AS email, (98100 + hash(person, 4) % 800)::VARCHAR AS postcode,
    CASE WHEN hash(person, 5) % 3 = 0 THEN 'yes' WHEN hash(person, 5) % 3 = 1 THEN 'maybe' END AS would_move,
    t.lang AS language, t.text AS text_why,
    strftime(TIMESTAMP '2024-01-01' + to_minutes((hash(row, 6) % 1500000)::BIGINT), '%Y-%m-%dT%H:%M:%SZ') AS created_at
  FROM drawn JOIN given g ON g.n = given_no JOIN family f ON f.n = family_no LEFT JOIN texts t ON t.n = text_no
  ORDER BY row`;

const eventRows = `
  SELECT 'p' || person || '@example.com' AS email,
    ['open', 'open', 'click', 'visit', 'booking'][1 + (hash(row, e, 9) % 5)::INTEGER] AS type,
    TIMESTAMP '2025-01-01' + to_minutes((hash(row, e, 10) % 900000)::BIGINT) AS ts
  FROM people, range(10) r(e) ORDER BY row, e`;

const consentRows = `
  SELECT 'p' || person || '@example.com' AS email, purpose,
    CASE WHEN hash(person, 11) % 10 < 7 THEN 'granted' WHEN hash(person, 11) % 10 = 7 THEN 'withdrawn' ELSE 'denied' END AS status,
    TIMESTAMP '2026-01-01' + to_minutes((hash(person, 12) % 400000)::BIGINT) AS at
  FROM people, (VALUES ('profiling'), ('relocation_contact')) p(purpose) WHERE row = person ORDER BY row, purpose`;

function list(names: readonly string[]): string {
  return `[${names.map(sqlText).join(', ')}]`;
}

function config(contacts: number): string {
  const map = (names: string) =>
    `{ ${names
      .split(' ')
      .map((name) => `${name}: ${name}`)
      .join(', ')} }`;
  return `sources:
  - { name: contacts, kind: contacts, path: inbox/contacts.parquet, map: ${map('record_id first_name last_name email postcode would_move language text_why created_at')} }
  - { name: events, kind: events, path: inbox/events.parquet, map: { email: email, type: type, at: ts } }
  - { name: consents, kind: consents, path: inbox/consents.parquet, map: { email: email, purpose: purpose, status: status, at: at } }
defaultCapacity: ${Math.max(60, Math.round(contacts / 200))}
`;
}
