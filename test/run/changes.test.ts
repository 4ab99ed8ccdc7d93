import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withDatabase } from '../../pipeline/db/database.js';
import { compareRuns, runBefore } from '../../pipeline/run/changes.js';
import { noteInHistory, readHistory } from '../../pipeline/run/history.js';
import { layoutOf } from '../../pipeline/run/workspace.js';
import { tempDir } from '../helpers/temp-dir.js';

interface Night {
  /** kommun_code, kommun, rank, person_id */
  readonly leads: ReadonlyArray<readonly [string, string, number, string]>;
  /** person_id, purposes, left_out */
  readonly persons: ReadonlyArray<readonly [string, readonly string[], string | null]>;
}

const contact = ['profiling', 'relocation_contact'];
const last: Night = {
  leads: [
    ['2521', 'Pajala', 1, 'p-stays'],
    ['2521', 'Pajala', 2, 'p-withdraws'],
    ['2521', 'Pajala', 3, 'p-outranked'],
    ['2580', 'Luleå', 1, 'p-vanishes'],
    ['2580', 'Luleå', 2, 'p-closes'],
    ['2580', 'Luleå', 3, 'p-stays'],
  ],
  persons: [],
};
const tonight: Night = {
  leads: [
    ['2521', 'Pajala', 1, 'p-new'],
    ['2521', 'Pajala', 2, 'p-stays'],
    ['2580', 'Luleå', 3, 'p-stays'],
  ],
  persons: [
    ['p-stays', contact, null],
    ['p-new', contact, null],
    ['p-outranked', contact, null],
    ['p-withdraws', [], 'withdrawn'],
    ['p-closes', ['profiling'], null],
  ],
};

async function publish(workspace: string, id: string, { leads, persons }: Night): Promise<void> {
  const layout = layoutOf(workspace);
  const dir = join(layout.out, id);
  await mkdir(dir, { recursive: true });
  const values = (rows: readonly (readonly unknown[])[]) => JSON.stringify(rows.map((row) => ({ ...row })));
  await withDatabase({}, async (db) => {
    const from = (shape: string) => `(SELECT unnest(from_json($rows, '[${shape}]')) AS r)`;
    await db.run(
      `CREATE TABLE leads AS SELECT r."0" AS kommun_code, r."1" AS kommun, r."2" AS rank, r."3" AS person_id
       FROM ${from('{"0":"VARCHAR","1":"VARCHAR","2":"INTEGER","3":"VARCHAR"}')}`,
      { rows: values(leads) },
    );
    await db.run(
      `CREATE TABLE persons AS SELECT r."0" AS person_id, r."1" AS purposes, r."2" AS left_out
       FROM ${from('{"0":"VARCHAR","1":["VARCHAR"],"2":"VARCHAR"}')}`,
      { rows: values(persons) },
    );
    for (const table of ['leads', 'persons'])
      await db.writeParquet(`SELECT * FROM ${table} ORDER BY ALL`, join(dir, `${table}.parquet`));
  });
  await noteInHistory(layout, id);
}

test('what changed: new, lost and moved leads by kommun, and why somebody is a lead no more', async () => {
  const workspace = await tempDir();
  await publish(workspace, 'last', last);
  await publish(workspace, 'tonight', tonight);
  expect(await runBefore(workspace, 'tonight')).toBe('last');
  expect(await compareRuns(workspace, 'last', 'tonight')).toEqual({
    since: 'last',
    kommuner: [
      { kommun_code: '2521', kommun: 'Pajala', leads: 2, added: 1, lost: 2, moved: 1 },
      { kommun_code: '2580', kommun: 'Luleå', leads: 1, added: 0, lost: 2, moved: 0 },
    ],
    lost: { gone: 1, outranked: 1, 'relocation_contact closed': 1, withdrawn: 1 },
  });
});

test('a run published again goes to the end of the history once, and a torn line takes no other with it', async () => {
  const layout = layoutOf(await tempDir());
  for (const id of ['a', 'b', 'a']) await noteInHistory(layout, id);
  expect(await readHistory(layout)).toEqual(['b', 'a']);
  await writeFile(layout.history, '{"run_id":"a"}\n{"run_id":"b"}\n{"run_');
  await noteInHistory(layout, 'c');
  expect(await readHistory(layout)).toEqual(['a', 'b', 'c']);
});

test('the run before is the newest one that is still on disk, also for a run that the history does not know', async () => {
  const workspace = await tempDir();
  await publish(workspace, 'last', last);
  await noteInHistory(layoutOf(workspace), 'collected since');
  expect(await runBefore(workspace, 'unknown')).toBe('last');
  expect(await runBefore(workspace, 'last')).toBeUndefined();
});
