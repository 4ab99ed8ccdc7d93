import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sqlText, withDatabase } from '../../pipeline/db/database.js';
import { norrut } from '../helpers/norrut.js';
import { tempDir } from '../helpers/temp-dir.js';

interface Row {
  readonly id: string;
  readonly embedding: readonly number[] | null;
}

const rowsOf = (file: string): Promise<Row[]> =>
  withDatabase({}, (db) => db.rows<Row>(`SELECT id, embedding FROM read_parquet(${sqlText(file)})`));

const csv = [
  'nr,name,why',
  'b,Anna,"Snow, and quiet"',
  'a,Björn,',
  'c,Cecilia,Jag vill bo i skogen',
  'a,Dag,"Snow, and quiet"',
];

test('embed writes one vector a row, in the order of the file, and none for an empty text', async () => {
  const dir = await tempDir();
  await writeFile(join(dir, 'in.csv'), csv.join('\n'));
  const ended = await norrut(['embed', 'in.csv', '--text', 'why', '--id', 'nr', '-o', 'out.parquet', '--json'], {
    cwd: dir,
  });
  expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
  expect(JSON.parse(ended.stdout)).toMatchObject({ rows: 4, texts: 3, distinct: 2, empty: 1, truncated: 0, dim: 384 });
  const rows = await rowsOf(join(dir, 'out.parquet'));
  expect(rows.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'a']);
  expect(rows[1]!.embedding).toBeNull();
  expect(rows[3]!.embedding).toEqual(rows[0]!.embedding);
  expect(rows[2]!.embedding).not.toEqual(rows[0]!.embedding);
  for (const { embedding } of rows) if (embedding) expect(Math.hypot(...embedding)).toBeCloseTo(1, 5);
});

test('without --id a row is named by its number; JSON lines are read as well, and the cache gives the same file', async () => {
  const dir = await tempDir();
  await writeFile(join(dir, 'in.jsonl'), ['Snow', 'Ice', 'Snow'].map((why) => `${JSON.stringify({ why })}\n`).join(''));
  const args = ['embed', 'in.jsonl', '--text', 'why', '--cache', 'vectors'];
  expect((await norrut([...args, '-o', '1.parquet'], { cwd: dir })).exitCode).toBe(0);
  const again = await norrut([...args, '-o', '2.parquet', '--json'], { cwd: dir });
  expect(JSON.parse(again.stdout)).toMatchObject({ encoded: 0, distinct: 2 });
  const rows = await rowsOf(join(dir, '2.parquet'));
  expect(rows.map(({ id }) => id)).toEqual(['1', '2', '3']);
  expect(rows).toEqual(await rowsOf(join(dir, '1.parquet')));
});

test('the runtime’s telemetry is off: nothing is left in the temporary folder', async () => {
  const dir = await tempDir();
  await mkdir(join(dir, 'tmp'));
  await writeFile(join(dir, 'in.csv'), csv.join('\n'));
  const args = ['embed', 'in.csv', '--text', 'why', '-o', 'out.parquet'];
  expect((await norrut(args, { cwd: dir, env: { TMPDIR: join(dir, 'tmp') } })).exitCode).toBe(0);
  expect(await readdir(join(dir, 'tmp'))).toEqual([]);
});

test('a table on stdin is read by what its bytes say, and - writes to stdout', async () => {
  const dir = await tempDir();
  const stdin = Buffer.from('Nr;Varför\r\n7;Snö\r\n8;Skog\r\n', 'latin1');
  const options = { cwd: dir, stdin };
  expect((await norrut(['embed', '-', '--text', 'varför', '--id', 'nr', '-o', 'o.parquet'], options)).exitCode).toBe(0);
  const rows = await rowsOf(join(dir, 'o.parquet'));
  await writeFile(join(dir, 'in.jsonl'), '{"Nr":"7","Varför":"Snö"}\n{"Nr":"8","Varför":"Skog"}\n');
  await norrut(['embed', 'in.jsonl', '--text', 'Varför', '--id', 'Nr', '-o', 'p.parquet'], { cwd: dir });
  expect(rows).toEqual(await rowsOf(join(dir, 'p.parquet')));
  const { exitCode, stdout } = await norrut(['embed', '-', '--text', 'varför', '-o', '-'], options);
  expect({ exitCode, magic: stdout.slice(0, 4) }).toEqual({ exitCode: 0, magic: 'PAR1' });
});

test.each([
  [['embed', 'in.csv', '--text', 'nope', '-o', 'out.parquet'], 2, 'no column “nope”; found nr, name, why'],
  [['embed', 'in.csv', '-o', 'out.parquet'], 2, '--text is missing'],
  [['embed', 'other.csv', '--text', 'why', '-o', 'out.parquet'], 3, 'no such file'],
  [['embed', '.', '--text', 'why', '-o', 'out.parquet'], 3, ''],
])('norrut %j ends with %i', async (args, exitCode, message) => {
  const dir = await tempDir();
  await writeFile(join(dir, 'in.csv'), csv.join('\n'));
  const ended = await norrut(args, { cwd: dir });
  expect(ended.exitCode).toBe(exitCode);
  expect(ended.stderr).toContain(message);
  expect(ended.stderr).not.toContain('Anna');
});
