import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import type { Config } from '../config/config.js';
import { type Database, sqlText, withDatabase } from '../db/database.js';
import type { PublishedRun } from '../exports/run-tables.js';
import { isAbandoned } from '../lib/files.js';
import { type KeyKind, namedKey, suppressKeys } from '../lib/suppression.js';
import { withLock } from '../run/lock.js';
import { verifyRun } from '../run/verify-run.js';
import { layoutOf } from '../run/workspace.js';
import { sourceFiles } from '../stages/1-ingest/sources/source-files.js';
import { eraseTexts } from '../stages/5-embed/cache/maintain.js';
import { normaliseText } from '../stages/5-embed/normalise-text.js';
import type { Stage } from '../stages/stage.js';
import { eraseFromFile, removeFile } from './erase-files.js';
import { eraseFromStage } from './erase-tables.js';
import { type ExportRecord, forgetInExportLog } from './export-log.js';
import { type FoundPerson, findPersons, readPersonKey, runIfAny } from './find-person.js';
import { type ForgetJournal, readJournal, removeJournal, writeJournal } from './forget-journal.js';
import { type InboxPlace, inboxLines } from './inbox-lines.js';
import { dropOthers, rebuildRun, stagesOf } from './rebuild-run.js';

export interface ForgetOptions {
  readonly workspace: string;
  readonly config: Config;
  readonly stages: readonly Stage[];
  readonly signal: AbortSignal;
}

/** What is told to whoever asked: counts, places, and what is left for people to do. */
export interface ForgetReceipt {
  readonly found: boolean;
  readonly persons: readonly string[];
  /** Salted hashes added, so that the next file does not bring the person back. */
  readonly suppressed: number;
  readonly erased: {
    readonly rows: number;
    readonly vectors: number;
    readonly files: readonly string[];
    readonly removed_files: readonly string[];
    readonly dropped_runs: readonly string[];
  };
  readonly run_id: string | null;
  readonly verified: boolean | null;
  /** Source files are their owner's: these lines are left there, and rejected from now on. */
  readonly inbox: readonly InboxPlace[];
  /** Exports that named the person: whoever got them must be told. */
  readonly exports: ReadonlyArray<Pick<ExportRecord, 'at' | 'path' | 'destination' | 'purposes'>>;
  /** Files that norrut cannot read row by row and that may hold the person. */
  readonly not_cleaned: readonly string[];
}

/** Erase a person from the workspace. @throws NorrutError `bad-usage`, `locked` */
export async function forget(text: string, options: ForgetOptions): Promise<ForgetReceipt> {
  const key = readPersonKey(text);
  return withLock(options.workspace, async () => {
    await complete(options);
    const run = await runIfAny(options.workspace);
    const persons = run === undefined ? [] : await findPersons(run, key);
    const inbox = run === undefined || persons.length === 0 ? [] : await inboxLines(run, persons);
    const journal: ForgetJournal = { version: 1, key, run: run?.manifest.run_id ?? null, persons, inbox };
    await writeJournal(options.workspace, journal);
    return eraseAll(journal, options);
  });
}

/** Finish an erasure that was killed. @returns its receipt, or undefined where none was under way */
export async function completeForget(options: ForgetOptions): Promise<ForgetReceipt | undefined> {
  return withLock(options.workspace, () => complete(options));
}

async function complete(options: ForgetOptions): Promise<ForgetReceipt | undefined> {
  const journal = await readJournal(options.workspace);
  return journal === undefined ? undefined : eraseAll(journal, options);
}

