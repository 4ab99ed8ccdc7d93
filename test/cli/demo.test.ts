import { spawn } from 'node:child_process';
import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqlText, withDatabase } from '../../pipeline/db/database.js';
import { isHeldOut } from '../../pipeline/exports/holdout.js';
import { drivers } from '../../pipeline/lib/drivers.js';
import { sha256 } from '../../pipeline/lib/hash.js';
import { kommuner } from '../../pipeline/lib/kommuner.js';
import { filesBelow } from '../../pipeline/run/stage-store.js';
import { goldenExports } from '../helpers/golden-exports.js';
import { norrut, program } from '../helpers/norrut.js';
import { readExport } from '../helpers/read-export.js';

const asOf = ['--as-of', '2026-11-24T03:00:00Z'];
let home = '';
let board = '';
/** What the run says while it works. */
let messages = '';

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'norrut-demo-'));
  board = join(home, 'board');
  expect((await norrut(['init', board, '--demo'])).exitCode).toBe(0);
  const { exitCode, stderr } = await norrut(['run', '-C', board, ...asOf]);
  expect(exitCode, stderr).toBe(0);
  messages = stderr;
});
afterAll(() => rm(home, { recursive: true, force: true }));

const latest = (file: string) => join(board, 'out/latest', file);
const table = (file: string) => `read_parquet(${sqlText(latest(file))})`;

test('every one of the 14 kommuner gets a list and four pages of its own', async () => {
  const files = await filesBelow(latest('.'));
  for (const { slug } of kommuner)
    for (const file of ['leads.csv', 'leads.xlsx', 'report.sv.html', 'report.en.html'])
      expect(files).toContain(`kommuner/${slug}/${file}`);
  const { counts } = JSON.parse(await readFile(latest('manifest.json'), 'utf8')) as {
    counts: { kommuner: Record<string, number> };
  };
  expect(Object.keys(counts.kommuner)).toEqual(kommuner.map(({ code }) => code));
  expect(Math.min(...Object.values(counts.kommuner))).toBeGreaterThanOrEqual(3);
});

test('the Polish electrician is one person of two files and reaches a kommun that he named', async () => {
  const rows = await withDatabase({}, (db) =>
    db.rows<{ kommun: string; rank: number; evidence: string; sources: string[] }>(
      `SELECT l.kommun, l.rank, l.evidence, (SELECT list(DISTINCT source ORDER BY source) FROM ${table('resolution.parquet')} r WHERE r.person_id = l.person_id) AS sources
       FROM ${table('leads.parquet')} l WHERE email = 'marcin.zagorny@example.net' ORDER BY kommun`,
    ),
  );
  expect(rows.map(({ kommun }) => kommun)).toContain('Älvsbyn');
  expect(rows[0]!.sources).toEqual(['eures', 'newsletter']);
  expect(rows[0]!.evidence.length).toBeGreaterThan(10);
});

test('explain goes from prior to lists, and says of every kommun why the person is there or not', async () => {
  const { exitCode, stdout, stderr } = await norrut(['-C', board, 'explain', 'marcin.zagorny@example.net']);
  expect(exitCode, stderr).toBe(0);
  for (const part of [
    'record: eures, ',
    'ledger: profiling granted ',
    ' prior\n',
    'in the person\u0027s own words',
    'events: ',
  ])
    expect(stdout).toContain(part);
  const sentences = stdout.split('\n').filter((line) => / in \p{Lu}\p{L}+, because /u.test(line));
  expect(sentences).toHaveLength(kommuner.length);
  expect(sentences.filter((line) => /^\d+(st|nd|rd|th) in /.test(line))).toHaveLength(2);
  expect(sentences.find((line) => line.includes(' in Älvsbyn, '))).toContain('names the place');
});

test('nobody whom the gate closed is scored or listed', async () => {
  const { n } = await withDatabase({}, (db) =>
    db.row<{ n: number }>(
      `WITH out AS (SELECT person_id FROM ${table('scores.parquet')} UNION SELECT person_id FROM ${table('leads.parquet')})
       SELECT count(*)::INTEGER AS n FROM out JOIN ${table('persons.parquet')} p USING (person_id) WHERE NOT list_contains(p.purposes, 'profiling')`,
    ),
  );
  expect(n).toBe(0);
});

