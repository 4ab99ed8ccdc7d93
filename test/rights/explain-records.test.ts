import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqlText, withDatabase } from '../../pipeline/db/database.js';
import { openPublishedRun } from '../../pipeline/exports/run-tables.js';
import { explainRecordPair } from '../../pipeline/rights/explain-records.js';
import { ingest } from '../../pipeline/stages/1-ingest/index.js';
import { resolve } from '../../pipeline/stages/2-resolve/index.js';
import type { Stage } from '../../pipeline/stages/stage.js';
import { linkageContacts } from '../helpers/linkage-contacts.js';
import { norrut } from '../helpers/norrut.js';
import { runBoard } from '../helpers/small-board.js';

const publishPersons: Stage = {
  name: 'export',
  version: 1,
  reads: ['resolve/resolution.parquet'],
  writes: ['resolution.parquet'],
  publishes: true,
  dependsOn: () => null,
  run: async ({ openDb, in: table, out }) => {
    const db = await openDb();
    await db.writeParquet(
      `SELECT * FROM read_parquet(${sqlText(table('resolve/resolution.parquet'))}) ORDER BY contact_no`,
      out('resolution.parquet'),
    );
  },
};

const columns = ['record_id', 'first_name', 'last_name', 'email', 'phone', 'birth_year', 'postcode', 'city'] as const;
const family = [
  'h1,Elin,Ek,ek@example.se,+46701234567,1990,96131,Boden',
  'h2,Erik,Ek,ek@example.se,+46701234567,1990,96131,Boden',
  'h3,Elin,Ek,ek@example.se,,,96131,Boden',
];

let workspace: string;
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'norrut-resolve-'));
  const others = [...linkageContacts(600, 9)]
    .filter(({ email, phone }) => email !== null || phone !== null)
    .map((contact) => columns.map((column) => contact[column] ?? '').join(','));
  await runBoard(
    workspace,
    {
      'norrut.yaml': 'sources:\n  - { name: news, kind: contacts, path: inbox/people.csv }\n',
      'inbox/people.csv': `${[columns.join(','), ...others, ...family].join('\n')}\n`,
    },
    '2026-01-01T00:00:00Z',
    [ingest, resolve, publishPersons],
  );
});
afterAll(() => rm(workspace, { recursive: true }));

test('prior and columns add up to the match weight, which is the one the run linked by', async () => {
  const run = await openPublishedRun(workspace);
  const linked = await withDatabase({}, (db) =>
    db.rows<{ a: string; b: string; bits: number }>(
      `SELECT a.record_id AS a, b.record_id AS b, bits FROM read_parquet(${sqlText(run.table('resolve/links.parquet'))}) l
       JOIN read_parquet(${sqlText(run.table('resolve/resolution.parquet'))}) a ON a.contact_no = l.left_contact
       JOIN read_parquet(${sqlText(run.table('resolve/resolution.parquet'))}) b ON b.contact_no = l.right_contact ORDER BY a, b`,
    ),
  );
  expect(linked.length).toBeGreaterThan(100);
  for (const { a, b, bits } of linked.filter((_, i) => i % 60 === 0)) {
    const explained = await explainRecordPair(workspace, a, b);
    expect(explained.bits).toBe(bits);
    expect(explained.columns.reduce((sum, column) => sum + column.bits, explained.prior)).toBeCloseTo(bits, 9);
    expect(explained).toMatchObject({ samePerson: true });
  }
});

describe('two records of a home', () => {
  test('other given names are two people', async () => {
    const { samePerson, conflict, reason, columns: parts } = await explainRecordPair(workspace, 'h1', 'h2');
    expect({ samePerson, conflict }).toEqual({ samePerson: false, conflict: 'never one person' });
    expect(reason).toMatch(/^two people/);
    expect(parts.find(({ column }) => column === 'email')?.bits).toBe(0);
  });
  test('one name and one mailbox are one, and the waterfall says so', async () => {
    const ended = await norrut(['explain', '-C', workspace, '--record', 'h1', 'news/h3']);
    expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ended.stdout).toMatch(/^A: news\/h1, p-[0-9a-f]{16}\nB: news\/h3, p-/);
    expect(ended.stdout).toContain('same: ek@example.se · ek@example.se');
    expect(ended.stdout).toMatch(/match weight \+[0-9.]+ bits .*\ncompared by: email;.*\none person/);
  });
  test('a name that fits no record is a usage error', async () => {
    await expect(explainRecordPair(workspace, 'h1', 'h9')).rejects.toMatchObject({ code: 'bad-usage' });
  });
});
