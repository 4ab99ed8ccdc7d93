import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '../../pipeline/config/config.js';
import { Database, sqlText } from '../../pipeline/db/database.js';
import { match } from '../../pipeline/stages/7-match/index.js';
import type { TableName } from '../../pipeline/stages/stage.js';

/** Time and memory of the whole match stage over invented tables. Run: npm run build && node dist/test/bench/match.js [PEOPLE] */
const people = Number(process.argv[2] ?? 100_000);
const root = await mkdtemp(join(tmpdir(), 'norrut-bench-'));
const where = (table: TableName) => join(root, table.replace('/', '-'));
const config = parseConfig(
  'sources: [{ name: s, kind: contacts, path: a.csv }]\nkommuner: { Luleå: { capacity: 400 } }',
);
await inventTables();
const open: Database[] = [];
const start = performance.now();
await match.run({
  config,
  asOf: '2026-11-20T00:00:00Z',
  workspace: root,
  dir: root,
  out: (file) => join(root, file),
  in: where,
  openDb: async () => {
    const db = await Database.open({ spillTo: join(root, 'spill') });
    open.push(db);
    return db;
  },
  progress: () => undefined,
  warn: console.warn,
  signal: new AbortController().signal,
});
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.table([{ people, seconds, peak: `${Math.round(process.resourceUsage().maxRSS / 1024)} MiB` }]);
for (const db of open) db.close();
await rm(root, { recursive: true });

/** A third writes a text, a third of those names a place; half have events, one in fifty an outcome. */
async function inventTables(): Promise<void> {
  const db = await Database.open({ spillTo: join(root, 'spill') });
  const id = "'p-' || printf('%016x', i * 7919)";
  const write = (table: TableName, select: string) =>
    db.writeParquet(`SELECT * FROM (${select} FROM range(${people}) r(i)) ORDER BY ALL`, where(table));
  await write(
    'consent/people.parquet',
    `SELECT ${id} AS person_id, 'Ada' AS first_name, 'E' || i AS last_name, 'e' || i || '@example.org' AS email, NULL::VARCHAR AS phone,
       'SE' AS country, 'sv' AS language, CASE WHEN i % 5 = 0 THEN 'elektriker' WHEN i % 5 = 1 THEN 'student' END AS occupation,
       CASE WHEN i % 4 = 0 THEN 'yes' END AS would_move, ['profiling', 'relocation_contact'] AS purposes`,
  );
  const drivers = 'family equality nature helping health environment curiosity responsibility arctic'.split(' ');
  await write(
    'score/scores.parquet',
    `SELECT ${id} AS person_id, 'sv' AS language, (hash(i) % 1000 + 1) / 1002 AS fit, (hash(i + 1) % 1000) / 1000 AS move_intent,
       ${drivers.map((d, n) => `(hash(i + ${n + 2}) % 1000) / 1000 AS ${d}`).join(', ')}, 'scored' AS status, 'nature' AS evidence_driver, 'x' AS evidence`,
  );
  await write('score/details.parquet', `SELECT ${id} AS person_id, 0.5 AS confidence, 1 AS texts`);
  const kinds = "['open', 'click', 'visit', 'fair']";
  await db.writeParquet(
    `SELECT ${id} AS person_id, unnest(${kinds}) AS type, 3::BIGINT AS events, TIMESTAMP '2026-10-01' AS first_at, TIMESTAMP '2026-11-01' AS last_at,
       NULL::DOUBLE AS value_sum FROM range(${people}) r(i) WHERE i % 2 = 0 ORDER BY ALL`,
    where('consent/activity.parquet'),
  );
  await db.writeParquet(
    `SELECT ${id} AS person_id, '2521' AS kommun_code, 'replied' AS outcome, TIMESTAMP '2026-10-01' AS "at" FROM range(${people}) r(i) WHERE i % 50 = 0 ORDER BY ALL`,
    where('consent/outcomes.parquet'),
  );
  const filler = 'Vi har pratat länge om det här med barnen och funderar på skola, snö och jobb. ';
  await db.writeParquet(
    `SELECT ${id} AS person_id, i AS text_no, 'sv' AS language, repeat(${sqlText(filler)}, 3) || 'Ord' || i || CASE WHEN i % 9 = 0 THEN ' i Kiruna' ELSE '' END AS body
     FROM range(${people}) r(i) WHERE i % 3 = 0 ORDER BY person_id`,
    where('clean/texts.parquet'),
  );
  db.close();
}