test('messages, logs and manifest name nobody: no e-mail, phone, full name or text of the board is in them', async () => {
  const stagesDir = join(board, '.norrut/stages');
  const ingested = join(stagesDir, (await readdir(stagesDir)).find((name) => name.startsWith('ingest-'))!);
  const parquet = (file: string) => `read_parquet(${sqlText(join(ingested, file))})`;
  const values = await withDatabase({}, (db) =>
    db.rows<{ value: string }>(
      `WITH contact AS (FROM ${parquet('contacts.parquet')}), keyed AS (
         SELECT email, phone FROM contact UNION ALL SELECT email, phone FROM ${parquet('consents.parquet')}
         UNION ALL SELECT email, phone FROM ${parquet('events.parquet')} UNION ALL SELECT email, phone FROM ${parquet('outcomes.parquet')})
       SELECT DISTINCT value FROM (SELECT unnest([email, phone, ltrim(phone, '+')]) AS value FROM keyed
         UNION ALL SELECT first_name || ' ' || last_name FROM contact
         UNION ALL SELECT t.body FROM contact, unnest(texts) AS s(t)) WHERE length(value) > 8`,
    ),
  );
  expect(values.length).toBeGreaterThan(3000);
  const runs = (await filesBelow(join(board, '.norrut/runs'))).filter((file) => /\.jsonl?$/.test(file));
  expect(runs.some((file) => file.endsWith('log.jsonl'))).toBe(true);
  const read = await Promise.all(runs.map((file) => readFile(join(board, '.norrut/runs', file), 'utf8')));
  const said = [messages, await readFile(latest('manifest.json'), 'utf8'), ...read].join('\n');
  // values that stand in the text as JSON would write them
  expect(values.filter(({ value }) => said.includes(JSON.stringify(value).slice(1, -1)))).toEqual([]);
  expect(said).not.toContain('@');
});

test('verify agrees, and a second run reuses every stage and gives the same manifest', async () => {
  expect((await norrut(['verify', '-C', board])).exitCode).toBe(0);
  const before = await readFile(latest('manifest.json'), 'utf8');
  const { exitCode, stdout } = await norrut(['run', '-C', board, ...asOf, '--explain']);
  expect(exitCode).toBe(0);
  expect(stdout.match(/ reused: /g)).toHaveLength(9);
  expect(await readFile(latest('manifest.json'), 'utf8')).toBe(before);
});

