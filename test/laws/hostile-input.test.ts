import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { parseConfig } from '../../pipeline/config/config.js';
import { withDatabase } from '../../pipeline/db/database.js';
import { requireKommun } from '../../pipeline/lib/kommuner.js';
import { parseYaml } from '../../pipeline/lib/parse-yaml.js';
import { eraseFromFile } from '../../pipeline/rights/erase-files.js';
import { matchGlob } from '../../pipeline/stages/1-ingest/sources/match-glob.js';
import { sourceFiles } from '../../pipeline/stages/1-ingest/sources/source-files.js';
import { parseResolveConfig } from '../../pipeline/stages/2-resolve/resolve-config.js';
import { segmentsOf } from '../../pipeline/stages/7-match/segments.js';
import { runOver } from '../helpers/run-stages.js';
import { boardYaml } from '../helpers/small-board.js';
import { tempDir } from '../helpers/temp-dir.js';

const sources = 'sources: [{ name: s, kind: contacts, path: inbox/*.csv }]\n';
const refusal = { code: 'bad-config' };
const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

afterEach(() => expect(Object.keys(Object.prototype)).toEqual([]));

const bomb = Array.from({ length: 30 }, (_, i) =>
  i === 0 ? 'a0: &a0 [x]' : `a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]`,
);
for (const [what, read] of [
  ['norrut.yaml', (text: string) => parseConfig(text)],
  ['a map or any other YAML', (text: string) => parseYaml(text, 'map.yaml')],
  ['the configuration of resolve', (text: string) => parseResolveConfig(text, 'columns.yaml')],
] as const)
  test(`${what}: aliases that grow without end are refused at once`, () => {
    expect(thrownBy(() => read(bomb.join('\n')))).toMatchObject(refusal);
    expect(thrownBy(() => read('a: &x 1\nb: *x\n'))).toMatchObject(refusal);
  });

test.each([
  ['a source’s name that is a path', 'sources: [{ name: ../../evil, kind: contacts, path: inbox/a.csv }]'],
  ['a source’s name with a slash', 'sources: [{ name: a/b, kind: contacts, path: inbox/a.csv }]'],
  ['a kommun that is a path', `${sources}kommuner: { "../../2521": { capacity: 4 } }`],
  ['a segment that is a path', `${sources}segments: [{ name: "../../../etc/cron.d/x", where: { fit: ">= 0.1" } }]`],
  ['a segment with a control character', `${sources}segments: [{ name: "a\\u0007b", where: { fit: ">= 0.1" } }]`],
  ['an unknown key that is a prototype', `${sources}__proto__: { polluted: true }`],
  ['a constructor', `${sources}constructor: { prototype: { polluted: true } }`],
])('norrut.yaml refuses %s', (_what, yaml) => {
  expect(thrownBy(() => parseConfig(yaml))).toMatchObject(refusal);
});

test('a kommun called __proto__ is nobody’s capacity', () => {
  expect(parseConfig(`${sources}kommuner: { __proto__: { capacity: 4 } }`).kommuner).toEqual({});
});

test('a segment of any name gets a plain file name', () => {
  const config = parseConfig(`${sources}segments: [{ name: "C:. Älvar & öar*?", where: { fit: ">= 0.1" } }]`);
  for (const { file } of segmentsOf(config)) expect(file).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test.each(['../../etc', '2521/../2580', '__proto__', 'constructor', 'Pajala\0'])('no kommun is called %j', (name) => {
  expect(thrownBy(() => requireKommun(name))).toMatchObject({ code: 'unknown-kommun' });
});

test.each([
  '../secret.csv',
  '/etc/passwd',
  'inbox/../../secret.csv',
  'inbox\\..\\..\\secret.csv',
  'C:\\secret.csv',
  '*/../../secret.csv',
  'inbox/link.csv',
  'inbox/l*.csv',
  'inbox/folder/secret.csv',
])('a source cannot read outside the workspace: %s', async (path) => {
  const root = await tempDir();
  const workspace = join(root, 'board');
  await mkdir(join(workspace, 'inbox'), { recursive: true });
  await writeFile(join(root, 'secret.csv'), 'email\na@x.example\n');
  await symlink(join(root, 'secret.csv'), join(workspace, 'inbox/link.csv'));
  await symlink(root, join(workspace, 'inbox/folder'));
  await expect(sourceFiles(workspace, { name: 's', path })).rejects.toMatchObject({ code: 'input-refused' });
});

test('a glob fits exactly what its plain meaning says, and no pattern makes it slow', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', 'å'), maxLength: 8 });
  const plain = (pattern: string, name: string): boolean => {
    const [first, ...rest] = [...pattern];
    if (first === undefined) return name === '';
    const others = rest.join('');
    if (first === '*') return plain(others, name) || (name !== '' && plain(pattern, name.slice(1)));
    return name !== '' && (first === '?' || first === name[0]) && plain(others, name.slice(1));
  };
  fc.assert(fc.property(letters, letters, (pattern, name) => matchGlob(pattern, name) === plain(pattern, name)));
  expect(matchGlob(`${'*a'.repeat(100)}b`, 'a'.repeat(255))).toBe(false);
});

const polluting = '{"email":"a@x.example","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';

test('JSON lines with a prototype in them pollute nothing and are read as any other line', async () => {
  const workspace = await tempDir();
  const yaml = boardYaml.replace('inbox/people*.csv', 'inbox/people.jsonl').replace(/ +map: \{ record_id.*\n/, '');
  const { rows } = await runOver(workspace, (await import('../../pipeline/stages/index.js')).stages.slice(0, 1), {
    'norrut.yaml': yaml,
    'inbox/people.jsonl': `${polluting}\n${polluting.replace('a@', 'b@')}\n`,
    'inbox/consents.csv': 'email,purpose,status,at\n',
    'inbox/events.csv': 'email,type,at\n',
  });
  expect((await rows<{ email: string }>('ingest/contacts.parquet')).map(({ email }) => email)).toEqual([
    'a@x.example',
    'b@x.example',
  ]);
});

test('erasing from JSON with a prototype in it takes the person out and pollutes nothing', async () => {
  const file = join(await tempDir(), 'mine.json');
  await writeFile(file, `[${polluting},${polluting.replace('a@', 'b@')}]`);
  expect(await withDatabase({}, (db) => eraseFromFile(db, file, ['a@x.example']))).toBe('rewritten');
  const left = await readFile(file, 'utf8');
  expect(left).not.toContain('a@x.example');
  expect(left).toContain('b@x.example');
});
