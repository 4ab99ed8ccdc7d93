import { mkdir, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parseConfig } from '../../../pipeline/config/config.js';
import { type CheckedSource, checkSources } from '../../../pipeline/stages/1-ingest/check.js';
import { norrut } from '../../helpers/norrut.js';
import { boardStages, boardYaml, runBoard } from '../../helpers/small-board.js';
import { tempDir } from '../../helpers/temp-dir.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function check(source: string, files: Files): Promise<CheckedSource & { warnings: readonly string[] }> {
  const workspace = await tempDir();
  await mkdir(join(workspace, 'inbox'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(workspace, 'inbox', name), content);
  const config = parseConfig(`sources: [{ name: s, ${source} }]`);
  const { sources, warnings } = await checkSources(workspace, config, new AbortController().signal);
  return { ...sources[0]!, warnings };
}

const ledger = (phone: string, extra = '') =>
  `kind: consents, path: inbox/*.csv, map: { email: email, phone: ${phone}, purpose: purpose, status: status, at: at${extra} }`;
const consents = 'email,tel,purpose,status,at\n,+46701740605,profiling,objected,2026-03-01T10:00:00Z\n';
const contacts = (map: string, more = '') => `kind: contacts, path: "inbox/*", map: { email: email, ${map} }${more}`;
const people = 'email,Ort,why\nanna.b@x.example,Lund,Snö och tystnad\n';

const maps: ReadonlyArray<
  readonly [why: string, source: string, files: Files, problem: string | null, says?: readonly string[]]
> = [
  [
    'a key of the ledger that is not in the file',
    ledger('Telefon'),
    { 'a.csv': consents },
    'bad-config',
    ['source "s", inbox/a.csv', 'phone (Telefon)', 'email, purpose, status, at, tel'],
  ],
  ['the same key by its header', ledger('tel'), { 'a.csv': consents }, null],
  ['a list of which one header is there', ledger('[Telefon, tel]'), { 'a.csv': consents }, null],
  ['a list of which none is', ledger('[Telefon, Mobil]'), { 'a.csv': consents }, 'bad-config', ['Telefon, Mobil']],
  [
    'a key that one file of the ledger lacks',
    ledger('tel'),
    { 'a.csv': consents, 'b.csv': 'email,purpose,status,at\n' },
    'bad-config',
    ['inbox/b.csv'],
  ],
  [
    'evidence that one file of the ledger lacks',
    ledger('tel', ', evidence: proof'),
    { 'a.csv': consents, 'b.csv': 'email,tel,purpose,status,at,proof\n' },
    null,
  ],
  [
    'evidence that no file has',
    ledger('tel', ', evidence: proof'),
    { 'a.csv': consents },
    'bad-config',
    ['evidence (proof)'],
  ],
  [
    'only keys, and none is there',
    'kind: events, path: inbox/a.csv, map: { email: E-post, type: type }',
    { 'a.csv': 'mejl,type\na@x.example,open\n' },
    'bad-config',
    ['email (E-post)'],
  ],
  [
    'a column of events',
    'kind: events, path: inbox/a.csv, map: { email: email, at: when }',
    { 'a.csv': 'email,ts\na@x.example,2026-01-01\n' },
    'bad-config',
    ['at (when)', 'email, ts'],
  ],
  [
    'a column of contacts',
    contacts('city: Stad'),
    { 'a.csv': people },
    'bad-config',
    ['city (Stad)', 'email, Ort, why'],
  ],
  ['a text of contacts', contacts('text_why: Varför'), { 'a.csv': people }, 'bad-config', ['text_why (Varför)']],
  [
    'a column beside a preset',
    contacts('city: Stad', ', preset: mailchimp'),
    { 'a.csv': `Email Address,First Name,${people}` },
    'bad-config',
    ['city (Stad)'],
  ],
  [
    'a column that one of two files has',
    contacts('city: Ort'),
    { 'a.csv': people, 'b.csv': 'email,why\nbo@x.example,Skogen\n' },
    null,
  ],
  [
    'a value that no line of JSON carries today',
    contacts('city: Ort'),
    { 'a.jsonl': '{"email":"anna.b@x.example"}\n' },
    null,
  ],
  [
    'JSON with other names throughout',
    'kind: contacts, path: "inbox/*", map: { email: e, city: c }',
    { 'a.jsonl': '{"email":"anna.b@x.example"}\n' },
    'bad-config',
  ],
];
for (const [why, source, files, problem, says = []] of maps)
  test(`a map ${problem === null ? 'that serves' : 'that is wrong'}: ${why}`, async () => {
    const found = (await check(source, files)).problem;
    expect(found?.code ?? null).toBe(problem);
    for (const text of says) expect(`${found?.message} ${found?.where} ${found?.hint}`).toContain(text);
  });

test('a first row that is a person, not a header, is never shown', async () => {
  const { problem } = await check(contacts('city: Ort'), { 'a.csv': 'Anna;Bergström;Lund\nBo;Ekdahl;Umeå\n' });
  expect(problem?.code).toBe('bad-config');
  expect(JSON.stringify(problem)).not.toContain('Bergström');
});

