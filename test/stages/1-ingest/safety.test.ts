import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { NorrutError } from '../../../pipeline/lib/errors.js';
import { ingestFile } from '../../../pipeline/stages/1-ingest/ingest-file.js';
import { sourceFiles } from '../../../pipeline/stages/1-ingest/sources/source-files.js';

const folder = mkdtempSync(join(tmpdir(), 'norrut-safety-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const workbook = `<workbook ${ns} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const rels = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const header = `<row r="1">${text('A1', 'Email')}${text('B1', 'Name')}${text('C1', 'Message')}</row>`;
const sheet = (rows: string, before = '') =>
  `<?xml version="1.0"?>${before}<worksheet ${ns}><dimension ref="A1:XFD1048576"/><sheetData>${header}${rows}</sheetData></worksheet>`;

function xlsx(sheetXml: string, more: Zippable = {}): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(workbook),
    'xl/_rels/workbook.xml.rels': strToU8(rels),
    'xl/worksheets/sheet1.xml': strToU8(sheetXml),
    ...more,
  });
}

/** Read a file made of bytes: its counts, or the refusal with the memory that it took. */
async function read(
  bytes: Uint8Array,
): Promise<{ accepted: number } | { code: string; exit: number; message: string }> {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const before = process.memoryUsage().rss;
  try {
    const { accepted } = await ingestFile(path, {
      shown: 'file',
      out: join(folder, 'out.jsonl'),
      rejects: join(folder, 'rejects.csv'),
    });
    return { accepted };
  } catch (error) {
    if (!(error instanceof NorrutError)) throw error;
    return { code: error.code, exit: error.exitCode, message: error.message };
  } finally {
    expect(process.memoryUsage().rss - before).toBeLessThan(700 * 2 ** 20);
  }
}

const refused = (message: RegExp) => ({ code: 'input-refused', exit: 3, message: expect.stringMatching(message) });

test('an honest workbook of this make is read', async () => {
  const row = `<row r="2">${text('A2', 'a@example.se')}${text('B2', 'A B')}</row>`;
  expect(await read(xlsx(sheet(row)))).toEqual({ accepted: 1 });
});

test('a workbook whose parts are UTF-16 is read as well', async () => {
  const row = `<row r="2">${text('A2', 'a@example.se')}${text('B2', 'Åsa')}</row>`;
  const wide = Buffer.from(`\ufeff${sheet(row)}`, 'utf16le');
  expect(await read(xlsx('', { 'xl/worksheets/sheet1.xml': new Uint8Array(wide) }))).toEqual({ accepted: 1 });
});

test('a sheet that unfolds to far more than its size is refused', async () => {
  expect(await read(xlsx(sheet(' '.repeat(40 << 20))))).toEqual(refused(/zip bomb/));
});

test('a part whose archive lies about its size is no shorter table but a damaged file', async () => {
  const bytes = Buffer.from(xlsx(sheet(' '.repeat(40 << 20))));
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1))
    if (bytes.readUInt32LE(at + 24) > 1 << 20) bytes.writeUInt32LE(5000, at + 24);
  expect(await read(bytes)).toMatchObject({ code: 'input-unreadable', exit: 3 });
});

test('a gzip file that unfolds to far more than its size is refused', async () => {
  expect(await read(gzipSync(Buffer.alloc(40 << 20, 32)))).toEqual(refused(/zip bomb/));
  expect(await read(gzipSync(gzipSync('email\na@example.se\n')))).toEqual(refused(/compressed twice/));
});

test('a sheet that claims a billion cells costs what it holds', async () => {
  const far = Array.from(
    { length: 40 },
    (_, i) => `<row r="${i * 1000 + 2}">${text(`A${i}`, `p${i}@example.se`)}</row>`,
  );
  expect(await read(xlsx(sheet(far.join(''))))).toEqual({ accepted: 40 });
});

test('a cell of 16 MiB is read whole', async () => {
  const body = 'x'.repeat(16 << 20);
  expect(await read(strToU8(`email,Message\na@example.se,"${body}"\nb@example.se,short\n`))).toEqual({ accepted: 2 });
});

test('a document type in any part of a workbook is refused', async () => {
  const laughs =
    '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
  expect(await read(xlsx(sheet(`<row r="2">${text('A2', '&c;')}</row>`, laughs)))).toEqual(refused(/document type/));
  const strings = strToU8(`<?xml version="1.0"?>${laughs}<sst ${ns}><si><t>&c;</t></si></sst>`);
  expect(await read(xlsx(sheet(''), { 'xl/sharedStrings.xml': strings }))).toEqual(refused(/document type/));
});

test.each(['../../outside.csv', '/etc/outside.csv', 'a\\..\\..\\outside.csv', 'C:\\outside.csv'])(
  'an archive with the name %s is refused and nothing is written',
  async (name) => {
    expect(await read(zipSync({ [name]: strToU8('email\na@example.se\n') }))).toEqual(refused(/leads out/));
  },
);

test('links that lead out of the workspace and paths that climb are refused', async () => {
  const workspace = join(folder, 'board');
  mkdirSync(join(workspace, 'inbox'), { recursive: true });
  writeFileSync(join(folder, 'outside.csv'), 'email\na@example.se\n');
  symlinkSync(join(folder, 'outside.csv'), join(workspace, 'inbox', 'linked.csv'));
  symlinkSync(folder, join(workspace, 'inbox', 'folder'));
  for (const path of ['inbox/linked.csv', 'inbox/*.csv', 'inbox/folder/outside.csv', '../outside.csv', '/etc/hosts'])
    await expect(sourceFiles(workspace, { name: 's', path })).rejects.toMatchObject({ exitCode: 3 });
});
