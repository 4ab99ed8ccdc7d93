import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sqlText, withDatabase } from '../../pipeline/db/database.js';
import { sha256 } from '../../pipeline/lib/hash.js';
import { recordExport } from '../../pipeline/rights/export-log.js';
import { completeForget, forget } from '../../pipeline/rights/forget.js';
import { journalFile } from '../../pipeline/rights/journal-file.js';
import { verifyRun } from '../../pipeline/run/verify-run.js';
import { boardOptions, boardStages, boardYaml, filesWith, readWorkspace, runBoard } from '../helpers/small-board.js';
import { tempDir } from '../helpers/temp-dir.js';

const people = `record_id,first_name,last_name,email,phone,language,created_at,why
1,Anna,Bergström,anna.b@x.example,+46701740605,sv,2026-01-10,"Vi vill bo nära granskogen och åka skidor varje dag."
2,Bo,Ekdahl,bo.e@x.example,,sv,2026-01-11,"Norrsken över en tyst by lockar mig mest."
7,Anna,Bergström,anna.b@x.example,,sv,2026-02-10,"Barnen frågar om snön varje kväll."
8,Karl,Bergström,karl.b@x.example,+46701740605,sv,2026-02-11,"Isen på älven är min bästa väg."
`;
const laterPeople = `record_id,first_name,last_name,email,phone,language,created_at,why
1,Olga,Nyman,olga.n@x.example,,sv,2026-03-11,"En helt annan person med samma nummer."
`;
const grant = (email: string) => `${email},profiling,granted,2026-03-01T10:00:00Z\n`;
const files = {
  'norrut.yaml': boardYaml,
  'inbox/people.csv': people,
  'inbox/consents.csv': `email,purpose,status,at\n${grant('anna.b@x.example')}${grant('bo.e@x.example')}${grant('karl.b@x.example')}`,
  'inbox/events.csv':
    'email,type,at\nanna.b@x.example,open,2026-05-01T10:00:00Z\nbo.e@x.example,open,2026-05-02T10:00:00Z\n',
};
const withoutModel = boardStages.filter(({ name }) => name !== 'embed');
const traces = ['anna.b@x.example', 'Anna Bergström', 'granskogen', 'Barnen frågar'];
const asOf = '2026-11-20T00:00:00Z';

async function boardWithAnna(stages = boardStages) {
  const workspace = await tempDir();
  await runBoard(workspace, files, '2026-11-19T00:00:00Z', withoutModel);
  await runBoard(workspace, files, asOf, stages);
  await writeFile(join(workspace, 'mine.csv'), 'email;note\nanna.b@x.example;ring\nbo.e@x.example;skriv\n');
  const [{ person_id: personId } = { person_id: '' }] = await withDatabase({}, (db) =>
    db.rows<{ person_id: string }>(
      `SELECT person_id FROM read_parquet(${sqlText(join(workspace, 'out/latest/leads.parquet'))}) WHERE email = 'anna.b@x.example' LIMIT 1`,
    ),
  );
  await recordExport(workspace, {
    at: '2026-11-20T08:00:00Z',
    path: '/media/stick/leads.csv',
    sidecar: null,
    sha256: 'ab'.repeat(32),
    destination: 'mailchimp',
    campaign: true,
    purposes: ['newsletter'],
    run_id: 'r',
    exported: [personId],
    held_out: [],
  });
  return { workspace, personId };
}

test('a forgotten person is in no byte of the workspace, and does not come back with the next night', async () => {
  const { workspace, personId } = await boardWithAnna();
  const before = await readWorkspace(workspace);
  for (const trace of traces) expect(filesWith(before, trace)).not.toEqual([]);
  const receipt = await forget('Anna.B@x.example', boardOptions(workspace));
  expect(receipt).toMatchObject({ found: true, persons: [personId], verified: true });
  expect(receipt.erased.vectors).toBe(2);
  expect(receipt.erased.files).toEqual(['mine.csv']);
  expect(receipt.inbox).toEqual([
    { file: 'inbox/consents.csv', lines: [2] },
    { file: 'inbox/events.csv', lines: [2] },
    { file: 'inbox/people.csv', lines: [2, 4] },
  ]);
  expect(receipt.exports).toMatchObject([{ at: '2026-11-20T08:00:00Z', destination: 'mailchimp' }]);
  expect(receipt.not_cleaned).toEqual([]);
  const after = await readWorkspace(workspace);
  for (const trace of [...traces, personId]) expect(filesWith(after, trace)).toEqual([]);
  expect(filesWith(after, 'bo.e@x.example')).toContain('mine.csv');
  expect(filesWith(after, 'Karl')).not.toEqual([]);
  expect(await readFile(join(workspace, 'inbox/people.csv'), 'utf8')).toBe(people);
  const later = { ...files, 'inbox/people-later.csv': laterPeople };
  await runBoard(workspace, later, '2026-11-21T00:00:00Z', withoutModel);
  const next = await readWorkspace(workspace);
  for (const trace of [...traces, personId]) expect(filesWith(next, trace)).toEqual([]);
  expect(filesWith(next, 'Karl')).not.toEqual([]);
  expect(filesWith(next, 'olga.n@x.example')).not.toEqual([]);
  expect((await verifyRun(join(workspace, 'out/latest'))).damage).toEqual([]);
});

