import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sha256File } from '../../../pipeline/lib/hash.js';
import { ingest } from '../../../pipeline/stages/1-ingest/index.js';
import { resolve } from '../../../pipeline/stages/2-resolve/index.js';
import { consent } from '../../../pipeline/stages/3-consent/index.js';
import { lastChange } from '../../../pipeline/stages/3-consent/last-change.js';
import { clean } from '../../../pipeline/stages/4-clean/index.js';
import type { Stage } from '../../../pipeline/stages/stage.js';
import { runOver } from '../../helpers/run-stages.js';
import { tempDir } from '../../helpers/temp-dir.js';

const yaml = `sources:
  - { name: people, kind: contacts, path: inbox/people.csv, map: { record_id: record_id, first_name: first_name, last_name: last_name, email: email, phone: phone, language: language, created_at: created_at, text_why: why } }
  - { name: clicks, kind: events, path: inbox/events.csv }
  - { name: ledger, kind: consents, path: inbox/consents.csv }
`;
const people = `record_id,first_name,last_name,email,phone,language,created_at,why
1,Anna,Berg,anna@x.example,,sv,2026-01-10,"Vi vill bo nära skogen och åka skidor varje dag."
2,Bo,Ek,bo@x.example,,sv,2026-01-11,"Ta bort mig från er lista, tack."
3,Cia,Lund,cia@x.example,,sv,2026-01-12,"Jag längtar till snö och mörker."
4,Dan,Falk,dan@x.example,+46701740605,sv,2026-01-13,"Havet fryser, och jag med det."
5,Eva,Storm,eva@x.example,,sv,2026-01-14,"Norrsken över en tyst by."
6,Fia,Moberg,fia@x.example,,sv,2026-01-15,"Vi söker ett hus med bastu."
`;
const consents = `email,phone,purpose,status,at,evidence
anna@x.example,,profiling,granted,2026-01-10T10:00:00Z,
anna@x.example,,newsletter,granted,2026-01-10T10:00:00Z,
ANNA@X.example ,,newsletter,withdrawn,2026-02-01T10:00:00Z,
bo@x.example,,profiling,granted,2026-01-11T10:00:00Z,
cia@x.example,,profiling,granted,2026-01-12T10:00:00Z,
cia@x.example,,profiling,objected,2026-03-01T10:00:00Z,
cia@x.example,,profiling,granted,2026-04-01T10:00:00Z,
cia@x.example,,newsletter,granted,2026-04-01T10:00:00Z,
dan@x.example,,profiling,granted,2026-01-13T10:00:00Z,
,+46 70 174 06 05,profiling,denied,2026-01-14T10:00:00Z,
eva@x.example,,profiling,granted,2024-01-13T10:00:00Z,
fia@x.example,,profiling,objected,2026-01-16T10:00:00Z,
fia@x.example,,profiling,granted,2026-02-16T10:00:00Z,signed form 12
nobody@x.example,,profiling,granted,2026-02-16T10:00:00Z,
`;
const events = `email,type,at,value
anna@x.example,open,2026-05-01T10:00:00Z,1.5
anna@x.example,open,2026-05-02T10:00:00Z,2
anna@x.example,open,2027-05-02T10:00:00Z,4
cia@x.example,open,2026-05-01T10:00:00Z,1
`;
const files = {
  'norrut.yaml': yaml,
  'inbox/people.csv': people,
  'inbox/consents.csv': consents,
  'inbox/events.csv': events,
};

interface Decision {
  readonly person_id: string;
  readonly purpose: string;
  readonly allowed: boolean;
  readonly reason: string | null;
}

