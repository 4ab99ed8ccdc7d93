import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqlText, withDatabase } from '../../pipeline/db/database.js';
import { writeXlsx } from '../../pipeline/stages/8-export/xlsx.js';
import { norrut } from '../helpers/norrut.js';

const header = ['nr', 'förnamn', 'efternamn', 'e-post', 'ort'];
const rows = [
  ['3', 'Åsa', 'Öberg', 'asa.oberg@example.se', 'Luleå'],
  ['1', 'Elin', 'Ek', 'elin@example.se', 'Boden'],
  ['2', 'Asa', 'Öberg', 'asa.oberg@example.se', ''],
];

let dir: string;
let expected: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'norrut-resolve-'));
  await writeFile(join(dir, 'plain.csv'), [header, ...rows].map((cells) => `${cells.join(',')}\n`).join(''));
  const ended = await norrut(['resolve', 'plain.csv', '--id', 'nr', '-o', '-'], { cwd: dir });
  expect(ended.exitCode).toBe(0);
  expected = ended.stdout;
});
afterAll(() => rm(dir, { recursive: true }));

test('resolve gives each record a person id, in the order of the file', () => {
  const lines = expected.trim().split('\n');
  expect(lines[0]).toBe('record_id,person_id');
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['3', '1', '2']);
  const ids = lines.slice(1).map((line) => line.split(',')[1]);
  expect(ids.every((id) => /^p-[0-9a-f]{16}$/.test(id ?? ''))).toBe(true);
  expect(ids[0]).toBe(ids[2]);
  expect(ids[1]).not.toBe(ids[0]);
});

describe('one table in any form gives the same bytes', () => {
  const forms: ReadonlyArray<readonly [file: string, write: (path: string) => Promise<unknown>]> = [
    [
      'semicolons.csv',
      (path) =>
        writeFile(path, Buffer.from([header, ...rows].map((cells) => `${cells.join(';')}\r\n`).join(''), 'latin1')),
    ],
    [
      'sheet.xlsx',
      (path) =>
        writeXlsx(
          path,
          header.map((name) => ({ name })),
          rows,
        ),
    ],
    [
      'lines.jsonl',
      (path) =>
        writeFile(
          path,
          rows.map((cells) => JSON.stringify(Object.fromEntries(cells.map((cell, i) => [header[i], cell])))).join('\n'),
        ),
    ],
    [
      'table.parquet',
      (path) =>
        withDatabase({}, (db) =>
          db.writeParquet(
            `SELECT * EXCLUDE (place) FROM (VALUES ${rows
              .map((cells, i) => `(${i}, ${cells.map(sqlText).join(', ')})`)
              .join(', ')}) t(place, ${header.map((name) => `"${name}"`).join(', ')}) ORDER BY place`,
            path,
          ),
        ),
    ],
  ];
  test.each(forms)('%s', async (file, write) => {
    await write(join(dir, file));
    const ended = await norrut(['resolve', file, '--id', 'nr', '-o', `${file}.out`], { cwd: dir });
    expect(ended.exitCode).toBe(0);
    const text = await readFile(join(dir, `${file}.out`), 'utf8');
    expect(text.replaceAll('\r\n', '\n')).toBe(expected);
  });
});

test('--explain-config prints a config that can be used, and the rules with their pairs', async () => {
  const ended = await norrut(['resolve', 'plain.csv', '--id', 'nr', '--explain-config'], { cwd: dir });
  expect(ended.exitCode).toBe(0);
  expect(ended.stdout).toContain('"förnamn": given_name  # its header');
  expect(ended.stdout).toMatch(/# +1 pairs {2}email/);
  await writeFile(join(dir, 'kinds.yaml'), ended.stdout);
  const again = await norrut(['resolve', 'plain.csv', '--id', 'nr', '--config', 'kinds.yaml', '-o', '-'], { cwd: dir });
  expect(again.stdout).toBe(expected);
});

describe('refusals name the cause and no person', () => {
  const cases: ReadonlyArray<readonly [why: string, args: readonly string[], exitCode: number, message: RegExp]> = [
    ['no such column', ['plain.csv', '--id', 'id', '-o', '-'], 2, /no column “id”; found nr, förnamn/],
    ['no such file', ['missing.csv', '--id', 'nr', '-o', '-'], 3, /no such file/],
    ['no output', ['plain.csv', '--id', 'nr'], 2, /--out is missing/],
  ];
  test.each(cases)('%s', async (_why, args, exitCode, message) => {
    const ended = await norrut(['resolve', ...args], { cwd: dir });
    expect(ended.exitCode).toBe(exitCode);
    expect(ended.stderr).toMatch(message);
    expect(ended.stderr).not.toMatch(/Öberg|elin@/);
  });
});
