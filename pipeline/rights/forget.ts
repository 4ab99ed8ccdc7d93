import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { type Database, sqlText, withDatabase } from '../db/database.js';
import { suppressKeys } from '../lib/suppression.js';
import { withLock } from '../run/lock.js';
import { verifyRun } from '../run/verify-run.js';
import { layoutOf } from '../run/workspace.js';
import { eraseTexts } from '../stages/5-embed/cache/maintain.js';
import { normaliseText } from '../stages/5-embed/normalise-text.js';
import type { Stage } from '../stages/stage.js';
import { eraseFromStage } from './erase-tables.js';
import { eraseFromFiles } from './erase-workspace-files.js';
import { type ExportRecord, exportsNaming, forgetInExportLog } from './export-log.js';
import { type FoundPerson, findPersons, readPersonKey, runIfAny } from './find-person.js';
import { type ForgetJournal, readJournal, removeJournal, writeJournal } from './forget-journal.js';
import { filesRead, type InboxPlace, inboxLines } from './inbox-lines.js';
import { keysToSuppress } from './keys-to-suppress.js';
import { dropOthers, rebuildRun, stagesOf } from './rebuild-run.js';
import { finishReplacing, replaceStage } from './replace-stage.js';
import { scanInbox } from './scan-inbox.js';

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
    const known = run === undefined || persons.length === 0 ? [] : await inboxLines(run, persons);
    const { places: inbox, unread } = await scanInbox({ key, persons }, known, await filesRead(run), options);
    const exports = await exportsNaming(options.workspace, new Set(persons.map(({ person_id }) => person_id)));
    const journal: ForgetJournal = {
      version: 1,
      key,
      run: run?.manifest.run_id ?? null,
      persons,
      inbox,
      unread,
      exports,
    };
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

/** Every step may be repeated, and an abort stops between two; the vectors go before the texts that name them, the journal last. */
async function eraseAll(journal: ForgetJournal, options: ForgetOptions): Promise<ForgetReceipt> {
  const { workspace, signal } = options;
  const { persons, exports } = journal;
  signal.throwIfAborted();
  const layout = layoutOf(workspace);
  await finishReplacing(layout);
  const suppressed = await suppressKeys(workspace, keysToSuppress(journal));
  let rows = 0;
  let vectors = 0;
  let runId: string | null = null;
  let dropped: string[] = [];
  const run = persons.length === 0 ? undefined : await runIfAny(workspace);
  if (run !== undefined)
    await withDatabase({ spillTo: join(layout.tmp, 'spill') }, async (db) => {
      const outputs = stagesOf(workspace, run);
      signal.throwIfAborted();
      vectors = eraseTexts(layout.vectors, await textsOf(db, layout.stages, persons));
      for (const output of outputs) {
        signal.throwIfAborted();
        const erased = await replaceStage(layout, output.dir, (dir) => eraseFromStage(db, { ...output, dir }, persons));
        for (const count of Object.values(erased)) rows += count;
      }
      signal.throwIfAborted();
      // the same run if an interrupted erasure had published it already
      runId = (await rebuildRun(run, journal.run ?? run.manifest.run_id, options)).run_id;
      signal.throwIfAborted();
      dropped = await dropOthers(workspace, runId, run.keys);
    });
  signal.throwIfAborted();
  for (const { person_id } of persons) await forgetInExportLog(workspace, person_id);
  signal.throwIfAborted();
  const files = await eraseFromFiles(journal, options);
  await rm(layout.tmp, { recursive: true, force: true });
  const verified = existsSync(layout.latest) ? (await verifyRun(layout.latest)).damage.length === 0 : null;
  signal.throwIfAborted();
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
    not_cleaned: [...files.unreadable, ...(journal.unread ?? [])],
  };
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
