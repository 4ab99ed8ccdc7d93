import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { parseConfig } from '../../pipeline/config/config.js';
import { sqlText, withDatabase } from '../../pipeline/db/database.js';
import { writeCsv } from '../../pipeline/lib/csv.js';
import { runNightly } from '../../pipeline/run/run.js';
import { ingest } from '../../pipeline/stages/1-ingest/index.js';
import { resolve } from '../../pipeline/stages/2-resolve/index.js';
import { consent } from '../../pipeline/stages/3-consent/index.js';
import { clean } from '../../pipeline/stages/4-clean/index.js';
import { embed } from '../../pipeline/stages/5-embed/index.js';
import { writeXlsx } from '../../pipeline/stages/8-export/xlsx.js';
import type { Stage } from '../../pipeline/stages/stage.js';

export const boardYaml = `workers: 1
sources:
  - name: people
    kind: contacts
    path: inbox/people*.csv
    map: { record_id: record_id, first_name: first_name, last_name: last_name, email: email, phone: phone, language: language, created_at: created_at, text_why: why }
  - { name: clicks, kind: events, path: inbox/events.csv }
  - { name: ledger, kind: consents, path: inbox/consents.csv }
`;

/** Publishes what lies behind the gate: a small stand-in for the lists, with the same kinds of files. */
export const publishPeople: Stage = {
  name: 'export',
  version: 1,
  reads: ['consent/people.parquet', 'consent/consent.json', 'resolve/resolution.parquet', 'clean/texts.parquet'],
  writes: ['leads.parquet'],
  publishes: true,
  dependsOn: () => null,
  run: async ({ openDb, in: table, out }) => {
    const db = await openDb();
    const leads = `SELECT p.person_id, first_name || ' ' || last_name AS name, email, phone, t.body AS evidence
      FROM read_parquet(${sqlText(table('consent/people.parquet'))}) p
      LEFT JOIN read_parquet(${sqlText(table('clean/texts.parquet'))}) t USING (person_id) ORDER BY ALL`;
    await db.writeParquet(leads, out('leads.parquet'));
    const rows = await db.rows<Record<string, string | null>>(leads);
    const columns = ['person_id', 'name', 'email', 'phone', 'evidence'];
    const cells = rows.map((row) => columns.map((column) => row[column]));
    await writeCsv(out('leads.csv'), columns, cells);
    await mkdir(out('kommuner/2521-pajala'), { recursive: true });
    await writeXlsx(
      out('kommuner/2521-pajala/leads.xlsx'),
      columns.map((name) => ({ name })),
      cells,
    );
    await db.writeParquet(
      `SELECT * FROM read_parquet(${sqlText(table('resolve/resolution.parquet'))}) ORDER BY contact_no`,
      out('resolution.parquet'),
    );
    const { purposes } = JSON.parse(await readFile(table('consent/consent.json'), 'utf8')) as { purposes: unknown };
    await writeFile(out('_manifest.json'), JSON.stringify({ consent: purposes }));
  },
};

export const boardStages: readonly Stage[] = [ingest, resolve, consent, clean, embed, publishPeople];

/** Write files into a workspace and run the nightly batch over them. */
export async function runBoard(
  workspace: string,
  files: Readonly<Record<string, string>>,
  asOf: string,
  stages: readonly Stage[] = boardStages,
) {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, file)), { recursive: true });
    await writeFile(join(workspace, file), text);
  }
  return runNightly({
    workspace,
    stages,
    asOf,
    reporter: { begin: () => undefined, progress: () => undefined, end: () => undefined, warn: () => undefined },
    signal: new AbortController().signal,
  });
}

export function boardOptions(workspace: string) {
  return { workspace, config: parseConfig(boardYaml), stages: boardStages, signal: new AbortController().signal };
}

export interface ReadFile {
  readonly file: string;
  readonly texts: readonly string[];
}

/** Every file of a workspace outside inbox/ with all texts that are in it: its bytes, Parquet cells, XLSX parts. */
export async function readWorkspace(workspace: string, below = ''): Promise<ReadFile[]> {
  const entries = await readdir(join(workspace, below), { recursive: true, withFileTypes: true });
  const files: ReadFile[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(workspace, path);
    if (entry.isFile() && !file.startsWith('inbox/')) files.push({ file, texts: await textsIn(path) });
  }
  return files;
}

/** The files that hold a text anywhere. */
export function filesWith(files: readonly ReadFile[], needle: string): string[] {
  return files
    .filter(({ texts }) => texts.some((text) => text.includes(needle)))
    .map(({ file }) => file)
    .sort();
}

async function textsIn(path: string): Promise<string[]> {
  const bytes = await readFile(path);
  const texts = [bytes.toString('utf8'), bytes.toString('utf16le')];
  if (path.endsWith('.xlsx'))
    for (const part of Object.values(unzipSync(bytes))) texts.push(Buffer.from(part).toString('utf8'));
  if (path.endsWith('.parquet'))
    texts.push(
      JSON.stringify(
        await withDatabase({}, (db) => db.rows(`SELECT t::VARCHAR AS row FROM read_parquet(${sqlText(path)}) t`)),
      ),
    );
  return texts;
}
