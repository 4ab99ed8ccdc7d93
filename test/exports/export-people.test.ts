import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase } from '../../pipeline/db/database.js';
import type { Choice } from '../../pipeline/exports/choose-people.js';
import { destinations } from '../../pipeline/exports/destinations.js';
import { exportPeople } from '../../pipeline/exports/export-people.js';
import { isHeldOut } from '../../pipeline/exports/holdout.js';
import { sha256 } from '../../pipeline/lib/hash.js';
import { seededRandom } from '../../pipeline/lib/random.js';
import { leadColumns } from '../../pipeline/stages/8-export/lead-columns.js';
import { allPurposes, type BoardPerson, boardContext } from '../helpers/lead-board.js';
import { type PublishedBoard, publishedBoard } from '../helpers/published-board.js';

const random = seededRandom(21);
const id = (i: number) => `p-${(0xabc000 + i).toString(16).padStart(16, '0')}`;
const people: BoardPerson[] = Array.from({ length: 90 }, (_, i) => ({
  id: id(i),
  fit: random(),
  phone: `+4670123${4000 + i}`,
  firstName: i === 2 ? '=cmd()' : 'Åsa-Lena',
  lastName: "O'Neil",
  postcode: '984 31',
  city: 'Pajala',
  country: 'SE',
  purposes: i % 3 === 0 ? ['profiling', 'relocation_contact'] : allPurposes,
  refusal: 'withdrawn',
  texts: ['Jag drömmer om Pajala.'],
  textLanguage: 'sv',
  evidence: 'Jag drömmer om Pajala.',
}));
people.push({ id: id(200), purposes: ['newsletter'], firstName: 'Bo' });
people.push({ id: id(201), purposes: ['newsletter'], email: null });

let root: string;
let board: PublishedBoard;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'norrut-exports-'));
  board = await publishedBoard(root, people, 'defaultCapacity: 10\n');
});
afterAll(() => rm(root, { recursive: true }));

const named = (name: string) => destinations.find((d) => d.name === name)!;
const choose = (to: string, more: Partial<Choice> = {}): Choice => ({
  destination: named(to),
  purposes: named(to).purposes,
  everyone: false,
  holdout: 0,
  ...more,
});
const run = (choice: Choice, path: string, stages = board.stages('unchanged')) =>
  exportPeople({
    workspace: board.workspace,
    config: board.config,
    stages,
    choice,
    path: join(root, path),
    output: process.stdout,
    signal: new AbortController().signal,
  });
const csv = async (path: string): Promise<Record<string, string>[]> =>
  parse(await readFile(join(root, path)), { bom: true, columns: true });
const leads = () =>
  withDatabase({}, (db) =>
    db.rows<{ person_id: string; kommun_code: string; email: string }>(
      `FROM '${board.workspace}/out/latest/leads.parquet'`,
    ),
  );

test('csv, xlsx, parquet, arrow and jsonl hold the same leads, each person once, with the columns of leads', async () => {
  for (const to of ['csv', 'xlsx', 'parquet', 'arrow', 'jsonl']) await run(choose(to), `all.${to}`);
  const rows = await csv('all.csv');
  const ids = rows.map((row) => row['person_id']);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(ids)).toEqual(new Set((await leads()).map((lead) => lead.person_id)));
  expect(Object.keys(rows[0]!)).toEqual([...leadColumns]);
  const sheet = await readSheet(join(root, 'all.xlsx'));
  expect(sheet.slice(1).map((row) => row[3])).toEqual(ids);
  const parquet = await withDatabase({}, (db) =>
    db.rows<Record<string, unknown>>(`FROM '${join(root, 'all.parquet')}'`),
  );
  expect(parquet.map((row) => row['person_id'])).toEqual(ids);
  const arrow = tableFromIPC(await readFile(join(root, 'all.arrow')));
  expect([...arrow].map((row) => row['person_id'])).toEqual(ids);
  const lines = (await readFile(join(root, 'all.jsonl'), 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).person_id)).toEqual(ids);
  expect(rows[0]!['phone']).toMatch(/^\+4670123\d{4}$/);
});

test('--kommun keeps to that list in the order of rank, --top to its best', async () => {
  const all = (await leads()).filter((lead) => lead.kommun_code === '2521').map((lead) => lead.person_id);
  await run(choose('csv', { kommunCode: '2521' }), 'pajala.csv');
  expect((await csv('pajala.csv')).map((row) => row['person_id'])).toEqual(all);
  const { sidecar } = await run(choose('csv', { kommunCode: '2521', top: 3 }), 'top.csv');
  expect((await csv('top.csv')).map((row) => row['person_id'])).toEqual(all.slice(0, 3));
  expect(sidecar.left_out).toEqual({ below_top: all.length - 3 });
});