test('explain gives the way from the prior to the fit, and each driver with the sentence that speaks for it', async () => {
  const [lead] = await withDatabase({}, (db) =>
    db.rows<{ person_id: string; fit: number; nature: number }>(
      `SELECT person_id, fit, nature FROM ${table('scores.parquet')} WHERE status = 'scored' AND nature > 0.9 ORDER BY person_id LIMIT 1`,
    ),
  );
  const explained = await norrut(['explain', lead!.person_id, '-C', board, '--json']);
  const { details } = (JSON.parse(explained.stdout) as { scores: { details: { terms: { value: number }[] } } }).scores;
  const sum = details.terms.reduce((all, { value }) => all + value, 0);
  expect(Math.abs(1 / (1 + Math.exp(-sum)) - lead!.fit)).toBeLessThan(1e-9);
  const { stdout } = await norrut(['explain', lead!.person_id, '-C', board]);
  const shown = stdout.split('\n').filter((line) => line.startsWith('driver '));
  expect(shown.map((line) => line.split(' ')[1])).toEqual([...drivers]);
  expect(shown[drivers.indexOf('nature')]).toMatch(/^driver nature 0\.9\d\d: “.+” \([+−]\d/);
});

test('a later run of the day with nothing new reuses every stage; only the instant is another', async () => {
  const before = JSON.parse(await readFile(latest('manifest.json'), 'utf8')) as { outputs: unknown };
  const later = ['--as-of', '2026-11-24T03:00:30Z', '--explain'];
  const { exitCode, stdout, stderr } = await norrut(['run', '-C', board, ...later]);
  expect(exitCode, stderr).toBe(0);
  expect(stdout.match(/ reused: /g)).toHaveLength(9);
  const after = JSON.parse(await readFile(latest('manifest.json'), 'utf8')) as { outputs: unknown };
  expect(after).toMatchObject({ as_of: '2026-11-24T03:00:30Z', outputs: before.outputs });
  expect(stderr).toContain('warning: consent: ');
});

test('audit fairness shows no count of one to four people, and audit drift compares the last two runs', async () => {
  const { exitCode, stdout } = await norrut(['audit', 'fairness', '-C', board, '--json']);
  expect(exitCode).toBe(0);
  const counts = stdout.matchAll(/"(?:people|selected|known|outcomes|answers)": (\d+)/g);
  const shown = [...counts].map(([, count]) => Number(count));
  expect(shown.length).toBeGreaterThan(60);
  expect(shown.filter((count) => count > 0 && count < 5)).toEqual([]);
  const drift = await norrut(['audit', 'drift', '-C', board, '--json']);
  expect(drift.exitCode, drift.stderr).toBe(0);
  const { now, before, cosine, measures } = JSON.parse(drift.stdout) as {
    now: string;
    before: string;
    cosine: number;
    measures: readonly { part: string; psi: number }[];
  };
  expect([now.slice(0, 16), before.slice(0, 16)]).toEqual(['20261124T030030Z', '20261124T030000Z']);
  expect(cosine).toBeCloseTo(1, 9);
  expect(new Set(measures.map(({ part }) => part))).toEqual(new Set(['inputs', 'scores', 'vectors']));
  expect(measures.filter(({ psi }) => psi !== 0)).toEqual([]);
  const unknown = await norrut(['audit', 'drift', '-C', board, '--against', '20200101T000000Z-000000000000']);
  expect(unknown.exitCode).toBe(3);
  expect(unknown.stderr).toContain('no published run "20200101T000000Z-000000000000"');
});

describe('an export of Pajala, right from the published run', () => {
  test.each(goldenExports)('to $to', async ({ to, ending, purposes, campaign, header, email, hashed }) => {
    const path = join(home, `pajala-${to}.${ending}`);
    const { exitCode, stderr } = await norrut(['-C', board, 'export', '--to', to, '--kommun', 'Pajala', '-o', path]);
    expect(exitCode, stderr).toBe(0);
    const leads = await withDatabase({}, (db) =>
      db.rows<{ person_id: string; email: string | null; phone: string | null; purposes: string[] }>(
        `SELECT person_id, email, phone, purposes FROM ${table('leads.parquet')} l JOIN ${table('persons.parquet')} p USING (person_id)
         WHERE kommun_code = '2521' ORDER BY rank`,
      ),
    );
    const allowed = leads.filter((one) => purposes.every((purpose) => one.purposes.includes(purpose)));
    const reachable = allowed.filter((one) => one.email !== null || (hashed && one.phone !== null));
    const told = campaign ? reachable : allowed;
    const sent = told.filter(({ person_id }) => !campaign || !isHeldOut(person_id, 0.1));
    const read = await readExport(path);
    expect(read.header).toEqual(header);
    const mails = sent.map(({ email: mail }) => (mail !== null && hashed ? sha256(mail) : mail));
    expect(read.rows.map((row) => row[email] || null)).toEqual(mails);
    const sidecar = JSON.parse(await readFile(`${path}.json`, 'utf8'));
    expect(sidecar).toMatchObject({
      destination: to,
      purposes,
      ledger_changed: false,
      filter: { everyone: false, kommun: '2521', segment: null, top: null },
      people: leads.length,
      rows: sent.length,
      holdout: { share: campaign ? 0.1 : 0, people: told.length - sent.length },
      sha256: sha256(await readFile(path)),
      columns: header,
    });
    const left = Object.values(sidecar.left_out as Record<string, number>).reduce((sum, n) => sum + n, 0);
    expect(left).toBe(leads.length - told.length);
  });

  test('the command that --help shows makes the Mailchimp file, and a withdrawal that came in since counts', async () => {
    const example = 'norrut export --to mailchimp --kommun Pajala -o pajala.csv';
    expect((await norrut(['export', '--help'])).stdout.replace(/\s+/g, ' ')).toContain(example);
    const copy = join(home, 'withdrawn');
    await cp(board, copy, { recursive: true, verbatimSymlinks: true });
    const [, ...args] = example.split(' ');
    const emails = async () =>
      (await readExport(join(copy, 'pajala.csv'))).rows.map((row) => String(row['Email Address']));
    expect((await norrut(args, { cwd: copy })).exitCode).toBe(0);
    const [gone = '', ...others] = await emails();
    await appendFile(join(copy, 'inbox/consents.csv'), `${gone},,profiling,withdrawn,2026-11-24T02:00Z,phone,\n`);
    expect((await norrut(args, { cwd: copy })).exitCode).toBe(0);
    expect(await emails()).toEqual(others);
    await rm(copy, { recursive: true });
  });
});

test('with --json stdout is one document and every line on stderr an event', async () => {
  const { exitCode, stdout, stderr } = await norrut(['run', '-C', board, ...asOf, '--json']);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ as_of: asOf[1], stages: expect.any(Array) });
  const events = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string; stage: string; how?: string });
  expect(events.filter(({ event }) => event === 'begin')).toHaveLength(9);
  expect(events.filter(({ event, how }) => event === 'end' && how === 'reused')).toHaveLength(9);
});

