import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from '../../../pipeline/config/config.js';
import { Database, sqlText, withDatabase } from '../../../pipeline/db/database.js';
import { resolve } from '../../../pipeline/stages/2-resolve/index.js';
import type { StageContext } from '../../../pipeline/stages/stage.js';
import { tempDir } from '../../helpers/temp-dir.js';

const contacts = `
  (0, 'news', 'inbox/a.csv', 2, NULL, 'Elin', 'Ek', 'elin@example.se', NULL, 1990, '96131', 'Boden', 'SE', '2023-02-01'),
  (1, 'news', 'inbox/a.csv', 3, NULL, 'Bo', 'Ek', 'ek@example.se', '+46701234567', NULL, '96131', 'Boden', 'SE', '2023-02-02'),
  (2, 'fair', 'inbox/b.xlsx', 2, 'f-1', 'Elin', 'Ek', 'elin@example.se', '+46709999999', NULL, NULL, NULL, NULL, '2024-01-01'),
  (3, 'fair', 'inbox/b.xlsx', 3, 'f-2', 'Eva', 'Ek', 'ek@example.se', '+46701234567', NULL, '96131', 'Boden', 'SE', NULL)`;

test('the stage writes every table of its contract', async () => {
  const dir = await tempDir();
  const tables = await runStage(dir);
  const ids = tables.resolution.map(({ person_id }) => person_id);
  expect(ids[0]).toMatch(/^p-[0-9a-f]{16}$/);
  expect(ids[2]).toBe(ids[0]);
  expect(new Set(ids).size).toBe(3);
  expect(tables.resolution.map(({ record_id }) => record_id)).toEqual(['inbox/a.csv:2', 'inbox/a.csv:3', 'f-1', 'f-2']);
  expect(tables.keys.filter(({ person_id }) => person_id === ids[0]).map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    'email elin@example.se',
    'phone +46709999999',
    'record f-1',
  ]);
  const profile = tables.profiles.find(({ person_id }) => person_id === ids[0]);
  expect(profile).toMatchObject({
    records: 2,
    first_name: 'Elin',
    phone: '+46709999999',
    birth_year: 1990,
    city: 'Boden',
  });
  expect(tables.links).toHaveLength(1);
  expect(JSON.parse(await readFile(join(dir, 'out/model.json'), 'utf8'))).toMatchObject({ records: 4, persons: 3 });
});

type Row = Readonly<Record<string, unknown>>;

async function runStage(
  dir: string,
): Promise<Readonly<Record<'resolution' | 'keys' | 'profiles' | 'links', readonly Row[]>>> {
  const input = join(dir, 'contacts.parquet');
  const out = (file: string) => join(dir, 'out', file);
  await mkdir(join(dir, 'out'));
  await withDatabase({}, (db) =>
    db.writeParquet(
      `SELECT *, NULL::VARCHAR AS language, NULL::VARCHAR AS occupation, NULL::VARCHAR AS would_move,
         [{'question': 'Why?', 'body': 'The light'}] AS texts
       FROM (VALUES ${contacts}) t(contact_no, source, file, line, record_id, first_name, last_name, email, phone, birth_year, postcode, city, country, created_at)
       ORDER BY contact_no`,
      input,
    ),
  );
  const context: StageContext = {
    config: parseConfig('sources: [{ name: news, kind: contacts, path: inbox/a.csv }]\n'),
    asOf: '2025-01-01T00:00:00Z',
    workspace: dir,
    dir: join(dir, 'out'),
    out,
    in: () => input,
    openDb: (options) => Database.open(options),
    progress: () => undefined,
    warn: () => undefined,
    signal: new AbortController().signal,
  };
  await resolve.run(context);
  const read = (name: string) =>
    withDatabase({}, (db) => db.rows<Row>(`FROM read_parquet(${sqlText(out(`${name}.parquet`))})`));
  return {
    resolution: await read('resolution'),
    keys: await read('keys'),
    profiles: await read('profiles'),
    links: await read('links'),
  };
}
