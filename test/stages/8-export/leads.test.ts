import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase } from '../../../pipeline/db/database.js';
import { seededRandom } from '../../../pipeline/lib/random.js';
import { match } from '../../../pipeline/stages/7-match/index.js';
import { exportStage } from '../../../pipeline/stages/8-export/index.js';
import { writeLeads } from '../../../pipeline/stages/8-export/write-leads.js';
import { type BoardPerson, boardContext } from '../../helpers/lead-board.js';

const header =
  'kommun_code,kommun,rank,person_id,name,email,phone,language,country,occupation,segment,segment_rank,stage,lead_score,fit,move_intent,' +
  'family,equality,nature,helping,health,environment,curiosity,responsibility,arctic,confidence,evidence,evidence_driver,next_step';

const random = seededRandom(9);
const people: BoardPerson[] = Array.from({ length: 40 }, (_, i) => ({
  id: `p-00000000000002${i.toString(16).padStart(2, '0')}`,
  fit: random(),
  moveIntent: random(),
  phone: i % 2 === 0 ? `+467012345${10 + i}` : null,
  firstName: i === 3 ? '=HYPERLINK("x")' : 'Ola',
  texts: ['Vi vill bo nära havet.\r\n"Gärna" i Kalix, snart'],
  evidence: i === 5 ? '- och så "havet", förstås' : 'Vi vill bo nära havet.',
  drivers: { family: random(), nature: random() },
}));

let root: string;
let out: (file: string) => string;
let close: () => void;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'norrut-export-'));
  const board = await boardContext(root, people, {
    yaml: "defaultCapacity: 4\nsegments: [{ name: Hav och Ö, where: { kommun: [Kalix, Luleå], fit: '>= 0.2' } }]",
  });
  close = board.close;
  await board.run(match);
  await board.run({ ...exportStage, run: writeLeads });
  out = board.context(exportStage).out;
});
afterAll(async () => {
  close();
  await rm(root, { recursive: true });
});

const csv = async (file: string): Promise<Record<string, string>[]> =>
  parse(await readFile(out(file)), { bom: true, columns: true, record_delimiter: '\r\n' });

test('leads.csv has a BOM, CRLF and the columns of the contract in order', async () => {
  const text = await readFile(out('leads.csv'), 'utf8');
  expect(text.startsWith(`\uFEFF${header}\r\n`)).toBe(true);
  expect(text.replaceAll('\r\n', '').replace('\uFEFF', '')).not.toContain('\r');
});

test('leads.parquet has the same rows and columns', async () => {
  const rows = await withDatabase({}, (db) =>
    db.rows<Record<string, unknown>>(`FROM read_parquet('${out('leads.parquet')}')`),
  );
  expect(Object.keys(rows[0]!).join()).toBe(header);
  const written = await csv('leads.csv');
  expect(
    written.map((row) => [row['kommun_code'], row['rank'], row['person_id'], row['phone'], row['lead_score']]),
  ).toEqual(
    rows.map((row) => [
      row['kommun_code'],
      String(row['rank']),
      row['person_id'],
      row['phone'] ?? '',
      String(row['lead_score']),
    ]),
  );
});

test('every kommun has its folder with only its own people, as CSV and as XLSX', async () => {
  const folders = (await readdir(out('kommuner'))).sort();
  expect(folders).toHaveLength(14);
  expect(folders).toContain('2521-pajala');
  const all = await csv('leads.csv');
  for (const folder of folders) {
    const own = await csv(`kommuner/${folder}/leads.csv`);
    expect(own).toEqual(all.filter((row) => row['kommun_code'] === folder.slice(0, 4)));
    const sheet = await readSheet(out(`kommuner/${folder}/leads.xlsx`));
    expect(sheet[0]!.join()).toBe(header);
    expect(sheet.slice(1).map((row) => row[3])).toEqual(own.map((row) => row['person_id']));
    expect(typeof sheet[1]?.[2]).toBe('number');
  }
});

test('a segment has its file, its ranks and its line in segments.csv; own segments come first', async () => {
  const kalix = await csv('kommuner/2514-kalix/leads.csv');
  const segments = (await csv('segments.csv')).filter((row) => row['kommun'] === 'Kalix');
  expect(segments.map((row) => row['segment'])[0]).toBe('Hav och Ö');
  for (const { segment, size } of segments) {
    const rows = kalix.filter((row) => row['segment'] === segment);
    expect(rows.map((row) => row['segment_rank'])).toEqual(rows.map((_, i) => String(i + 1)));
    expect(String(rows.length)).toBe(size);
  }
  expect(await csv('kommuner/2514-kalix/segments/hav-och-o.csv')).toEqual(
    kalix.filter((row) => row['segment'] === 'Hav och Ö'),
  );
});

test('no cell runs as a formula, and phones stay phones', async () => {
  const rows = await csv('leads.csv');
  for (const row of rows)
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^([=@\t\r]|[+-](?!\d+(\.\d+)?$))/);
  expect(rows.some((row) => /^\+467012345\d\d$/.test(row['phone']!))).toBe(true);
});

test('written twice, the bytes are the same', async () => {
  const first = await readFile(out('kommuner/2514-kalix/leads.xlsx'));
  const again = await boardContext(root, people, {
    yaml: "defaultCapacity: 4\nsegments: [{ name: Hav och Ö, where: { kommun: [Kalix, Luleå], fit: '>= 0.2' } }]",
  });
  await again.run(match);
  await again.run({ ...exportStage, run: writeLeads });
  again.close();
  expect(await readFile(out('kommuner/2514-kalix/leads.xlsx'))).toEqual(first);
});
