import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureDrift } from '../../pipeline/audit/drift.js';
import { cloudOf, compareClouds } from '../../pipeline/audit/vector-drift.js';
import { withDatabase } from '../../pipeline/db/database.js';
import { drivers } from '../../pipeline/lib/drivers.js';
import { tables } from '../../pipeline/stages/1-ingest/tables.js';
import type { TableName } from '../../pipeline/stages/stage.js';
import { tempDir } from '../helpers/temp-dir.js';

const contactColumns = tables.find(({ name }) => name === 'contacts')!.columns;

/** The watched tables of a run: so many contacts a source, and texts and scores of one fit. */
async function runTables(
  sources: Readonly<Record<string, number>>,
  fit: number,
): Promise<(table: TableName) => string> {
  const dir = await tempDir();
  const path = (table: TableName) => join(dir, table.replace('/', '-'));
  await withDatabase({ threads: 1 }, async (db) => {
    await db.run(`CREATE TABLE contacts (${contactColumns.map(([name, type]) => `${name} ${type}`).join(', ')})`);
    for (const [source, n] of Object.entries(sources))
      await db.run(
        `INSERT INTO contacts (contact_no, source, email, texts) SELECT range, '${source}', 'a@x.example', [] FROM range(${n})`,
      );
    await db.writeParquet('SELECT * FROM contacts', path('ingest/contacts.parquet'));
    await db.writeParquet(
      `SELECT 'p-' || range AS person_id, range::INTEGER AS text_no, 'sv' AS language, 'ok' AS status, repeat('a', 50) AS body FROM range(100)`,
      path('clean/texts.parquet'),
    );
    const scores = ['fit', 'move_intent', ...drivers].map((name) => `${fit}::DOUBLE AS ${name}`).join(', ');
    await db.writeParquet(
      `SELECT 'p-' || range AS person_id, 'scored' AS status, ${scores} FROM range(100)`,
      path('score/scores.parquet'),
    );
  });
  return path;
}

test('a source that grew and a score that moved are told, and nothing else', async () => {
  const before = await runTables({ newsletter: 500, fair: 500, survey: 3 }, 0.35);
  const now = await runTables({ newsletter: 800, fair: 200, survey: 40 }, 0.95);
  const measures = await withDatabase({ threads: 1 }, (db) => measureDrift(db, before, now));
  const moved = measures.filter(({ level }) => level !== 'stable').map(({ part, name }) => `${part} ${name}`);
  expect(moved).toEqual(['inputs source', ...['fit', 'move_intent', ...drivers].map((name) => `scores ${name}`)]);
  const source = measures[0]!;
  expect(source).toMatchObject({ part: 'inputs', name: 'source', level: 'major' });
  expect(source.moved.map(({ cell }) => cell)).toEqual(['fair', 'newsletter']); // three people before: hidden
  expect(measures.find(({ name }) => name === 'fit')!.moved.map(({ cell }) => cell)).toEqual(['0.3', '0.9']);
});

test('a run against itself is stable at 0 in everything', async () => {
  const run = await runTables({ newsletter: 40, fair: 7 }, 1);
  const measures = await withDatabase({ threads: 1 }, (db) => measureDrift(db, run, run));
  expect(measures.length).toBeGreaterThan(20);
  for (const measure of measures) expect(measure).toMatchObject({ psi: 0, level: 'stable', moved: [] });
});

const dim = 6;
const vectors = fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: dim, maxLength: dim }), {
  minLength: 1,
  maxLength: 80,
});

/** Texts whose vectors are given. */
function cloud(given: readonly (readonly number[])[]) {
  return cloudOf(
    (async function* () {
      for (const _ of given) yield { sentences: [''] };
    })(),
    dim,
    async (inputs, sink) => {
      let i = 0;
      for await (const _ of inputs) {
        sink(i, { text: Float32Array.from(given[i]!) });
        i++;
      }
    },
  );
}

test('equal clouds of vectors have not moved, and swapping two changes nothing', () =>
  fc.assert(
    fc.asyncProperty(vectors, vectors, async (one, other) => {
      const [a, b] = [await cloud(one), await cloud(other)];
      for (const { psi } of compareClouds(a, a).measures) expect(psi).toBe(0);
      const [there, back] = [compareClouds(a, b), compareClouds(b, a)];
      expect(back.cosine ?? 0).toBeCloseTo(there.cosine ?? 0, 12);
      there.measures.forEach(({ psi, level }, i) => {
        expect(back.measures[i]!.psi).toBeCloseTo(psi, 12);
        expect(back.measures[i]!.level).toBe(level);
      });
    }),
    { numRuns: 50 },
  ));

test('texts about something else show as another direction', async () => {
  const about = (axis: number) =>
    Array.from({ length: 200 }, () => Array.from({ length: dim }, (_, d) => (d === axis ? 1 : 0)));
  const { cosine, measures } = compareClouds(await cloud(about(0)), await cloud(about(1)));
  expect(cosine).toBe(0);
  expect(measures.every(({ level }) => level === 'major')).toBe(true);
});
