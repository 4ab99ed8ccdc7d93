import { readdir } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import type { Config } from '../config/config.js';
import { withDatabase } from '../db/database.js';
import { isAbandoned } from '../lib/files.js';
import { sourceFiles } from '../stages/1-ingest/sources/source-files.js';
import { eraseFromFile, removeFile } from './erase-files.js';
import type { ForgetJournal } from './forget-journal.js';
import { settleSidecars } from './settle-sidecars.js';

/**
 * Take persons out of what people keep in the workspace: their tables, and the exports that lie there. Whole files go where the
 * export log says that a person is inside but no cell tells where (hashed, encrypted, Arrow).
 */
export async function eraseFromFiles(
  { persons, key, exports }: ForgetJournal,
  { workspace, config }: { readonly workspace: string; readonly config: Config },
): Promise<{ rewritten: string[]; removed: string[]; unreadable: string[] }> {
  const values = persons.flatMap((person) => [
    person.person_id,
    ...person.keys.filter((own) => own.kind !== 'record' && !own.shared).map((own) => own.key),
  ]);
  if (persons.length === 0) values.push(key.value);
  const result = { rewritten: [] as string[], removed: [] as string[], unreadable: [] as string[] };
  const logged = new Set(exports.flatMap(({ path, sidecar }) => (sidecar === null ? [path] : [path, sidecar])));
  await withDatabase({}, async (db) => {
    for (const path of await filesOf(workspace, config)) {
      const file = relative(workspace, path);
      if (isAbandoned(file)) {
        await removeFile(path);
        result.removed.push(file);
        continue;
      }
      const outcome = await eraseFromFile(db, path, values).catch(() => 'unreadable' as const);
      if (outcome === 'rewritten') result.rewritten.push(file);
      else if (logged.has(file) && !file.endsWith('.json')) {
        await removeFile(path);
        result.removed.push(file);
      } else if (outcome === 'unreadable') result.unreadable.push(file);
    }
  });
  result.removed.push(...(await settleSidecars(workspace, exports)));
  return result;
}

/** Files of the workspace that are neither sources nor kept by norrut's own bookkeeping, in path order. */
async function filesOf(workspace: string, config: Config): Promise<string[]> {
  const sources = new Set<string>();
  for (const source of config.sources)
    for (const { real } of await sourceFiles(workspace, source).catch(() => [])) sources.add(real);
  const skipped = ['inbox', 'out', 'models', '.norrut/stages', '.norrut/cache', '.norrut/tmp', '.norrut/runs'];
  const entries = await readdir(workspace, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const file = relative(workspace, path);
      if (
        isAbsolute(file) ||
        sources.has(path) ||
        /(^|\/)(norrut\.yaml|suppression\.json|forget-journal\.json)$/.test(file)
      )
        return false;
      return !skipped.some((folder) => file === folder || file.startsWith(`${folder}/`));
    })
    .sort();
}