test('the receipt names lines that came after the last run, in files that it knew and in new ones', async () => {
  const workspace = await tempDir();
  await runBoard(workspace, files, asOf, withoutModel);
  const added = {
    'inbox/consents.csv': `${files['inbox/consents.csv']}Anna.B@x.example,newsletter,withdrawn,2026-11-20T12:00:00Z\n`,
    'inbox/events.csv':
      'email,type,at\nbo.e@x.example,open,2026-05-02T10:00:00Z\nanna.b@x.example,open,2026-05-01T10:00:00Z\n',
    'inbox/people-later.csv': `${laterPeople}9,Anna,Bergström,,+46701740605,sv,2026-11-20,"Ett kort brev till."\n9,Karl,Bergström,,+46701740605,sv,2026-11-20,"Ett till."\n`,
  };
  for (const [file, text] of Object.entries(added)) await writeFile(join(workspace, file), text);
  const receipt = await forget('anna.b@x.example', boardOptions(workspace));
  expect(receipt.inbox).toEqual([
    { file: 'inbox/consents.csv', lines: [2, 5] },
    { file: 'inbox/events.csv', lines: [3] },
    { file: 'inbox/people-later.csv', lines: [3] },
    { file: 'inbox/people.csv', lines: [2, 4] },
  ]);
  await runBoard(workspace, {}, '2026-11-22T00:00:00Z', withoutModel);
  for (const trace of traces) expect(filesWith(await readWorkspace(workspace), trace)).toEqual([]);
});

test('somebody whom no run has met yet is found in the inbox; a source that cannot be read is named', async () => {
  const workspace = await tempDir();
  await runBoard(workspace, files, asOf, withoutModel);
  await writeFile(join(workspace, 'inbox/people-later.csv'), laterPeople);
  await writeFile(join(workspace, 'inbox/events.csv'), '');
  const receipt = await forget('olga.n@x.example', boardOptions(workspace));
  expect(receipt).toMatchObject({ found: false, inbox: [{ file: 'inbox/people-later.csv', lines: [2] }] });
  expect(receipt.not_cleaned).toEqual(['inbox/events.csv']);
});

test('an export in the workspace loses the row, keeps its line ends, and its sidecar follows', async () => {
  const { workspace, personId } = await boardWithAnna(withoutModel);
  const path = join(workspace, 'exports/mine.csv');
  const line = (id: string, email: string) => `${id},${email},"two\r\nlines"\r\n`;
  const others = line('p-0000000000000001', 'bo.e@x.example') + line('p-0000000000000002', 'karl.b@x.example');
  const head = '\ufeffperson_id,email,evidence\r\n';
  await mkdir(join(workspace, 'exports'));
  await writeFile(path, head + line(personId, 'anna.b@x.example') + others);
  const sidecar = {
    format: 1,
    sha256: 'old',
    people: 5,
    rows: 3,
    holdout: { share: 0.1, people: 1 },
    left_out: { no_email: 1 },
  };
  await writeFile(`${path}.json`, JSON.stringify(sidecar));
  const handedOut = {
    at: '2026-11-20T09:00:00Z',
    sha256: 'old',
    destination: 'csv',
    campaign: false,
    purposes: ['relocation_contact'],
  };
  const kept = ['p-0000000000000001', 'p-0000000000000002'];
  const about = { ...handedOut, run_id: 'r', exported: [personId, ...kept], held_out: ['p-0000000000000003'] };
  await recordExport(workspace, { ...about, path, sidecar: `${path}.json` });
  await recordExport(workspace, {
    ...about,
    sha256: 'older',
    path: join(workspace, 'gone.csv'),
    sidecar: join(workspace, 'gone.csv.json'),
  });
  await writeFile(join(workspace, 'gone.csv.json'), JSON.stringify(sidecar));
  const receipt = await forget('anna.b@x.example', boardOptions(workspace));
  expect(await readFile(path, 'utf8')).toBe(head + others);
  expect(JSON.parse(await readFile(`${path}.json`, 'utf8'))).toEqual({
    ...sidecar,
    sha256: sha256(head + others),
    people: 4,
    rows: 2,
  });
  expect(receipt.erased.removed_files).toEqual(['gone.csv.json']);
});

