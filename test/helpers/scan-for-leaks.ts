import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseConfig } from '../../pipeline/config/config.js';
import { type Destination, destinations } from '../../pipeline/exports/destinations.js';
import { exportPeople } from '../../pipeline/exports/export-people.js';
import { stages } from '../../pipeline/stages/index.js';
import { boardAsOf, boardFiles, type ConsentBoard, judgedPeople } from './consent-board.js';
import { filesWith, readWorkspace, runBoard } from './small-board.js';
import { tempDir } from './temp-dir.js';

export interface ConsentScan {
  /** Where somebody stands who is not allowed to. */
  readonly leaks: readonly string[];
  /** Persons that may be listed, and that may not. */
  readonly allowed: number;
  readonly refused: number;
  readonly files: number;
}

/**
 * Run the real stages over a board, let refusals come in after the run, export to every destination, and search every byte of
 * `out/` and `exports/` (in Parquet and XLSX too) for each person that the oracle does not allow there.
 */
export async function scanForLeaks(board: ConsentBoard): Promise<ConsentScan> {
  const workspace = await tempDir();
  const asOf = new Date(boardAsOf).toISOString().replace('.000', '');
  await runBoard(workspace, boardFiles(board), asOf, stages);
  const later = boardFiles(board, true);
  await writeFile(join(workspace, 'inbox/consents.csv'), later['inbox/consents.csv']!);
  const exported = await exportEverything(workspace, later['norrut.yaml']!);
  const people = await judgedPeople(workspace, board);
  const read = await readWorkspace(workspace);
  const published = read.filter(({ file }) => file.startsWith('out/'));
  const leaks: string[] = [];
  const forbid = (marks: readonly string[], files: typeof read) =>
    leaks.push(...marks.flatMap((mark) => filesWith(files, mark).map((file) => `${mark} in ${file}`)));
  let allowed = 0;
  for (const { contact, said, allows } of people) {
    const may = (purposes: readonly string[], withLater: boolean) =>
      purposes.every((purpose) => allows(purpose, false) && (!withLater || allows(purpose, true)));
    const listed = may(leadPurposes, false);
    if (listed) allowed++;
    else forbid(contact, published);
    if (!may(['profiling'], false)) forbid(said, published);
    for (const { destination, everyone, file } of exported) {
      const files = read.filter((one) => one.file.startsWith(file));
      const handed = may(everyone ? destination.purposes : [...destination.purposes, ...leadPurposes], true);
      if (!handed) forbid(contact, files);
      if (!handed || !may(['profiling'], true)) forbid(said, files);
    }
  }
  return { leaks, allowed, refused: people.length - allowed, files: read.length };
}

const leadPurposes = ['profiling', 'relocation_contact'];

/** The campaigns' random holdout is left out: whom it hides would hide a leak. */
async function exportEverything(workspace: string, yaml: string) {
  const written: { destination: Destination; everyone: boolean; file: string }[] = [];
  await mkdir(join(workspace, 'exports'), { recursive: true });
  for (const destination of destinations)
    for (const everyone of [false, true]) {
      const file = `exports/${destination.name}-${everyone ? 'everyone' : 'leads'}.${destination.format}`;
      await exportPeople({
        workspace,
        config: parseConfig(yaml),
        stages,
        choice: { destination, purposes: destination.purposes, everyone, holdout: 0 },
        path: join(workspace, file),
        output: process.stdout,
        signal: new AbortController().signal,
      });
      written.push({ destination, everyone, file });
    }
  return written;
}
