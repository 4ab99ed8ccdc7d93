import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withDatabase } from '../../pipeline/db/database.js';
import { comparePersons } from '../../pipeline/run/person-changes.js';
import { layoutOf } from '../../pipeline/run/workspace.js';
import { tempDir } from '../helpers/temp-dir.js';

/** A published run with nothing but who each record is; a record is a line of one file. */
async function publishResolution(workspace: string, run: string, persons: readonly string[]): Promise<void> {
  const dir = join(layoutOf(workspace).out, run);
  await mkdir(dir, { recursive: true });
  const rows = persons.map((person, line) => `('news', 'inbox/a.csv:${line}', ${line}, '${person}')`);
  await withDatabase({}, (db) =>
    db.writeParquet(
      `SELECT * FROM (VALUES ${rows.join(', ')}) t(source, record_id, line, person_id) ORDER BY ALL`,
      join(dir, 'resolution.parquet'),
    ),
  );
}

test('merges and splits are told by the records that both runs have', async () => {
  const workspace = await tempDir();
  await publishResolution(workspace, 'before', ['p-1', 'p-2', 'p-3', 'p-3', 'p-4']);
  await publishResolution(workspace, 'now', ['p-1', 'p-1', 'p-3', 'p-5', 'p-4', 'p-6']);
  expect(await comparePersons(workspace, 'before', 'now')).toEqual({
    merged: [{ person_id: 'p-1', from: ['p-1', 'p-2'] }],
    split: [{ person_id: 'p-3', into: ['p-3', 'p-5'] }],
  });
});

test('a run without resolutions says nothing about persons', async () => {
  const workspace = await tempDir();
  await publishResolution(workspace, 'now', ['p-1']);
  expect(await comparePersons(workspace, 'before', 'now')).toEqual({ merged: [], split: [] });
});
