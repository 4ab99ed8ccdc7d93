import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvLine } from '../../lib/csv.js';
import { fileMode, writeAside } from '../../lib/files.js';
import { checkMap } from './header/map-by-user.js';
import type { HeaderMap } from './header/mapping.js';
import { NdjsonWriter } from './ndjson-writer.js';
import { presetByName } from './presets/index.js';
import { readContacts } from './read-file.js';
import type { Contact } from './rows/contact.js';

export interface IngestFileOptions {
  /** How the file is called in messages and in the rejects. */
  readonly shown: string;
  readonly map?: HeaderMap | undefined;
  readonly preset?: string | undefined;
  readonly out: string;
  readonly rejects?: string | undefined;
  readonly signal?: AbortSignal;
}

export interface IngestFileResult {
  readonly preset: string | null;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly reasons: Readonly<Record<string, number>>;
  /** Whether the file has no bytes. */
  readonly empty: boolean;
  /** Whether any header was known. */
  readonly known: boolean;
  readonly missing: readonly string[];
}

/**
 * One contacts file → canonical contacts, one JSON object a line, and the rejects as CSV. Both files are written whatever
 * their number. @throws NorrutError for a wrong map or preset and for a file that is refused as a whole
 */
export async function ingestFile(path: string, options: IngestFileOptions): Promise<IngestFileResult> {
  const { shown, map, signal } = options;
  if (map !== undefined) checkMap(map, shown);
  const preset = options.preset === undefined ? undefined : presetByName(options.preset);
  const scratch = await mkdtemp(join(tmpdir(), 'norrut-'));
  try {
    const file = await readContacts(path, { shown, scratch, map, preset });
    const reasons: Record<string, number> = {};
    const rejectLines: string[] = [csvLine(['file', 'line', 'column', 'reason'])];
    let accepted = 0;
    await writeAside(options.out, async (aside) => {
      const writer = await NdjsonWriter.open(aside);
      try {
        for await (const batch of file.read()) {
          signal?.throwIfAborted();
          for (const contact of batch.contacts) writer.add(shownContact(contact));
          accepted += batch.contacts.length;
          for (const { line, column, reason } of batch.rejects) {
            reasons[reason] = (reasons[reason] ?? 0) + 1;
            rejectLines.push(csvLine([shown, line, column, reason]));
          }
          await writer.breathe();
        }
      } finally {
        await writer.close();
      }
    });
    if (options.rejects !== undefined) await writeLines(options.rejects, rejectLines);
    const rejected = rejectLines.length - 1;
    const { known, mapping } = file;
    const name =
      mapping.preset.name === 'common' || (map !== undefined && preset === undefined) ? null : mapping.preset.name;
    return {
      preset: name,
      read: accepted + rejected,
      accepted,
      rejected,
      reasons,
      empty: file.facts.format === 'empty',
      known,
      missing: mapping.missing,
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The contract's keys in the contract's order; texts as an object by header. */
function shownContact({ line: _, texts, ...contact }: Contact): object {
  const shown: Record<string, string> = {};
  for (const { question, body } of texts) {
    let key = question;
    for (let copy = 2; Object.hasOwn(shown, key); copy++) key = `${question} (${copy})`;
    Object.defineProperty(shown, key, { value: body, enumerable: true, configurable: true, writable: true });
  }
  return { ...contact, texts: shown };
}

async function writeLines(path: string, lines: readonly string[]): Promise<void> {
  await writeAside(path, async (aside) => {
    const file = await open(aside, 'w', fileMode);
    try {
      for (let i = 0; i < lines.length; i += 10_000) await file.writeFile(lines.slice(i, i + 10_000).join(''));
    } finally {
      await file.close();
    }
  });
}
