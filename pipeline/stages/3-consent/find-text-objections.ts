import type { Database } from '../../db/database.js';
import { identifyLanguage } from '../4-clean/identify-language.js';
import { ownWords } from '../4-clean/own-words.js';
import { isObjection } from './is-objection.js';

/**
 * Read the texts of everybody whom the ledger would allow something, and fill `text_objection (person_id, contact_no, "at",
 * language)` with those that ask to be deleted or left alone. Rules only: no model reads a text before the gate.
 */
export async function findTextObjections(db: Database, signal: AbortSignal): Promise<void> {
  await db.run(`CREATE TABLE said AS
    WITH open AS (SELECT DISTINCT person_id FROM person_state WHERE granted)
    SELECT person_id, contact_no, TRY_CAST(created_at AS TIMESTAMPTZ)::TIMESTAMP AS "at", unnest(texts).body AS body
    FROM contact JOIN whose USING (contact_no) JOIN open USING (person_id)`);
  const found: { readonly key: string; readonly language: string }[] = [];
  for await (const rows of db.chunks<{ key: string; body: string }>(
    'SELECT md5(body) AS key, any_value(body) AS body FROM said WHERE body IS NOT NULL GROUP BY md5(body)',
  )) {
    signal.throwIfAborted();
    for (const { key, body } of rows) {
      const own = ownWords(body);
      if (isObjection(own)) found.push({ key, language: identifyLanguage(own).language ?? '' });
    }
  }
  await db.run('CREATE TABLE objecting (key VARCHAR, language VARCHAR)');
  for (let i = 0; i < found.length; i += 1000)
    await db.run(
      `INSERT INTO objecting SELECT e.key, e.language FROM (SELECT unnest(from_json($found, '[{"key":"VARCHAR","language":"VARCHAR"}]')) AS e)`,
      { found: JSON.stringify(found.slice(i, i + 1000)) },
    );
  await db.run(`CREATE TABLE text_objection AS
    SELECT person_id, contact_no, "at", nullif(language, '') AS language FROM said JOIN objecting ON md5(body) = key`);
}
