import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Database, sqlText, withDatabase } from '../../pipeline/db/database.js';
import { readSource } from '../../pipeline/stages/1-ingest/sources/read-source.js';
import { TableParts } from '../../pipeline/stages/1-ingest/table-parts.js';
import { type RowTable, tables } from '../../pipeline/stages/1-ingest/tables.js';
import { makeContactsCsv } from './make-contacts-csv.js';

interface Measured {
  readonly seconds: number;
  readonly cpu: number;
  readonly peakMiB: number;
}

/**
 * `npm run bench -- ingest [rows]`: a clean CSV of contacts with twelve columns to the canonical table, against plain DuckDB
 * that copies the same columns to Parquet. Each runs in a process of its own.
 */
export async function main(args: readonly string[]): Promise<void> {
  const [first = '1000000', dir] = args;
  if (first === 'plain' || first === 'norrut') {
    const work = first === 'plain' ? readPlainly : readContacts;
    console.log(JSON.stringify(await measured(() => work(dir!))));
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'norrut-bench-'));
  try {
    await makeContactsCsv(join(folder, 'contacts.csv'), Number(first));
    const { size } = await stat(join(folder, 'contacts.csv'));
    const plain = await inProcess('plain', folder);
    const norrut = await inProcess('norrut', folder);
    await demandSame(folder, Number(first));
    console.log(`${first} contacts, 12 columns, ${Math.round(size / 1e6)} MB of CSV`);
    for (const [name, { seconds, cpu, peakMiB }] of Object.entries({ 'plain DuckDB': plain, norrut }))
      console.log(
        `${name.padEnd(13)} ${seconds.toFixed(2)} s, ${cpu.toFixed(2)} s of CPU, ${(size / 1e6 / seconds).toFixed(0)} MB/s, peak ${peakMiB} MiB`,
      );
    console.log(
      `ratio to plain DuckDB: ${(plain.seconds / norrut.seconds).toFixed(2)} by time, ${(plain.cpu / norrut.cpu).toFixed(2)} by CPU`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inProcess(work: string, folder: string): Promise<Measured> {
  const main = new URL('./main.js', import.meta.url).pathname;
  const child = spawn(process.execPath, [main, 'ingest', work, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) throw new Error(`${work} ended with ${code}`);
  return JSON.parse(output) as Measured;
}

async function measured(work: () => Promise<void>): Promise<Measured> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
  return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6, peakMiB };
}

async function readPlainly(folder: string): Promise<void> {
  await withDatabase({ spillTo: join(folder, 'spill') }, (db) =>
    db.writeParquet(
      `SELECT * FROM read_csv(${sqlText(join(folder, 'contacts.csv'))}, header = true, all_varchar = true)`,
      join(folder, 'plain.parquet'),
    ),
  );
}

/** As the stage does it, of the one source. */
async function readContacts(folder: string): Promise<void> {
  const openDb = (options?: object) => Database.open({ ...options, spillTo: join(folder, 'spill') });
  const parts = new Map(tables.map((shape) => [shape.name, new TableParts(folder, shape)] as const));
  for (const part of parts.values()) await part.open();
  const path = join(folder, 'contacts.csv');
  await readSource({ name: 'bench', kind: 'contacts', path: 'contacts.csv' }, [{ path, real: path, sha256: '' }], {
    scratch: folder,
    firstContact: 0,
    signal: new AbortController().signal,
    isForgotten: () => false,
    suppression: { version: 1, salt: '', hashes: [] },
    detailed: false,
    fastFrom: 0,
    openDb,
    write: (table: RowTable, row: object) => parts.get(table)!.add(row),
    addPart: (table: RowTable, file: string) => parts.get(table)!.addParquet(file),
    breathe: async () => undefined,
  });
  const db = await openDb();
  for (const { name, file } of tables) await parts.get(name)!.finish(db, join(folder, file));
  db.close();
}

/** The columns that nothing changes must be the same row by row, and every row must be there. */
async function demandSame(folder: string, rows: number): Promise<void> {
  await withDatabase({}, async (db) => {
    const [plain, norrut] = ['plain', 'contacts'].map((name) => sqlText(join(folder, `${name}.parquet`)));
    const { same, phones } = await db.row<{ same: bigint; phones: bigint }>(
      `SELECT count(*) AS same, count(n.phone) AS phones FROM read_parquet(${plain}, file_row_number = true) p JOIN read_parquet(${norrut}) n ON n.contact_no = p.file_row_number
       WHERE n.line = p.file_row_number + 2 AND n.record_id = p.record_id AND n.last_name = p.last_name AND n.postcode = p.postcode AND n.city = p.city
         AND n.email = lower(p.email) AND list_filter(n.texts, lambda x: x.question = 'Why would you move?')[1].body IS NOT DISTINCT FROM p."Why would you move?"`,
    );
    if (Number(same) !== rows) throw new Error(`only ${same} of ${rows} rows have the values of the file`);
    if (Number(phones) < 0.9 * rows) throw new Error(`only ${phones} of ${rows} telephone numbers were read`);
  });
}
