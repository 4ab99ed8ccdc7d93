import { readFile, rm } from 'node:fs/promises';
import { writeFileAtomic } from '../lib/files.js';
import type { NamingExport } from './export-log.js';
import { type FoundPerson, isMissing, type PersonKey } from './find-person.js';
import type { InboxPlace } from './inbox-lines.js';
import { journalFile } from './journal-file.js';

/** An erasure under way. It names the person, so it goes last: its removal is the erasure's end. */
export interface ForgetJournal {
  readonly version: 1;
  readonly key: PersonKey;
  /** The run that the persons were found in; the one without them derives its id from it, however often the erasure starts over. */
  readonly run: string | null;
  readonly persons: readonly FoundPerson[];
  readonly inbox: readonly InboxPlace[];
  /** Sources that could not be searched. */
  readonly unread?: readonly string[];
  /** Exports that name the persons, known before the log forgets them: their files must go, and their receivers be told. */
  readonly exports: readonly NamingExport[];
}

export async function writeJournal(workspace: string, journal: ForgetJournal): Promise<void> {
  await writeFileAtomic(journalFile(workspace), JSON.stringify(journal));
}

/** The erasure that was interrupted, if there is one. */
export async function readJournal(workspace: string): Promise<ForgetJournal | undefined> {
  const text = await readFile(journalFile(workspace), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as ForgetJournal);
}

export async function removeJournal(workspace: string): Promise<void> {
  await rm(journalFile(workspace), { force: true });
}
