import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Sidecar } from '../exports/export-people.js';
import { errnoOf } from '../lib/errors.js';
import { writeFileAtomic } from '../lib/files.js';
import { sha256File } from '../lib/hash.js';
import { type ExportRecord, type NamingExport, readExports } from './export-log.js';

/**
 * Bring the sidecars of exports that lie in the workspace in line with files that lost rows, by the export log, from which the
 * persons are gone already: hash and counts. The sidecar of a file that is gone goes too. May be repeated.
 * @returns the sidecars removed, relative to the workspace
 */
export async function settleSidecars(workspace: string, exports: readonly NamingExport[]): Promise<string[]> {
  const removed: string[] = [];
  const newest = new Map<string, ExportRecord>();
  for await (const { record } of readExports(workspace)) newest.set(record.path, record);
  for (const path of new Set(exports.map((one) => one.path))) {
    const record = newest.get(path);
    if (record === undefined || record.sidecar === null) continue;
    const sidecarPath = resolve(workspace, record.sidecar);
    const sidecar = await readSidecar(sidecarPath);
    if (sidecar === undefined) continue;
    const hash = await sha256File(resolve(workspace, path)).catch(absent);
    if (hash === undefined) {
      await rm(sidecarPath, { force: true });
      removed.push(record.sidecar);
      continue;
    }
    const [rows, heldOut] = [record.exported.length, record.held_out.length];
    const people = rows + heldOut + Object.values(sidecar.left_out).reduce((sum, n) => sum + n, 0);
    const settled = { ...sidecar, sha256: hash, people, rows, holdout: { ...sidecar.holdout, people: heldOut } };
    await writeFileAtomic(sidecarPath, `${JSON.stringify(settled, null, 2)}\n`);
  }
  return removed;
}

async function readSidecar(path: string): Promise<Sidecar | undefined> {
  const text = await readFile(path, 'utf8').catch(absent);
  return text === undefined ? undefined : (JSON.parse(text) as Sidecar);
}

function absent(error: unknown): undefined {
  if (errnoOf(error) === 'ENOENT') return undefined;
  throw error;
}