const empties: ReadonlyArray<readonly [what: string, content: string | Uint8Array, problem: string | null]> = [
  ['of no bytes', '', 'input-refused'],
  ['of nothing, compressed', gzipSync(''), 'input-refused'],
  ['of a byte order mark', '\ufeff', 'input-refused'],
  ['of line ends', '\n\r\n\n', 'input-refused'],
  ['of a header alone', 'email,type,at,purpose,status,kommun,outcome\n', null],
];
for (const kind of ['contacts', 'events', 'consents', 'outcomes'])
  test(`${kind}: an empty file is refused, one with a header alone is read`, async () => {
    const good =
      'email,type,at,purpose,status,kommun,outcome\na@x.example,open,2026-01-01,profiling,granted,Pajala,replied\n';
    for (const [what, content, problem] of empties) {
      const alone = await check(`kind: ${kind}, path: inbox/*`, { 'b.csv': content });
      expect({ what, problem: alone.problem?.code ?? null }).toEqual({ what, problem });
      const second = await check(`kind: ${kind}, path: inbox/*`, { 'a.csv': good, 'b.csv': content });
      expect({ what, problem: second.problem?.code ?? null }).toEqual({ what, problem });
      if (problem !== null) expect(second.problem?.where).toBe('inbox/b.csv');
    }
  });

test('a gzip file that is cut off, even behind its last row, is refused and not read in part', async () => {
  const good =
    'email,type,at,purpose,status,kommun,outcome\na@x.example,open,2026-01-01,profiling,granted,Pajala,replied\n';
  const whole = gzipSync(good.repeat(1000));
  for (const kind of ['contacts', 'events', 'consents', 'outcomes'])
    for (const left of [20, whole.length / 2, whole.length - 8, whole.length - 1]) {
      const { problem } = await check(`kind: ${kind}, path: inbox/*`, { 'a.csv.gz': whole.subarray(0, left) });
      expect([kind, left, problem?.code, problem?.message]).toEqual([
        kind,
        left,
        'input-unreadable',
        expect.stringContaining('the gzip file is cut off'),
      ]);
    }
});

test('a source that is refused leaves the published run; run, check and ingest agree on the exit code', async () => {
  const workspace = await tempDir();
  const header = 'record_id,first_name,last_name,email,phone,language,created_at,why\n';
  const row = '1,Anna,Bergström,anna.b@x.example,,sv,2026-01-10,"Vi vill bo nära granskogen."\n';
  const files = {
    'norrut.yaml': boardYaml,
    'inbox/people.csv': header + row,
    'inbox/events.csv': 'email,type,at\n',
    'inbox/consents.csv': 'email,purpose,status,at\nanna.b@x.example,profiling,granted,2026-01-01T00:00:00Z\n',
  };
  const asOf = '2026-11-20T00:00:00Z';
  await runBoard(
    workspace,
    files,
    asOf,
    boardStages.filter(({ name }) => name !== 'embed'),
  );
  const published = await readlink(join(workspace, 'out/latest'));
  for (const [name, text, exit] of [
    ['inbox/people.csv', '', 3],
    ['norrut.yaml', boardYaml.replace('text_why: why', 'text_why: Varför'), 2],
  ] as const) {
    for (const file of Object.keys(files)) await writeFile(join(workspace, file), files[file as keyof typeof files]);
    await writeFile(join(workspace, name), text);
    for (const command of [['run', '--as-of', asOf], ['check']]) {
      const { exitCode, stderr, stdout } = await norrut([...command, '--no-progress'], { cwd: workspace });
      expect(exitCode).toBe(exit);
      expect(stdout + stderr).toContain(exit === 3 ? 'the file is empty' : 'text_why (Varför)');
    }
    expect(await readlink(join(workspace, 'out/latest'))).toBe(published);
  }
  await writeFile(join(workspace, 'none.csv'), '');
  const ingested = await norrut(['ingest', 'none.csv', '-o', 'none.jsonl'], { cwd: workspace });
  expect({ code: ingested.exitCode, says: ingested.stderr.includes('the file is empty') }).toEqual({
    code: 3,
    says: true,
  });
});

test('rows that are kept without being understood are told with their lines', async () => {
  const { warnings, files } = await check(ledger('tel'), {
    'a.csv': `${consents}nobody,,profiling,objected,2026-03-01\n,12,newsletter,withdrawn,2026-03-01\na@x.example,,?,granted,2026-03-01\n`,
  });
  expect(files[0]).toMatchObject({ read: 4, accepted: 4, rejected: 0, doubtful: 3 });
  expect(warnings.join('\n')).toContain(
    'source "s", inbox/a.csv: 2 rows name nobody who can be found, so that they hold for no one (lines 3, 4)',
  );
  expect(warnings.join('\n')).toContain('1 row has a purpose that is not understood and counts as a denial (line 5)');
});

test('an outcome in a kommun that does not exist is told with its line', async () => {
  const { warnings, files } = await check('kind: outcomes, path: inbox/a.csv', {
    'a.csv': 'email,kommun,outcome,at\na@x.example,Pajala,replied,2026-03-01\nb@x.example,Pajalaa,replied,2026-03-01\n',
  });
  expect(files[0]).toMatchObject({ accepted: 2, doubtful: 1 });
  expect(warnings.join('\n')).toContain('1 row names no kommun of Norrbotten (line 3)');
});

test('columns of a known export that nobody needs are told as not read', async () => {
  const { files } = await check('kind: contacts, path: inbox/a.csv, preset: mailchimp', {
    'a.csv':
      'Email Address,First Name,Last Name,Shoe size,MEMBER_RATING,OPTIN_TIME,LAST_CHANGED\na@x.example,Anna,Ek,38,2,2026-01-01 10:00:00,2026-01-02 10:00:00\n',
  });
  expect(files[0]!.unmapped).toEqual(['Shoe size', 'MEMBER_RATING', 'LAST_CHANGED']);
});
