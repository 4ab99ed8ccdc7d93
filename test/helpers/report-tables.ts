import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseConfig } from '../../pipeline/config/config.js';
import { Database, sqlText } from '../../pipeline/db/database.js';
import { drivers } from '../../pipeline/lib/drivers.js';
import type { StageContext } from '../../pipeline/stages/stage.js';

/** A person as the stages before the report would leave them; everything has a plain default. */
export interface Someone {
  readonly id: string;
  readonly first?: string;
  readonly last?: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly language?: string | null;
  readonly country?: string | null;
  readonly occupation?: string | null;
  readonly created?: string;
  readonly sentences?: readonly string[];
  readonly wroteAt?: string;
  readonly lastEvent?: string;
  readonly outcome?: readonly [outcome: string, at: string];
  readonly status?: string;
  readonly fit?: number;
  readonly drivers?: Readonly<Record<string, number>>;
  readonly evidence?: string;
  /** Kommun codes of the lists the person is on, in order of preference. */
  readonly lists?: readonly string[];
  readonly segment?: string;
  readonly stage?: string;
  /** Why the person is not allowed a purpose; allowed where left out. */
  readonly refused?: Readonly<Record<string, string>>;
}

export interface ReportTables {
  readonly people: readonly Someone[];
  readonly asOf: string;
  readonly objections?: ReadonlyArray<readonly [id: string, source: string, file: string, line: number]>;
  readonly yaml?: string;
}

