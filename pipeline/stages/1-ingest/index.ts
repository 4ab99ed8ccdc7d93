import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import type { Source } from '../../config/config.js';
import { NorrutError } from '../../lib/errors.js';
import { fileMode, folderMode } from '../../lib/files.js';
import { canonicalJson, sha256, sha256File } from '../../lib/hash.js';
import { forgottenTest, loadSuppression } from '../../lib/suppression.js';
import type { Stage, StageContext } from '../stage.js';
import { readSource, type SourceReport } from './sources/read-source.js';
import { type SourceFile, sourceFiles } from './sources/source-files.js';
import { TableParts } from './table-parts.js';
import { type RowTable, tables } from './tables.js';

/** Files of at least so many bytes are read by DuckDB if they are clean. */
export const fastFrom = 4 << 20;

export interface FileFingerprint extends SourceFile {
  readonly sha256: string;
}

/** Contact files, events, consents and outcomes → typed tables; what cannot be read → rejects. */
export const ingest: Stage = Object.freeze({
  name: 'ingest',
  version: 4,
  reads: [],
  writes: [...tables.map(({ file }) => file), 'sources.json'],
  dependsOn: async ({ config, workspace }) => ({
    sources: config.sources,
    maxRejects: config.maxRejects,
    files: await fingerprints(workspace, config.sources),
    suppression: sha256(canonicalJson(await loadSuppression(workspace))),
  }),
  inputBytes: async ({ config, workspace }) => {
    let bytes = 0;
    for (const source of config.sources)
      for (const { real } of await sourceFiles(workspace, source)) bytes += (await stat(real)).size;
    return bytes;
  },
  run,
} satisfies Stage);

async function run(context: StageContext): Promise<void> {
  const { config, workspace, signal } = context;
  const scratch = context.out('scratch');
  await mkdir(scratch, { recursive: true, mode: folderMode });
  const parts = Object.fromEntries(tables.map((shape) => [shape.name, new TableParts(scratch, shape)])) as Record<
    RowTable,
    TableParts
  >;
  for (const part of Object.values(parts)) await part.open();
  const reports: Record<string, SourceReport> = {};
  const suppression = await loadSuppression(workspace);
  const sink = {
    scratch,
    signal,
    isForgotten: forgottenTest(suppression),
    detailed: false,
    suppression,
    fastFrom,
    openDb: context.openDb,
    write: (table: RowTable, row: object) => parts[table].add(row),
    addPart: (table: RowTable, path: string) => parts[table].addParquet(path),
    breathe: async () => {
      for (const part of Object.values(parts)) await part.breathe();
    },
  };
  let contacts = 0;
  try {
    for (const [i, source] of config.sources.entries()) {
      signal.throwIfAborted();
      context.progress(i, config.sources.length, 'sources');
      const files = await fingerprint(await sourceFiles(workspace, source));
      const report = await readSource(source, files, { ...sink, firstContact: contacts });
      contacts += source.kind === 'contacts' ? report.accepted : 0;
      demandFewRejects(source, report, config.maxRejects);
      for (const hint of report.hints) context.warn(`source "${source.name}": ${hint}`);
      reports[source.name] = report;
    }
  } finally {
    for (const part of Object.values(parts)) await part.close();
  }
  const db = await context.openDb();
  try {
    for (const { name, file } of tables) await parts[name].finish(db, context.out(file));
  } finally {
    db.close();
  }
  await rm(scratch, { recursive: true, force: true });
  await writeFile(context.out('sources.json'), `${JSON.stringify(reports, null, 2)}\n`, { mode: fileMode });
}

function demandFewRejects(source: Source, { read, rejected: all, details }: SourceReport, most: number): void {
  const rejected = details.reduce((rest, { reasons }) => rest - (reasons['forgotten'] ?? 0), all);
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