test('from files to the gate: who is allowed what, and what lies behind it', async () => {
  const run = await runOver(await tempDir(), [ingest, resolve, consent, clean], files);
  const profiles = await run.rows<{ person_id: string; first_name: string }>('resolve/profiles.parquet');
  const idOf = Object.fromEntries(profiles.map(({ person_id, first_name }) => [first_name, person_id]));
  const decisions = await run.rows<Decision>('consent/consent.parquet');
  const reason = (name: string, purpose: string) =>
    decisions.find((one) => one.person_id === idOf[name] && one.purpose === purpose)?.reason;
  expect(decisions).toHaveLength(6 * 6);
  expect(reason('Anna', 'profiling')).toBeNull();
  expect(reason('Anna', 'newsletter')).toBe('withdrawn');
  expect(reason('Anna', 'relocation_contact')).toBe('no_record');
  expect(reason('Anna', 'recruitment')).toBe('recruitment_closed');
  expect(reason('Bo', 'profiling')).toBe('text_objection');
  expect(reason('Bo', 'newsletter')).toBe('text_objection');
  expect(reason('Cia', 'profiling')).toBe('objected');
  expect(reason('Cia', 'newsletter')).toBe('profiling_objection');
  expect(reason('Dan', 'profiling')).toBe('denied');
  expect(reason('Eva', 'profiling')).toBe('expired');
  expect(reason('Fia', 'profiling')).toBeNull();
  const messages = await run.rows<{ person_id: string; message_no: number }>('consent/messages.parquet');
  expect(messages.map(({ person_id }) => person_id)).toEqual([idOf['Anna'], idOf['Fia']].sort());
  expect(messages.map(({ message_no }) => message_no)).toEqual([0, 1]);
  const [activity, ...more] = await run.rows<Record<string, unknown>>('consent/activity.parquet');
  expect(more).toEqual([]);
  expect(activity).toMatchObject({ person_id: idOf['Anna'], type: 'open', events: 2n, value_sum: 3.5 });
  expect(await run.rows('consent/objections.parquet')).toEqual([
    { person_id: idOf['Bo'], source: 'people', file: 'inbox/people.csv', line: 3n, language: 'sv' },
  ]);
  const texts = await run.rows<{ person_id: string; text_no: number; status: string }>('clean/texts.parquet');
  expect(texts.map(({ text_no, status }) => [text_no, status])).toEqual([
    [0, 'ok'],
    [1, 'ok'],
  ]);
  const summary = JSON.parse(await readFile(run.path('consent/consent.json'), 'utf8'));
  expect(summary.purposes.profiling).toEqual({
    persons: 6,
    allowed: 2,
    left_out: { denied: 1, expired: 1, objected: 1, text_objection: 1 },
  });
  expect(summary.snapshot).toMatch(/^[0-9a-f]{64}$/);
  expect(run.warnings).toContain('the consents of 1 key belong to nobody among the contacts');
});

test('without a source of consents everybody is left out, and the run says so', async () => {
  const run = await runOver(await tempDir(), [ingest, resolve, consent], {
    'norrut.yaml': yaml.split('\n').slice(0, 2).join('\n'),
    'inbox/people.csv': people,
  });
  expect((await run.rows<Decision>('consent/consent.parquet')).filter(({ allowed }) => allowed)).toEqual([]);
  expect(await run.rows('consent/people.parquet')).toEqual([]);
  expect(run.warnings.join()).toContain('no source of kind consents');
});

test('between two instants with the same last change nothing that the gate lets through differs', async () => {
  const workspace = await tempDir();
  const grantEnds = '2026-01-13T10:00:00Z'; // Eva's grant of 2024, after 24 months
  const instants = [
    '2023-12-31T00:00:00Z',
    '2026-01-10T09:59:59Z',
    '2026-01-10T10:00:00Z',
    '2026-01-10T23:00:00Z',
    grantEnds,
    '2026-01-13T10:00:01Z',
    '2026-01-13T12:00:00Z',
    '2026-03-01T10:00:00Z',
    '2026-05-01T10:00:00Z',
    '2026-05-02T09:00:00Z',
    '2026-05-02T10:00:00Z',
    '2026-11-20T00:00:00Z',
    '2026-11-20T00:00:01Z',
    '2027-06-01T00:00:00Z',
  ];
  // the real stage, but never reused
  const everyTime: Stage = { ...consent, dependsOn: ({ asOf }) => asOf };
  const seen = new Map<string, string>();
  const bytesSeen = new Set<string>();
  for (const asOf of instants) {
    const run = await runOver(workspace, [ingest, resolve, everyTime], files, asOf);
    const key = JSON.stringify(await lastChange(run.path, asOf, 24));
    const hashes = await Promise.all(consent.writes.map((file) => sha256File(run.path(`consent/${file}`))));
    const bytes = hashes.join();
    expect(seen.get(key) ?? bytes, asOf).toBe(bytes);
    seen.set(key, bytes);
    bytesSeen.add(bytes);
  }
  expect(seen.size).toBeLessThan(instants.length - 3);
  expect(bytesSeen.size).toBeGreaterThan(5);
});