/** Write the tables that the report reads, in their documented shape, and give the stage's context over them. */
export async function reportContext(dir: string, tables: ReportTables): Promise<StageContext> {
  const inputs = join(dir, 'in');
  for (const stage of ['ingest', 'consent', 'clean', 'score', 'match', 'out'])
    await mkdir(join(inputs, stage), { recursive: true });
  await mkdir(join(dir, 'out'), { recursive: true });
  const db = await Database.open({ threads: 1 });
  const write = async (table: string, columns: string, rows: readonly (readonly unknown[])[]) => {
    await db.run(`CREATE OR REPLACE TABLE t (${columns})`);
    if (rows.length > 0)
      await db.run(`INSERT INTO t VALUES ${rows.map((row) => `(${row.map(literal).join(', ')})`).join(', ')}`);
    await db.writeParquet('SELECT * FROM t', join(inputs, table));
  };
  const { people } = tables;
  const profiled = people.filter((one) => one.refused?.['profiling'] === undefined);
  await write(
    'consent/consent.parquet',
    'person_id VARCHAR, purpose VARCHAR, allowed BOOLEAN, reason VARCHAR',
    people.flatMap((one) =>
      ['profiling', 'relocation_contact'].map((purpose) => {
        const reason = one.refused?.[purpose] ?? null;
        return [one.id, purpose, reason === null, reason];
      }),
    ),
  );
  await write(
    'consent/people.parquet',
    `person_id VARCHAR, records INTEGER, first_name VARCHAR, last_name VARCHAR, email VARCHAR, phone VARCHAR, birth_year SMALLINT, postcode VARCHAR,
     city VARCHAR, country VARCHAR, language VARCHAR, occupation VARCHAR, would_move VARCHAR, created_first TIMESTAMP, created_last TIMESTAMP, purposes VARCHAR[]`,
    profiled.map((one) => {
      const created = one.created ?? '2026-02-01 10:00:00';
      return [
        one.id,
        1,
        one.first ?? 'Ada',
        one.last ?? 'Lind',
        one.email ?? null,
        one.phone ?? null,
        null,
        null,
        null,
        one.country ?? null,
        one.language ?? 'sv',
        one.occupation ?? null,
        null,
        created,
        created,
        ['profiling', 'relocation_contact'],
      ];
    }),
  );
  await write(
    'consent/activity.parquet',
    'person_id VARCHAR, type VARCHAR, events BIGINT, first_at TIMESTAMP, last_at TIMESTAMP, value_sum DOUBLE',
    profiled.filter((one) => one.lastEvent).map((one) => [one.id, 'click', 1, one.lastEvent, one.lastEvent, null]),
  );
  await write(
    'consent/outcomes.parquet',
    'person_id VARCHAR, kommun_code VARCHAR, outcome VARCHAR, "at" TIMESTAMP',
    profiled.filter((one) => one.outcome).map((one) => [one.id, one.lists?.[0] ?? null, ...one.outcome!]),
  );
  await write(
    'consent/objections.parquet',
    'person_id VARCHAR, source VARCHAR, file VARCHAR, line BIGINT, language VARCHAR',
    (tables.objections ?? []).map((found) => [...found, 'sv']),
  );
  await db.run(
    'CREATE OR REPLACE TABLE t (person_id VARCHAR, message_no INTEGER, text_no INTEGER, question VARCHAR, created_at TIMESTAMP, language VARCHAR, status VARCHAR, body VARCHAR, sentences STRUCT("text" VARCHAR, quotable BOOLEAN)[], masked INTEGER, dropped INTEGER)',
  );
  for (const [i, one] of profiled.entries())
    if (one.sentences)
      await db.run(
        `INSERT INTO t VALUES (${[one.id, i, i, null, one.wroteAt ?? '2026-02-01 10:00:00', one.language ?? 'sv', 'ok', one.sentences.join(' ')].map(literal).join(', ')},
         [${one.sentences.map((text) => `{'text': ${sqlText(text)}, 'quotable': true}`).join(', ')}], 0, 0)`,
      );
  await db.writeParquet('SELECT * FROM t ORDER BY text_no', join(inputs, 'clean/texts.parquet'));
  await write(
    'score/scores.parquet',
    `person_id VARCHAR, language VARCHAR, fit DOUBLE, move_intent DOUBLE, ${drivers.map((name) => `${name} DOUBLE`).join(', ')}, status VARCHAR, evidence_driver VARCHAR, evidence VARCHAR`,
    profiled.map((one) => [
      one.id,
      one.language ?? 'sv',
      one.fit ?? 0.5,
      0.4,
      ...drivers.map((name) => one.drivers?.[name] ?? 0.1),
      one.status ?? (one.sentences ? 'scored' : 'no_text'),
      Object.keys(one.drivers ?? {})[0] ?? null,
      one.evidence ?? one.sentences?.[0] ?? null,
    ]),
  );
  const ranks = new Map<string, number>();
  await write(
    'match/placements.parquet',
    'person_id VARCHAR, kommun_code VARCHAR, "rank" INTEGER, lead_score DOUBLE, segment VARCHAR, segment_rank INTEGER, stage VARCHAR, confidence DOUBLE, next_step VARCHAR',
    [...profiled]
      .sort((a, b) => (b.fit ?? 0.5) - (a.fit ?? 0.5))
      .flatMap((one) =>
        (one.lists ?? []).map((code) => {
          const rank = (ranks.get(code) ?? 0) + 1;
          ranks.set(code, rank);
          return [
            one.id,
            code,
            rank,
            one.fit ?? 0.5,
            one.segment ?? 'nurture',
            1,
            one.stage ?? 'inventera',
            0.7,
            'Call within a week: they have concrete plans',
          ];
        }),
      ),
  );
  db.close();
  const sources = {
    newsletter: { kind: 'contacts', files: [], read: people.length + 3, accepted: people.length + 1, rejected: 2 },
  };
  await writeFile(join(inputs, 'ingest/sources.json'), JSON.stringify(sources));
  await writeFile(join(inputs, 'consent/consent.json'), JSON.stringify({ snapshot: '', purposes: {}, warnings: [] }));
  await writeFile(join(inputs, 'match/allocation.json'), JSON.stringify({ value: 1, bound: 1, gap: 0.0003 }));
  return {
    config: parseConfig(tables.yaml ?? 'sources: [{ name: newsletter, kind: contacts, path: inbox/a.csv }]\n'),
    asOf: tables.asOf,
    workspace: dir,
    dir: join(dir, 'out'),
    out: (file) => join(dir, 'out', file),
    in: (table) => join(inputs, table),
    openDb: () => Database.open({ threads: 1 }),
    progress: () => undefined,
    warn: () => undefined,
    signal: new AbortController().signal,
  };
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'string') return sqlText(value);
  return value === null || value === undefined ? 'NULL' : String(value);
}
