import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { auditConsent } from '../../pipeline/rights/audit-consent.js';
import { explainPerson } from '../../pipeline/rights/explain.js';
import { recordExport } from '../../pipeline/rights/export-log.js';
import { collectGarbage } from '../../pipeline/rights/gc.js';
import { verifyRun } from '../../pipeline/run/verify-run.js';
import { boardOptions, boardStages, boardYaml, filesWith, readWorkspace, runBoard } from '../helpers/small-board.js';
import { tempDir } from '../helpers/temp-dir.js';

const files = {
  'norrut.yaml': boardYaml,
  'inbox/people.csv': `record_id,first_name,last_name,email,phone,language,created_at,why
1,Anna,Bergström,anna.b@x.example,+46701740605,sv,2026-01-10,"Vi vill bo nära granskogen. Min son har astma."
2,Bo,Ekdahl,bo.e@x.example,,sv,2026-01-11,"Norrsken över en tyst by lockar mig mest."
3,Karl,Bergström,karl.b@x.example,+46701740605,sv,2026-01-12,"Isen på älven är min bästa väg."
`,
  'inbox/consents.csv':
    'email,purpose,status,at\nanna.b@x.example,profiling,granted,2026-03-01T10:00:00Z\nbo.e@x.example,newsletter,granted,2026-03-01T10:00:00Z\nbo.e@x.example,newsletter,withdrawn,2026-04-01T10:00:00Z\n',
  'inbox/events.csv': 'email,type,at\nanna.b@x.example,open,2026-05-01T10:00:00Z\n',
};
const stages = boardStages.filter(({ name }) => name !== 'embed');

test('explain answers a request of access: sources, data, purposes, texts, exports', async () => {
  const workspace = await tempDir();
  await runBoard(workspace, files, '2026-11-20T00:00:00Z', stages);
  const anna = await explainPerson(workspace, 'ANNA.B@x.example');
  expect(anna.sources).toMatchObject([{ file: 'inbox/people.csv', line: 2n, first_name: 'Anna' }]);
  expect(anna.keys.map(({ key }) => key)).toEqual(['anna.b@x.example', '+46701740605', '1']);
  expect(anna.purposes).toContainEqual({
    person_id: anna.person_id,
    purpose: 'profiling',
    allowed: true,
    reason: null,
  });
  expect(anna.ledger).toMatchObject([
    { purpose: 'profiling', status: 'granted', file: 'inbox/consents.csv', line: 2n },
  ]);
  expect(anna.events).toMatchObject([{ type: 'open' }]);
  expect(anna.texts).toMatchObject([{ body: 'Vi vill bo nära granskogen.', dropped: 1 }]);
  expect(anna.scores).toBeNull();
  await recordExport(workspace, {
    at: '2026-11-20T08:00:00Z',
    path: join(workspace, 'exports/leads.csv'),
    sidecar: null,
    sha256: 'ab'.repeat(32),
    destination: 'csv',
    campaign: false,
    purposes: ['relocation_contact'],
    run_id: 'r',
    exported: [anna.person_id],
    held_out: [],
  });
  expect((await explainPerson(workspace, anna.person_id)).exports).toMatchObject([{ path: 'exports/leads.csv' }]);
  const bo = await explainPerson(workspace, 'bo.e@x.example');
  expect(bo.texts).toEqual([]);
  expect(bo.ledger).toHaveLength(2);
  await expect(explainPerson(workspace, '+46701740605')).rejects.toMatchObject({ code: 'bad-usage' });
  await expect(explainPerson(workspace, 'nobody@x.example')).rejects.toMatchObject({ code: 'unknown-person' });
});

test('audit consent counts by reason and finds no purpose without a grant', async () => {
  const workspace = await tempDir();
  await runBoard(workspace, files, '2026-11-20T00:00:00Z', stages);
  const audit = await auditConsent(workspace, boardOptions(workspace).config);
  expect(audit).toMatchObject({ without_ground: 0, exports: 0, forgotten_hashes: 0 });
  expect(audit.purposes).toMatchObject({ profiling: { persons: 3, allowed: 1, left_out: { no_record: 2 } } });
  expect(audit.record_of_processing.processing.map(({ purpose, persons }) => [purpose, persons])).toContainEqual([
    'profiling',
    1,
  ]);
});

test('gc shows first and removes only when told; the newest run stays whole', async () => {
  const workspace = await tempDir();
  for (const day of ['18', '19', '20']) await runBoard(workspace, files, `2026-11-${day}T00:00:00Z`, stages);
  const config = { ...boardOptions(workspace).config, retention: { runs: 1, cacheDays: 400 } };
  const plan = await collectGarbage(workspace, config, false);
  expect(plan).toMatchObject({ done: false, vectors: false });
  expect(plan.runs).toHaveLength(2);
  expect(await readdir(join(workspace, 'out'))).toHaveLength(4);
  await collectGarbage(workspace, config, true);
  expect(await readdir(join(workspace, 'out'))).toHaveLength(2);
  const left = await readdir(workspace, { recursive: true });
  expect(left.filter((file) => /rejects\.parquet$/.test(file))).toHaveLength(1); // those of runs that are gone go with them
  expect((await verifyRun(join(workspace, 'out/latest'))).damage).toEqual([]);
  expect((await explainPerson(workspace, 'bo.e@x.example')).sources).toHaveLength(1);
});

test('logs and manifest name nobody, and every file is its owner’s only', async () => {
  const umask = process.umask(0o077); // as the program does
  onTestFinished(() => void process.umask(umask));
  const workspace = await tempDir();
  await runBoard(workspace, files, '2026-11-20T00:00:00Z', stages);
  const read = await readWorkspace(workspace);
  for (const value of ['anna', 'Anna', 'Bergström', 'bo.e@', '70174', 'granskog', 'Norrsken'])
    for (const file of filesWith(read, value)) expect(file).not.toMatch(/\.(jsonl|json|yaml)$|history|format/);
  const entries = await readdir(workspace, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!/\/(\.norrut|out)(\/|$)/.test(path) || entry.isSymbolicLink()) continue;
    const { mode } = await stat(path);
    expect([path.slice(workspace.length), (mode & 0o077).toString(8)]).toEqual([path.slice(workspace.length), '0']);
  }
});
