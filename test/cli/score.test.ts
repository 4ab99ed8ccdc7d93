import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { norrut } from '../helpers/norrut.js';
import { tempDir } from '../helpers/temp-dir.js';

const header =
  'id,language,fit,move_intent,family,equality,nature,helping,health,environment,curiosity,responsibility,arctic,status,evidence_driver,evidence';

const weights = new URL('../../models/weights/norrut-1.json', import.meta.url);

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

test('a text of another kind than the labelled ones gets the prior and says so', async () => {
  const dir = await tempDir();
  const code =
    'for (let i = 0; i < items.length; i++) { const x = items[i]; if (x.price > max) { max = x.price; best = x; } }';
  const proof =
    "Let f be continuous on [a,b] and differentiable on (a,b); then there exists c such that f'(c) equals the difference quotient.";
  const own = 'We sold the flat and move to Jokkmokk in May, the children already ski better than I do.';
  await writeFile(join(dir, 'in.jsonl'), [code, proof, own].map((why) => JSON.stringify({ why })).join('\n'));
  const ended = await norrut(['score', 'in.jsonl', '--text', 'why', '-o', 'out.csv', '--json'], { cwd: dir });
  expect(JSON.parse(ended.stdout)).toMatchObject({ scored: 1, abstained: { out_of_distribution: 2 } });
  const rows: Record<string, string>[] = parse(await readFile(join(dir, 'out.csv'), 'utf8'), {
    bom: true,
    columns: true,
  });
  const [first, second, third] = rows;
  expect([first!['status'], second!['status'], third!['status']]).toEqual([
    'out_of_distribution',
    'out_of_distribution',
    'scored',
  ]);
  const { priors } = JSON.parse(await readFile(weights, 'utf8')) as { priors: { fit: number } };
  expect([Number(first!['fit']), Number(second!['fit'])]).toEqual([priors.fit, priors.fit]);
  expect(first!['evidence']).toBe('');
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