describe('a run that cannot end leaves the published one as it was', () => {
  const cases: ReadonlyArray<
    readonly [what: string, exitCode: number, harm: (copy: string) => Promise<void>, under?: readonly string[]]
  > = [
    ['a missing file', 3, (copy) => rm(join(copy, 'inbox/consents.csv'))],
    ['a broken norrut.yaml', 2, (copy) => writeFile(join(copy, 'norrut.yaml'), 'sources: [')],
    ['a full disk', 2, changeInput, ['bash', '-c', 'ulimit -f 20; exec "$0" "$@"']],
  ];
  for (const [what, expected, harm, under = []] of cases)
    test(what, async () => {
      const copy = join(home, 'harmed');
      await cp(board, copy, { recursive: true, verbatimSymlinks: true });
      const before = await readFile(join(copy, 'out/latest/manifest.json'), 'utf8');
      await harm(copy);
      const ended = await endedWith([...under, process.execPath, program, 'run', '-C', copy, ...asOf]);
      expect(ended.code, ended.stderr).toBe(expected);
      expect(ended.stderr).toContain('norrut:');
      expect(await readFile(join(copy, 'out/latest/manifest.json'), 'utf8')).toBe(before);
      expect((await norrut(['verify', '-C', copy])).exitCode).toBe(0);
      await rm(copy, { recursive: true });
    });

  test('an interrupt', async () => {
    const copy = join(home, 'interrupted');
    await cp(board, copy, { recursive: true, verbatimSymlinks: true });
    await changeInput(copy);
    const child = spawn(process.execPath, [program, 'run', '-C', copy, ...asOf], { stdio: 'ignore' });
    await setTimeout(1200);
    child.kill('SIGINT');
    expect(await new Promise((done) => child.once('close', done))).toBe(130);
    expect((await norrut(['verify', '-C', copy])).exitCode).toBe(0);
  });
});

/** One more row: every stage from ingest on has work again. */
async function changeInput(copy: string): Promise<void> {
  const file = join(copy, 'inbox/newsletter.csv');
  const [header = '', ...rows] = (await readFile(file, 'utf8')).split(/\r?\n/);
  await writeFile(file, [header, ...rows.slice(1)].join('\n'));
}

function endedWith([command = '', ...args]: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  return new Promise((done) => child.once('close', (code) => done({ code, stderr })));
}