test('mailchimp takes only people who allow the newsletter, guards formulas, and says who was left out', async () => {
  const { sidecar } = await run(choose('mailchimp'), 'mc.csv');
  const text = await readFile(join(root, 'mc.csv'), 'utf8');
  expect(text).toMatch(/^\uFEFFEmail Address,First Name,Last Name,/);
  const allowed = new Set(
    people.filter((p) => (p.purposes ?? allPurposes).includes('newsletter')).map((p) => `${p.id}@example.org`),
  );
  const rows = await csv('mc.csv');
  for (const row of rows) expect(allowed).toContain(row['Email Address']);
  expect(rows.map((row) => row['First Name'])).not.toContain('=cmd()');
  expect(sidecar.left_out['newsletter: withdrawn']).toBeGreaterThan(0);
  expect(sidecar.people).toBe(sidecar.rows + sidecar.left_out['newsletter: withdrawn']!);
  expect(JSON.parse(await readFile(join(root, 'mc.csv.json'), 'utf8'))).toEqual(sidecar);
  expect(sidecar.sha256).toBe(sha256(await readFile(join(root, 'mc.csv'))));
});

test('--everyone is everybody who allows the purpose, leads or not; without an e-mail nobody is in a mailing', async () => {
  const { sidecar } = await run(choose('mailchimp', { everyone: true }), 'every.csv');
  expect(sidecar.rows).toBe(
    people.filter((p) => (p.purposes ?? allPurposes).includes('newsletter') && p.email !== null).length,
  );
  expect(sidecar.left_out['no_email']).toBe(1);
  expect((await csv('every.csv')).find((row) => row['First Name'] === 'Bo')?.['Kommun']).toBe('');
});

test('meta and google files are ASCII, hashed, and need both advertising purposes', async () => {
  await run(choose('meta'), 'meta.csv');
  await run(choose('google'), 'google.csv');
  const meta = await readFile(join(root, 'meta.csv'), 'latin1');
  expect(meta).toMatch(/^email,phone,fn,ln,ct,zip,country\r\n[0-9a-f]{64},/);
  const [row] = await csv('meta.csv');
  expect(row!['fn']).toBe(sha256('åsalena'));
  expect(row!['zip']).toBe(sha256('98431'));
  const [googled] = await csv('google.csv');
  expect(Object.keys(googled!)).toEqual(['Email', 'Phone', 'First Name', 'Last Name', 'Country', 'Zip']);
  expect([googled!['Country'], googled!['Zip']]).toEqual(['SE', '984 31']);
  const advertised = new Set((await csv('google.csv')).map((r) => r['Email']));
  for (const p of people.filter((_, i) => i % 3 === 0)) expect(advertised).not.toContain(sha256(`${p.id}@example.org`));
});

test('the holdout is the same share of the same people every time', async () => {
  const first = await run(choose('mailchimp', { holdout: 0.3 }), 'hold.csv');
  const again = await run(choose('mailchimp', { holdout: 0.3 }), 'hold.csv');
  expect(again.sidecar).toEqual(first.sidecar);
  expect(first.counts.heldOut.length).toBeGreaterThan(0);
  for (const person of first.counts.heldOut) expect(isHeldOut(person, 0.3)).toBe(true);
  for (const person of first.counts.exported) expect(isHeldOut(person, 0.3)).toBe(false);
  const share = Array.from({ length: 20_000 }, (_, i) => isHeldOut(id(i), 0.1)).filter(Boolean).length / 20_000;
  expect(share).toBeCloseTo(0.1, 1);
});

test('a withdrawal that came after the run counts; one that is only expired by now does not change the run’s answer', async () => {
  const [gone, old] = (await leads()).filter((lead) =>
    people.some((p) => p.id === lead.person_id && p.purposes === allPurposes),
  );
  const changed = people.map((p) =>
    p.id === gone!.person_id
      ? { ...p, purposes: ['profiling'], refusal: 'objected' }
      : p.id === old!.person_id
        ? { ...p, purposes: ['profiling'], refusal: 'expired' }
        : p,
  );
  const later = await boardContext(join(root, 'later'), changed);
  later.close();
  const { sidecar } = await run(choose('csv'), 'later.csv', board.stages('changed', join(root, 'later', 'consent')));
  const ids = (await csv('later.csv')).map((row) => row['person_id']);
  expect(ids).not.toContain(gone!.person_id);
  expect(ids).toContain(old!.person_id);
  expect(sidecar.ledger_changed).toBe(true);
  expect(sidecar.left_out).toEqual({ 'relocation_contact: objected': 1 });
});

test('recruitment is refused, and no file appears', async () => {
  await expect(run(choose('csv', { purposes: ['recruitment'] }), 'jobs.csv')).rejects.toMatchObject({
    code: 'refused',
    exitCode: 5,
  });
  await expect(readFile(join(root, 'jobs.csv'))).rejects.toThrow();
});

test('an export that fails leaves the file that was there', async () => {
  await writeFile(join(root, 'kept.csv'), 'as before');
  const broken = {
    ...named('csv'),
    cells: () => {
      throw new Error('disk');
    },
  };
  await expect(run(choose('csv', { destination: broken }), 'kept.csv')).rejects.toThrow('disk');
  expect(await readFile(join(root, 'kept.csv'), 'utf8')).toBe('as before');
});
