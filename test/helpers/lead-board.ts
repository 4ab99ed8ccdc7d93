import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Config, parseConfig } from '../../pipeline/config/config.js';
import { Database } from '../../pipeline/db/database.js';
import type { Stage, StageContext, TableName } from '../../pipeline/stages/stage.js';

/** An invented person as the stages before matching hand it on; what is left out is unknown. */
export interface BoardPerson {
  readonly id: string;
  readonly purposes?: readonly string[];
  /** Why the other purposes are closed. */
  readonly refusal?: string;
  readonly postcode?: string | null;
  readonly city?: string | null;
  readonly fit?: number;
  readonly moveIntent?: number | null;
  readonly drivers?: Readonly<Record<string, number>>;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly country?: string | null;
  readonly language?: string | null;
  readonly birthYear?: number | null;
  readonly occupation?: string | null;
  readonly wouldMove?: string | null;
  readonly texts?: readonly string[];
  readonly textLanguage?: string;
  readonly evidence?: string | null;
  readonly events?: readonly (readonly [type: string, events: number, lastAt: string])[];
  readonly outcomes?: readonly (readonly [kommunCode: string, outcome: string, at: string])[];
}

export const allPurposes = ['ad_personalization', 'ad_user_data', 'newsletter', 'profiling', 'relocation_contact'];

/** Write the tables that matching and export read, and give a context over them. Close `db` of what `openDb` opened by `close()`. */
export async function boardContext(
  root: string,
  people: readonly BoardPerson[],
  { yaml = '', asOf = '2026-11-20T00:00:00Z' }: { readonly yaml?: string; readonly asOf?: string } = {},
): Promise<{
  context: (stage: Stage) => StageContext;
  run: (stage: Stage) => Promise<void>;
  config: Config;
  close: () => void;
}> {
  const config = parseConfig(`sources: [{ name: s, kind: contacts, path: inbox/*.csv }]\n${yaml}`);
  const opened: Database[] = [];
  const where = (table: TableName) => join(root, table);
  const db = await Database.open();
  await writeTables(db, people, where);
  db.close();
  const warnings: string[] = [];
  const context = (stage: Stage): StageContext => ({
    config,
    asOf,
    workspace: root,
    dir: join(root, stage.name),
    out: (file) => join(root, stage.name, file),
    in: where,
    openDb: async () => {
      const fresh = await Database.open();
      opened.push(fresh);
      return fresh;
    },
    progress: () => undefined,
    warn: (message) => void warnings.push(message),
    signal: new AbortController().signal,
  });
  const run = async (stage: Stage) => {
    await mkdir(join(root, stage.name), { recursive: true });
    await stage.run(context(stage));
  };
  return { context, run, config, close: () => opened.forEach((one) => void one.close()) };
}

const driverNames = 'family equality nature helping health environment curiosity responsibility arctic'.split(' ');