/** Every step may be repeated; the vectors go before the texts that name them, the journal last. */
async function eraseAll(journal: ForgetJournal, options: ForgetOptions): Promise<ForgetReceipt> {
  const { workspace } = options;
  const { persons } = journal;
  const layout = layoutOf(workspace);
  const suppressed = await suppressKeys(workspace, keysToSuppress(journal));
  let rows = 0;
  let vectors = 0;
  let runId: string | null = null;
  let dropped: string[] = [];
  const run = persons.length === 0 ? undefined : await runIfAny(workspace);
  if (run !== undefined)
    await withDatabase({ spillTo: join(layout.tmp, 'spill') }, async (db) => {
      const outputs = stagesOf(workspace, run);
      vectors = eraseTexts(layout.vectors, await textsOf(db, layout.stages, persons));
      for (const output of outputs)
        for (const count of Object.values(await eraseFromStage(db, output, persons))) rows += count;
      runId = await republish(run, journal.run ?? run.manifest.run_id, options);
      dropped = await dropOthers(workspace, runId, run.keys);
    });
  const exports: ExportRecord[] = [];
  for (const { person_id } of persons) exports.push(...(await forgetInExportLog(workspace, person_id)));
  const files = await eraseFromFiles(journal, exports, options);
  await rm(layout.tmp, { recursive: true, force: true });
  const verified = existsSync(layout.latest) ? (await verifyRun(layout.latest)).damage.length === 0 : null;
  await removeJournal(workspace);
  return {
    found: persons.length > 0,
    persons: persons.map(({ person_id }) => person_id),
    suppressed,
    erased: { rows, vectors, files: files.rewritten, removed_files: files.removed, dropped_runs: dropped },
    run_id: runId,
    verified,
    inbox: journal.inbox,
    exports: exports.map(({ at, path, destination, purposes }) => ({ at, path, destination, purposes })),
    not_cleaned: files.unreadable,
  };
}

function keysToSuppress({ key, persons }: ForgetJournal): { kind: KeyKind; key: string }[] {
  const keys: { kind: KeyKind; key: string }[] = [];
  if (persons.length === 0 && key.kind !== 'person') keys.push({ kind: key.kind, key: key.value });
  for (const person of persons) {
    const reachable = person.keys.some(({ kind, shared }) => kind !== 'record' && !shared);
    for (const own of person.keys) {
      // another source may count its records the same way: a bare record id is kept only where there is nothing better
      const stands = !own.shared && (own.kind !== 'record' || !reachable);
      if (stands) keys.push({ kind: own.kind, key: own.key });
      else
        for (const { first, last } of person.names)
          if (first !== null || last !== null)
            keys.push({ kind: 'named', key: namedKey(own.kind, own.key, first, last) });
    }
  }
  return keys;
}

/** The persons' texts as they were embedded, in every stage output on disk. */
async function textsOf(db: Database, folder: string, persons: readonly FoundPerson[]): Promise<string[][]> {
  const texts: string[][] = [];
  const ids = persons.map(({ person_id }) => sqlText(person_id)).join(', ');
  for (const name of await readdir(folder)) {
    const path = join(folder, name, 'texts.parquet');
    if (!name.startsWith('clean-') || !existsSync(path)) continue;
    const rows = await db.rows<{ sentences: string[] }>(
      `SELECT list_transform(sentences, lambda s: s.text) AS sentences FROM read_parquet(${sqlText(path)}) WHERE person_id IN (${ids})`,
    );
    for (const { sentences } of rows) texts.push(sentences.map(normaliseText).filter((sentence) => sentence !== ''));
  }
  return texts;
}

/** The newest run without the persons; the same run if an interrupted erasure had published it already. */
async function republish(run: PublishedRun, firstId: string, options: ForgetOptions): Promise<string> {
  return (await rebuildRun(run, firstId, options)).run_id;
}

async function eraseFromFiles(
  { persons, key }: ForgetJournal,
  exports: readonly ExportRecord[],
  { workspace, config }: ForgetOptions,
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
        // the log says that the person is in it, but no cell says where (hashed, encrypted, Arrow)
        await removeFile(path);
        result.removed.push(file);
      } else if (outcome === 'unreadable') result.unreadable.push(file);
    }
  });
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
