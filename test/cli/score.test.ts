import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { norrut } from '../helpers/norrut.js';
import { tempDir } from '../helpers/temp-dir.js';

const header =
  'id,language,fit,move_intent,family,equality,nature,helping,health,environment,curiosity,responsibility,arctic,status,evidence_driver,evidence';

const csv = [
  'nr,why',
  'b,"Vi flyttar till Pajala i höst med barnen, huset är köpt. Skogen betyder allt för oss."',
  'a,',
  'c,"=1+1; no kids, hate kids, that is why I want somewhere quiet. Just a weekend trip."',
  'a,Ja',
  'd,我們想搬到北方去住在森林裡',
].join('\n');

test('score writes one row a row, in order, with a status for what cannot be judged, and the same bytes again', async () => {
  const dir = await tempDir();
  await writeFile(join(dir, 'in.csv'), csv);
  const args = ['score', 'in.csv', '--text', 'why', '--id', 'nr', '-o'];
  const ended = await norrut([...args, 'out.csv', '--json'], { cwd: dir });
  expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(ended.stdout)).toMatchObject({ rows: 5, scored: 2, weights: { name: 'norrut-1' } });
  const text = await readFile(join(dir, 'out.csv'), 'utf8');
  expect(text.startsWith(`\uFEFF${header}\r\n`)).toBe(true);
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  expect(rows.map((row) => [row['id'], row['status']])).toEqual([
    ['b', 'scored'],
    ['a', 'no_text'],
    ['c', 'scored'],
    ['a', 'too_short'],
    ['d', 'unsupported_language'],
  ]);
  expect(Number(rows[0]!['fit'])).toBeGreaterThan(Number(rows[2]!['fit']));
  expect(Number(rows[0]!['family'])).toBeGreaterThan(0.5);
  expect(Number(rows[2]!['family'])).toBeLessThan(0.5);
  expect(rows[1]!['fit']).toBe(rows[3]!['fit']);
  const streamed = await norrut([...args, '-'], { cwd: dir });
  expect(streamed.stdout).toBe(text);
});

test.each([
  [['score', 'in.csv', '--text', 'nope', '-o', 'out.csv'], 2, 'no column “nope”'],
  [['score', 'in.csv', '--text', 'why', '-o', 'out.csv', '--weights', 'other'], 2, 'no weights of that name'],
  [['score', 'other.csv', '--text', 'why', '-o', 'out.csv'], 3, 'no such file'],
])('norrut %j ends with %i', async (args, exitCode, message) => {
  const dir = await tempDir();
  await writeFile(join(dir, 'in.csv'), csv);
  const ended = await norrut(args, { cwd: dir });
  expect(ended.exitCode).toBe(exitCode);
  expect(ended.stderr).toContain(message);
});
