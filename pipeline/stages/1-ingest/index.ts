import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '../../config/config.js';
import type { Database } from '../../db/database.js';
import { sqlName, sqlText } from '../../db/database.js';
import { NorrutError } from '../../lib/errors.js';
import { fileMode, folderMode } from '../../lib/files.js';
import { sha256File } from '../../lib/hash.js';
import type { Stage, StageContext } from '../stage.js';
import { NdjsonWriter } from './ndjson-writer.js';
import { readSource, type SourceReport } from './sources/read-source.js';
import { type SourceFile, sourceFiles } from './sources/source-files.js';
import { type RowTable, tables } from './tables.js';

export interface FileFingerprint extends SourceFile {
  readonly sha256: string;
}

/** Contact files, events, consents and outcomes → typed tables; what cannot be read → rejects. */
export const ingest: Stage = Object.freeze({
  name: 'ingest',
  version: 1,
  reads: [],
  writes: [...tables.map(({ file }) => file), 'sources.json'],
  dependsOn: async ({ config, workspace }) => ({
    sources: config.sources,
    maxRejects: config.maxRejects,
    files: await fingerprints(workspace, config.sources),
  }),
  run,
} satisfies Stage);

async function run(context: StageContext): Promise<void> {
  const { config, workspace } = context;
  const scratch = context.out('scratch');
  await mkdir(scratch, { recursive: true, mode: folderMode });
  const writers = new Map<RowTable, NdjsonWriter>();
  for (const table of tables) writers.set(table.name, await NdjsonWriter.open(join(scratch, `${table.name}.ndjson`)));
  const reports: Record<string, SourceReport> = {};
  let contacts = 0;
  try {
    for (const source of config.sources) {
      context.signal.throwIfAborted();
      const files = await fingerprint(await sourceFiles(workspace, source));
      const report = await readSource(source, files, {
        scratch,
        firstContact: contacts,
        signal: context.signal,
        write: (table, row) => writers.get(table)!.add(row),
        breathe: () => breatheAll(writers),
      });
      contacts += source.kind === 'contacts' ? report.accepted : 0;
      demandFewRejects(source, report, config.maxRejects);
      for (const hint of report.hints) context.warn(`source "${source.name}": ${hint}`);
      reports[source.name] = report;
    }
  } finally {
    for (const writer of writers.values()) await writer.close();
  }
  const db = await context.openDb();
  try {
    for (const table of tables)
      await writeTable(db, join(scratch, `${table.name}.ndjson`), table, context.out(table.file));
  } finally {
    db.close();
  }
  await rm(scratch, { recursive: true, force: true });
  await writeFile(context.out('sources.json'), `${JSON.stringify(reports, null, 2)}\n`, { mode: fileMode });
}

async function breatheAll(writers: ReadonlyMap<RowTable, NdjsonWriter>): Promise<void> {
  for (const writer of writers.values()) await writer.breathe();
}

async function writeTable(db: Database, ndjson: string, table: (typeof tables)[number], target: string): Promise<void> {
  const columns = table.columns.map(
    ([name, type]) => `${sqlText(name)}: ${sqlText(type === 'TIMESTAMP' ? 'VARCHAR' : type)}`,
  );
  const list = table.columns.map(([name, type]) =>
    type === 'TIMESTAMP' ? `CAST(${sqlName(name)} AS TIMESTAMP) AS ${sqlName(name)}` : sqlName(name),
  );
  await db.writeParquet(
    `SELECT ${list.join(', ')} FROM read_json(${sqlText(ndjson)}, format = 'newline_delimited', columns = {${columns.join(', ')}}, maximum_object_size = 268435456) ORDER BY ${table.orderBy}`,
    target,
  );
}

function demandFewRejects(source: Source, { read, rejected }: SourceReport, most: number): void {
  if (rejected === 0 || rejected <= most * read) return;
  throw new NorrutError(
    'too-many-rejects',
    `${rejected} of ${read} rows cannot be read (at most ${Math.round(most * 1000) / 10} %)`,
    {
      where: `source "${source.name}"`,
      hint: 'see why with: norrut check; allow more with maxRejects in norrut.yaml',
    },
  );
}

async function fingerprints(workspace: string, sources: readonly Source[]): Promise<unknown> {
  const all: Record<string, unknown> = {};
  for (const source of sources)
    all[source.name] = (await fingerprint(await sourceFiles(workspace, source))).map(({ path, sha256 }) => ({
      path,
      sha256,
    }));
  return all;
}

async function fingerprint(files: readonly SourceFile[]): Promise<FileFingerprint[]> {
  const out: FileFingerprint[] = [];
  for (const file of files) out.push({ ...file, sha256: await sha256File(file.real) });
  return out;
}