async function writeTables(
  db: Database,
  people: readonly BoardPerson[],
  where: (table: TableName) => string,
): Promise<void> {
  const table = async (
    name: TableName,
    columns: string,
    rows: readonly Readonly<Record<string, unknown>>[],
    order: string,
  ) => {
    const path = where(name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.jsonl`, [{}, ...rows].map((row) => `${JSON.stringify(row)}\n`).join(''));
    const key = columns.split(/[ ,:]/)[0]!;
    await db.writeParquet(
      `SELECT * FROM read_json('${path}.jsonl', format = 'newline_delimited', columns = {${columns}}) WHERE ${key} IS NOT NULL ORDER BY ${order}`,
      path,
    );
  };
  const person = (p: BoardPerson) => ({
    person_id: p.id,
    records: 1,
    first_name: p.firstName === undefined ? 'Ada' : p.firstName,
    last_name: p.lastName === undefined ? 'Lind' : p.lastName,
    email: p.email === undefined ? `${p.id}@example.org` : p.email,
    phone: p.phone ?? null,
    birth_year: p.birthYear ?? null,
    postcode: p.postcode ?? null,
    city: p.city ?? null,
    country: p.country ?? null,
    language: p.language ?? null,
    occupation: p.occupation ?? null,
    would_move: p.wouldMove ?? null,
    purposes: p.purposes ?? allPurposes,
  });
  await table(
    'consent/people.parquet',
    "person_id: 'VARCHAR', records: 'INTEGER', first_name: 'VARCHAR', last_name: 'VARCHAR', email: 'VARCHAR', phone: 'VARCHAR', birth_year: 'SMALLINT', postcode: 'VARCHAR', city: 'VARCHAR', country: 'VARCHAR', language: 'VARCHAR', occupation: 'VARCHAR', would_move: 'VARCHAR', created_last: 'TIMESTAMP', purposes: 'VARCHAR[]'",
    people.filter((p) => (p.purposes ?? allPurposes).length > 0).map(person),
    'person_id',
  );
  await table(
    'consent/consent.parquet',
    "person_id: 'VARCHAR', purpose: 'VARCHAR', allowed: 'BOOLEAN', reason: 'VARCHAR'",
    people.flatMap((p) =>
      allPurposes.map((purpose) => {
        const allowed = (p.purposes ?? allPurposes).includes(purpose);
        return { person_id: p.id, purpose, allowed, reason: allowed ? null : (p.refusal ?? 'no_record') };
      }),
    ),
    'person_id, purpose',
  );
  await table(
    'score/scores.parquet',
    `person_id: 'VARCHAR', language: 'VARCHAR', fit: 'DOUBLE', move_intent: 'DOUBLE', ${driverNames.map((d) => `${d}: 'DOUBLE'`).join(', ')}, status: 'VARCHAR', evidence_driver: 'VARCHAR', evidence: 'VARCHAR'`,
    people.map((p) => ({
      person_id: p.id,
      language: p.textLanguage ?? null,
      fit: p.fit ?? 0.4,
      move_intent: p.moveIntent ?? null,
      ...Object.fromEntries(driverNames.map((d) => [d, p.drivers?.[d] ?? (p.texts ? 0.1 : null)])),
      status: p.texts ? 'scored' : 'no_text',
      evidence_driver: p.evidence ? 'nature' : null,
      evidence: p.evidence ?? null,
    })),
    'person_id',
  );
  await table(
    'score/details.parquet',
    "person_id: 'VARCHAR', confidence: 'DOUBLE', texts: 'INTEGER'",
    people.map((p) => ({ person_id: p.id, confidence: p.texts ? 0.8 : 0.2, texts: p.texts?.length ?? 0 })),
    'person_id',
  );
  await table(
    'consent/activity.parquet',
    "person_id: 'VARCHAR', type: 'VARCHAR', events: 'BIGINT', first_at: 'TIMESTAMP', last_at: 'TIMESTAMP', value_sum: 'DOUBLE'",
    people.flatMap((p) =>
      (p.events ?? []).map(([type, events, at]) => ({ person_id: p.id, type, events, first_at: at, last_at: at })),
    ),
    'person_id, type',
  );
  await table(
    'consent/outcomes.parquet',
    "person_id: 'VARCHAR', kommun_code: 'VARCHAR', outcome: 'VARCHAR', \"at\": 'TIMESTAMP'",
    people.flatMap((p) =>
      (p.outcomes ?? []).map(([kommun_code, outcome, at]) => ({ person_id: p.id, kommun_code, outcome, at })),
    ),
    'person_id, kommun_code, "at", outcome',
  );
  await table(
    'clean/texts.parquet',
    "person_id: 'VARCHAR', text_no: 'INTEGER', language: 'VARCHAR', status: 'VARCHAR', body: 'VARCHAR', sentences: 'STRUCT(\"text\" VARCHAR, quotable BOOLEAN)[]'",
    people
      .flatMap((p) =>
        (p.texts ?? []).map((body) => ({
          person_id: p.id,
          language: p.textLanguage ?? null,
          status: 'ok',
          body,
          sentences: body.split(/(?<=[.!?]) /).map((text) => ({ text, quotable: true })),
        })),
      )
      .map((row, text_no) => ({ ...row, text_no })),
    'text_no',
  );
}
