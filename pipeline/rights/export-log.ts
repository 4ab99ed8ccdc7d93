import { readdir, readFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { compareText } from '../lib/compare.js';
import { errnoOf } from '../lib/errors.js';
import { writeFileAtomic } from '../lib/files.js';
import { layoutOf } from '../run/workspace.js';

/** What was handed out: where it lies, what for, and who was in it or held out of it. The only memory of exports. */
export interface ExportRecord {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Relative to the workspace where the file lies in it, else absolute; `-` for stdout. */
  readonly path: string;
  readonly sidecar: string | null;
  readonly sha256: string;
  readonly destination: string;
  readonly campaign: boolean;
  readonly purposes: readonly string[];
  readonly run_id: string;
  readonly exported: readonly string[];
  readonly held_out: readonly string[];
}

const folderOf = (workspace: string) => join(layoutOf(workspace).registry, 'exports');

/** Keep a record of an export in `.norrut/registry/exports/`, one file each. */
export async function recordExport(workspace: string, record: ExportRecord): Promise<void> {
  const name = `${record.at.replace(/[-:.]/g, '')}-${record.sha256.slice(0, 8)}-${process.pid}.json`;
  const path = record.path === '-' ? '-' : insideOf(workspace, record.path);
  const sidecar = record.sidecar === null ? null : insideOf(workspace, record.sidecar);
  await writeFileAtomic(join(folderOf(workspace), name), `${JSON.stringify({ ...record, path, sidecar })}\n`);
}

/** All records, oldest first, with the file that holds each. */
export async function* readExports(
  workspace: string,
): AsyncGenerator<{ readonly file: string; readonly record: ExportRecord }> {
  const folder = folderOf(workspace);
  const names = await readdir(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  for (const name of names.filter((n) => n.endsWith('.json')).sort(compareText)) {
    const file = join(folder, name);
    yield { file, record: JSON.parse(await readFile(file, 'utf8')) as ExportRecord };
  }
}

/** What is told about an export that named somebody: nothing of the others in it. */
export type NamingExport = Pick<ExportRecord, 'at' | 'path' | 'sidecar' | 'destination' | 'purposes'>;

/** The exports that name one of the persons, as exported or held out, oldest first. */
export async function exportsNaming(workspace: string, persons: ReadonlySet<string>): Promise<NamingExport[]> {
  const naming: NamingExport[] = [];
  for await (const { record } of readExports(workspace)) {
    const { at, path, sidecar, destination, purposes } = record;
    if ([...record.exported, ...record.held_out].some((id) => persons.has(id)))
      naming.push({ at, path, sidecar, destination, purposes });
  }
  return naming;
}

/** Take a person out of the records; the exported files themselves are the caller's. @returns the records that named the person */
export async function forgetInExportLog(workspace: string, personId: string): Promise<ExportRecord[]> {
  const touched: ExportRecord[] = [];
  for await (const { file, record } of readExports(workspace)) {
    if (!record.exported.includes(personId) && !record.held_out.includes(personId)) continue;
    touched.push(record);
    const others = (ids: readonly string[]) => ids.filter((id) => id !== personId);
    const cleaned = { ...record, exported: others(record.exported), held_out: others(record.held_out) };
    await writeFileAtomic(file, `${JSON.stringify(cleaned)}\n`);
  }
  return touched;
}

function insideOf(workspace: string, path: string): string {
  const near = relative(workspace, path);
  return near.startsWith('..') || isAbsolute(near) ? path : near;
}
