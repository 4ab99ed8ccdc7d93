import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, sqlName } from '../../db/database.js';
import { type CsvValue, writeCsv } from '../../lib/csv.js';
import { drivers } from '../../lib/drivers.js';
import { folderMode } from '../../lib/files.js';
import { kommuner } from '../../lib/kommuner.js';
import { type Segment, segmentsOf } from '../7-match/segments.js';
import type { StageContext, TableName } from '../stage.js';
import { columnWidths, leadColumns } from './lead-columns.js';
import { leadsQuery } from './leads-query.js';
import { writeXlsx } from './xlsx.js';

export const leadReads = [
  'match/placements.parquet',
  'consent/people.parquet',
  'score/scores.parquet',
] as const satisfies readonly TableName[];

/** `leads.parquet`, `leads.csv`, `segments.csv`, and a folder for each kommun with its own people only. */
export async function writeLeads(context: StageContext): Promise<void> {
  const db = await context.openDb();
  const segments = segmentsOf(context.config);
  await db.run(
    `CREATE TABLE lead AS ${leadsQuery({
      placements: context.in('match/placements.parquet'),
      people: context.in('consent/people.parquet'),
      scores: context.in('score/scores.parquet'),
    })} ORDER BY kommun_code, rank`,
  );
  await db.writeParquet('SELECT * FROM lead ORDER BY kommun_code, rank', context.out('leads.parquet'));
  await writeCsv(context.out('leads.csv'), leadColumns, leadRows(db));
  await writeSegments(db, context.out('segments.csv'), segments);
  let done = 0;
  for (const { code, slug } of kommuner) {
    await writeKommun(db, code, context.out(join('kommuner', slug)), segments);
    context.progress(++done, kommuner.length, 'kommuner');
  }
}

async function writeKommun(db: Database, code: string, folder: string, segments: readonly Segment[]): Promise<void> {
  await mkdir(join(folder, 'segments'), { recursive: true, mode: folderMode });
  const here = `kommun_code = '${code}'`;
  await writeCsv(join(folder, 'leads.csv'), leadColumns, leadRows(db, here));
  const columns = leadColumns.map((name) => ({ name, width: columnWidths[name] ?? 11 }));
  await writeXlsx(join(folder, 'leads.xlsx'), columns, leadRows(db, here));
  const sizes = await db.rows<{ segment: string }>(`SELECT DISTINCT segment FROM lead WHERE ${here} ORDER BY segment`);
  const filled = new Set(sizes.map(({ segment }) => segment));
  for (const { name, file } of segments) {
    if (!filled.has(name)) continue;
    const rows = leadRows(db, `${here} AND segment = $segment`, { segment: name });
    await writeCsv(join(folder, 'segments', `${file}.csv`), leadColumns, rows);
  }
}

async function* leadRows(
  db: Database,
  where = 'true',
  params: Readonly<Record<string, string>> = {},
): AsyncGenerator<readonly CsvValue[]> {
  const query = `SELECT * FROM lead WHERE ${where} ORDER BY kommun_code, rank`;
  for await (const rows of db.chunks<Readonly<Record<string, CsvValue>>>(query, params))
    for (const row of rows) yield leadColumns.map((column) => row[column]);
}

/** The three drivers that stand out most in each segment of each kommun, with their means. */
async function writeSegments(db: Database, path: string, segments: readonly Segment[]): Promise<void> {
  const means = drivers.map((driver) => `avg(${sqlName(driver)}) AS ${sqlName(driver)}`).join(', ');
  const rows = await db.rows<Readonly<Record<string, string | number | null>>>(
    `SELECT kommun_code, kommun, segment, count(*)::INTEGER AS size, round(avg(fit), 6)::DOUBLE AS mean_fit, ${means}
     FROM lead GROUP BY kommun_code, kommun, segment ORDER BY kommun_code`,
  );
  const order = new Map(segments.map(({ name }, i) => [name, i]));
  const placeOf = (row: (typeof rows)[number]) => order.get(String(row['segment'])) ?? segments.length;
  const sorted = [...rows].sort((a, b) => (a['kommun_code'] === b['kommun_code'] ? placeOf(a) - placeOf(b) : 0));
  const header = ['kommun_code', 'kommun', 'segment', 'size', 'mean_fit', 'top_drivers'];
  const cells = sorted.map((row) => [...header.slice(0, 5).map((column) => row[column]), topDrivers(row)]);
  await writeCsv(path, header, cells);
}

function topDrivers(row: Readonly<Record<string, string | number | null>>): string {
  const known = drivers.filter((driver) => typeof row[driver] === 'number');
  return [...known]
    .sort((a, b) => Number(row[b]) - Number(row[a]))
    .slice(0, 3)
    .join(' ');
}
