import { rm } from 'node:fs/promises';
import { type Database, sqlText } from '../../db/database.js';
import { NdjsonWriter } from '../1-ingest/ndjson-writer.js';
import type { Stage } from '../stage.js';
import type { prepareText } from './prepare-text.js';
import { prepareVersion } from './prepare-version.js';

/** Allowed messages → texts that a model may read, each distinct text prepared once. */
export const clean: Stage = Object.freeze({
  name: 'clean',
  version: 1,
  reads: ['consent/messages.parquet', 'consent/people.parquet'],
  writes: ['texts.parquet'],
  dependsOn: () => ({ prepare: prepareVersion, icu: process.versions['icu'] }),
  run: async (context) => {
    const db = await context.openDb();
    const prepared = context.out('prepared.jsonl');
    await db.run(messageTable(context.in('consent/messages.parquet'), context.in('consent/people.parquet')));
    // word lists and language model: loaded only where there is work
    const { prepareText } = await import('./prepare-text.js');
    const largestObject = await prepareAll(db, prepared, prepareText, context);
    await db.writeParquet(textsQuery(prepared, largestObject), context.out('texts.parquet'));
    await rm(prepared);
  },
} satisfies Stage);

/** Messages with the language that their person's records give; `key` tells distinct (body, hint) pairs. */
function messageTable(messages: string, people: string): string {
  return `CREATE TABLE message AS
    SELECT m.person_id, m.message_no, m.question, m.created_at, m.body, p.language AS hint,
      md5(concat(m.body, chr(1), coalesce(p.language, ''))) AS key
    FROM read_parquet(${sqlText(messages)}) m LEFT JOIN read_parquet(${sqlText(people)}) p USING (person_id)`;
}

/** @returns the `maximum_object_size` to read them with */
async function prepareAll(
  db: Database,
  path: string,
  prepare: typeof prepareText,
  { progress, signal }: Parameters<Stage['run']>[0],
): Promise<number> {
  const { total } = await db.row<{ total: number }>('SELECT count(DISTINCT key)::INTEGER AS total FROM message');
  const lines = await NdjsonWriter.open(path);
  try {
    // a first line that no key matches: an empty file would have no columns
    lines.add(line('', prepare('')));
    let done = 0;
    const distinct = 'SELECT key, any_value(body) AS body, any_value(hint) AS hint FROM message GROUP BY key';
    for await (const rows of db.chunks<{ key: string; body: string; hint: string | null }>(distinct)) {
      signal.throwIfAborted();
      for (const { key, body, hint } of rows) lines.add(line(key, prepare(body, hint ? { language: hint } : {})));
      await lines.breathe();
      done += rows.length;
      progress(done, total, 'texts');
    }
  } finally {
    await lines.close();
  }
  return lines.largestObject;
}

function line(key: string, { language, status, sentences, masked, dropped }: ReturnType<typeof prepareText>): object {
  return { key, language, status, sentences, masked, dropped };
}

/** One row a text; equal texts of one person are one text, dated by the first. */
function textsQuery(prepared: string, largestObject: number): string {
  return `
    WITH prepared AS (
      SELECT *, array_to_string(list_transform(sentences, lambda s: s.text), ' ') AS body
      FROM read_json(${sqlText(prepared)}, format = 'newline_delimited', maximum_object_size = ${largestObject}, columns = {
        key: 'VARCHAR', language: 'VARCHAR', status: 'VARCHAR',
        sentences: 'STRUCT("text" VARCHAR, quotable BOOLEAN)[]', masked: 'INTEGER', dropped: 'INTEGER'})),
    text AS (
      SELECT m.person_id, m.message_no, m.question, m.created_at, p.* EXCLUDE (key)
      FROM message m JOIN prepared p USING (key)
      QUALIFY row_number() OVER (PARTITION BY m.person_id, p.body, p.status = 'no_text'
        ORDER BY m.created_at NULLS LAST, m.question NULLS LAST, m.message_no) = 1)
    SELECT person_id, message_no,
      (row_number() OVER (ORDER BY person_id, created_at NULLS LAST, question NULLS LAST, message_no) - 1)::INTEGER AS text_no,
      question, created_at, language, status, body, sentences, masked, dropped
    FROM text ORDER BY text_no`;
}
