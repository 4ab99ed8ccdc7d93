import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config, Source } from '../config/config.js';
import { Database } from '../db/database.js';
import { compareText } from '../lib/compare.js';
import { NorrutError } from '../lib/errors.js';
import { folderMode } from '../lib/files.js';
import { sha256File } from '../lib/hash.js';
import { forgottenTest, type KeyedRow, type Suppression, suppressionOf } from '../lib/suppression.js';
import { layoutOf } from '../run/workspace.js';
import { fastFrom } from '../stages/1-ingest/index.js';
import { readSource, type SourceInput } from '../stages/1-ingest/sources/read-source.js';
import { sourceFiles } from '../stages/1-ingest/sources/source-files.js';
import type { ForgetJournal } from './forget-journal.js';
import type { InboxPlace } from './inbox-lines.js';
import { keysToSuppress } from './keys-to-suppress.js';

export interface InboxScan {
  readonly places: readonly InboxPlace[];
  /** Sources, by the path in norrut.yaml, that cannot be read as they are now. */
  readonly unread: readonly string[];
}

interface Scan {
  readonly workspace: string;
  readonly config: Config;
  readonly signal: AbortSignal;
}

/** Lines by file. */
type Lines = Map<string, Set<number>>;

/**
 * Where persons stand in the source files as they are now, also in rows and files that no run has read yet: the very lines
 * that a run rejects once the persons are forgotten. What a run knew of them (`known`: records without a key of their own
 * are found by their resemblance alone) holds for the files that are as that run read them (`read`: SHA-256 by path).
 */
export async function scanInbox(
  who: Pick<ForgetJournal, 'key' | 'persons'>,
  known: readonly InboxPlace[],
  read: ReadonlyMap<string, string>,
  scan: Scan,
): Promise<InboxScan> {
  const lines: Lines = new Map();
  const unread: string[] = [];
  const scratch = join(layoutOf(scan.workspace).tmp, 'inbox');
  try {
    for (const source of scan.config.sources) {
      scan.signal.throwIfAborted();
      const files = await filesOf(scan.workspace, source, unread);
      for (const { path, sha256 } of files)
        if (read.get(path) === sha256)
          for (const place of known) if (place.file === path) addLines(lines, path, place.lines);
      await mkdir(scratch, { recursive: true, mode: folderMode });
      await scanSource(source, files, suppressionFor(source, who), { ...scan, scratch, lines, unread });
      await rm(scratch, { recursive: true, force: true });
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  const places = [...lines].map(([file, set]) => ({ file, lines: [...set].sort((a, b) => a - b) }));
  return { places: places.sort((a, b) => compareText(a.file, b.file)), unread };
}

/** Events, consents and outcomes name a contact by record id alone; in contacts of another source the same id is somebody else. */
function suppressionFor({ kind }: Source, who: Pick<ForgetJournal, 'key' | 'persons'>): Suppression {
  const own = who.persons.flatMap(({ keys }) => keys.filter(({ shared }) => !shared));
  return suppressionOf('00', [...keysToSuppress(who), ...(kind === 'contacts' ? [] : own)]);
}

async function filesOf(workspace: string, source: Source, unread: string[]): Promise<SourceInput[]> {
  const files = await readable(source, unread, () => sourceFiles(workspace, source));
  const inputs: SourceInput[] = [];
  for (const file of files ?? []) inputs.push({ ...file, sha256: await sha256File(file.real) });
  return inputs;
}

async function scanSource(
  source: Source,
  files: readonly SourceInput[],
  suppression: Suppression,
  { scratch, signal, lines, unread }: Scan & { scratch: string; lines: Lines; unread: string[] },
): Promise<void> {
  const isTheirs = forgottenTest(suppression);
  const sink = {
    scratch,
    firstContact: 0,
    signal,
    detailed: false,
    fastFrom,
    openDb: (options: Parameters<typeof Database.open>[0]) =>
      Database.open({ ...options, spillTo: join(scratch, 'spill') }),
    isForgotten: isTheirs,
    suppression,
    write: (_table: string, row: object) => {
      const { file, line, reason } = row as { file: string; line: number; reason?: string };
      if (reason === 'forgotten' || isTheirs(row as KeyedRow)) addLines(lines, file, [line]);
    },
    addPart: (_table: string, path: string) => rm(path),
    breathe: async () => undefined,
  };
  for (const file of files) await readable(source, unread, () => readSource(source, [file], sink));
}

/** What cannot be read is somebody's to look at and stops no erasure; that there is no such file is no matter. */
async function readable<T>(source: Source, unread: string[], read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof NorrutError) || error.code === 'interrupted') throw error;
    if (error.code !== 'input-missing' && !unread.includes(source.path)) unread.push(source.path);
    return undefined;
  }
}

function addLines(lines: Lines, file: string, more: readonly number[]): void {
  const set = lines.get(file) ?? new Set();
  for (const line of more) set.add(Number(line));
  lines.set(file, set);
}