test('a kill at any step is finished by the next command', async () => {
  const { workspace, personId } = await boardWithAnna(withoutModel);
  for (const step of [1, 1]) {
    const controller = new AbortController();
    const dying = { ...boardOptions(workspace), signal: controller.signal };
    let calls = 0;
    // the publishing stage is where a kill hurts most: tables are rewritten, nothing is published yet
    const stages = dying.stages.map((stage) => ({
      ...stage,
      run: async (context: Parameters<typeof stage.run>[0]) => {
        if (stage.publishes && ++calls <= step) throw new Error('killed');
        return stage.run(context);
      },
    }));
    await expect(forget('anna.b@x.example', { ...dying, stages })).rejects.toThrow('killed');
  }
  expect(JSON.parse(await readFile(journalFile(workspace), 'utf8'))).toMatchObject({
    persons: [{ person_id: personId }],
  });
  const receipt = await completeForget(boardOptions(workspace));
  expect(receipt).toMatchObject({ found: true, verified: true });
  const after = await readWorkspace(workspace);
  for (const trace of [...traces, personId]) expect(filesWith(after, trace)).toEqual([]);
  expect(await completeForget(boardOptions(workspace))).toBeUndefined();
});

/** A signal that stops whoever asks it for the n-th time, as a kill would between two steps. */
function stopAt(n: number): AbortSignal {
  const { signal } = new AbortController();
  let asked = 0;
  signal.throwIfAborted = () => {
    if (++asked === n) throw new Error('killed');
  };
  return signal;
}

test('stopped between any two steps, and again at every later one, an erasure still ends whole', async () => {
  const { workspace, personId } = await boardWithAnna(withoutModel);
  await mkdir(join(workspace, 'exports'));
  await writeFile(join(workspace, 'exports/meta.csv'), `email\n${sha256('anna.b@x.example')}\n`);
  await recordExport(workspace, {
    at: '2026-11-20T09:00:00Z',
    path: join(workspace, 'exports/meta.csv'),
    sidecar: null,
    sha256: 'cd'.repeat(32),
    destination: 'meta',
    campaign: true,
    purposes: ['ad_user_data'],
    run_id: 'r',
    exported: [personId],
    held_out: [],
  });
  const options = { ...boardOptions(workspace), stages: withoutModel };
  for (let n = 1; !existsSync(journalFile(workspace)); n++)
    await expect(forget('anna.b@x.example', { ...options, signal: stopAt(n) })).rejects.toThrow('killed');
  let step = 1;
  for (let done = false; !done; ) {
    const receipt = await completeForget({ ...options, signal: stopAt(++step) }).catch((error: Error) => error.message);
    done = receipt !== 'killed';
    expect((await verifyRun(join(workspace, 'out/latest'))).damage).toEqual([]);
    if (done) expect(receipt).toMatchObject({ found: true, verified: true, inbox: [{}, {}, {}] });
    if (done) expect(receipt).toMatchObject({ exports: [{ destination: 'mailchimp' }, { destination: 'meta' }] });
  }
  expect(step).toBeGreaterThan(9);
  const after = await readWorkspace(workspace);
  for (const trace of [...traces, personId, sha256('anna.b@x.example')]) expect(filesWith(after, trace)).toEqual([]);
  expect(filesWith(after, 'Karl')).not.toEqual([]);
});

test('an unknown key leaves everything as it is, but for its hash', async () => {
  const workspace = await tempDir();
  const { manifest } = await runBoard(workspace, files, asOf, withoutModel);
  const receipt = await forget('nobody@x.example', boardOptions(workspace));
  expect(receipt).toMatchObject({ found: false, persons: [], suppressed: 1, run_id: null, verified: true });
  expect((await verifyRun(join(workspace, 'out/latest'))).run_id).toBe(manifest.run_id);
  expect(filesWith(await readWorkspace(workspace), 'nobody@x.example')).toEqual([]);
  await expect(forget('not a key', boardOptions(workspace))).rejects.toMatchObject({ code: 'bad-usage' });
});
