import { createReadStream } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config/config.js';
import { withDatabase } from '../db/database.js';
import { sealBytes } from '../lib/encrypt.js';
import { NorrutError } from '../lib/errors.js';
import { writeAside, writeFileAtomic } from '../lib/files.js';
import { sha256File } from '../lib/hash.js';
import { wholeSeconds } from '../lib/instant.js';
import { type ExportRecord, recordExport } from '../rights/export-log.js';
import { layoutOf } from '../run/workspace.js';
import type { Stage } from '../stages/stage.js';
import { type Choice, type ChoiceCounts, choosePeople, emptyCounts } from './choose-people.js';
import type { Cell } from './destinations.js';
import type { ExportRow } from './export-row.js';
import { ledgerNow } from './ledger-now.js';
import { openPublishedRun, type PublishedRun } from './run-tables.js';
import { writeRows } from './write-rows.js';

export interface ExportRequest {
  readonly workspace: string;
  readonly config: Config;
  readonly stages: readonly Stage[];
  readonly choice: Choice;
  /** Absolute path, or `-` for `output`. */
  readonly path: string;
  readonly output: NodeJS.WritableStream;
  /** age public keys that the file is encrypted to; none where left out. */
  readonly recipients?: readonly string[];
  readonly signal: AbortSignal;
}

/** What an export holds, why, and whom it leaves out: the sidecar `<file>.json`. Counts only, no clock. */
export interface Sidecar {
  readonly format: 1;
  readonly file: string;
  readonly sha256: string;
  readonly destination: string;
  readonly purposes: readonly string[];
  readonly run_id: string;
  readonly as_of: string;
  readonly consent_snapshot: unknown;
  /** Whether the sources changed after the run, so that its consent was checked against them as well. */
  readonly ledger_changed: boolean;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  readonly people: number;
  readonly rows: number;
  readonly holdout: { readonly share: number; readonly people: number };
  readonly left_out: Readonly<Record<string, number>>;
  readonly notes: Readonly<Record<string, string>>;
}

export interface ExportResult {
  readonly sidecar: Sidecar;
  readonly sidecarPath: string | undefined;
  readonly counts: ChoiceCounts;
}

/** Write people of the newest run to one file, consent checked at this moment. @throws NorrutError */
export async function exportPeople(request: ExportRequest): Promise<ExportResult> {
  const { workspace, config, stages, choice, path, signal } = request;
  refuseRecruitment(config, choice.purposes);
  const run = await openPublishedRun(workspace);
  const consentNow = await ledgerNow(workspace, { config, stages, run, signal });
  const counts = emptyCounts();
  const toStdout = path === '-';
  const file = toStdout ? join(layoutOf(workspace).tmp, `export-${process.pid}`) : path;
  const sidecarPath = toStdout ? undefined : `${path}.json`;
  const spillTo = join(layoutOf(workspace).tmp, 'spill');
  try {
    let sidecar!: Sidecar;
    await writeAside(file, async (aside) => {
      await withDatabase({ spillTo }, async (db) => {
        const people = choosePeople(db, tablesOf(run, consentNow), choice, counts);
        await writeRows(aside, choice.destination, cellsOf(people, choice.destination.cells));
      });
      const { recipients = [] } = request;
      if (recipients.length > 0) await writeFile(aside, await sealBytes(await readFile(aside), recipients));
      const hash = await sha256File(aside);
      sidecar = describe(request, run, counts, { hash, ledgerChanged: consentNow !== undefined });
      // before the file has its name: whatever is handed out stands in the log, also after a kill
      await recordExport(workspace, recordOf(request, sidecar, sidecarPath, counts));
    });
    if (sidecarPath !== undefined) await writeFileAtomic(sidecarPath, `${JSON.stringify(sidecar, null, 2)}\n`);
    if (toStdout) await pipeline(createReadStream(file), request.output, { end: false });
    return { sidecar, sidecarPath, counts };
  } finally {
    if (toStdout) await rm(file, { force: true });
  }
}

function recordOf(
  { choice, path }: ExportRequest,
  sidecar: Sidecar,
  sidecarPath: string | undefined,
  counts: ChoiceCounts,
): ExportRecord {
  return {
    at: wholeSeconds(new Date()),
    path,
    sidecar: sidecarPath ?? null,
    sha256: sidecar.sha256,
    destination: choice.destination.name,
    campaign: choice.destination.campaign,
    purposes: choice.purposes,
    run_id: sidecar.run_id,
    exported: counts.exported,
    held_out: counts.heldOut,
  };
}

/** AI Act, Annex III 4a: matching people with jobs is high-risk, so it stays closed until somebody answers for it by name. */
function refuseRecruitment(config: Config, purposes: readonly string[]): void {
  if (!purposes.includes('recruitment') || config.recruitment !== undefined) return;
  throw new NorrutError('refused', 'the purpose "recruitment" is closed', {
    hint: 'it needs a responsible person, a DPIA reference, oversight and logging under recruitment: in norrut.yaml',
  });
}

function tablesOf(run: PublishedRun, consentNow: string | undefined) {
  return {
    leads: join(run.dir, 'leads.parquet'),
    people: run.table('consent/people.parquet'),
    scores: run.table('score/scores.parquet'),
    consent: run.table('consent/consent.parquet'),
    ...(consentNow === undefined ? {} : { consentNow }),
  };
}

async function* cellsOf(
  people: AsyncIterable<ExportRow>,
  cells: (row: ExportRow) => readonly Cell[],
): AsyncGenerator<readonly Cell[]> {
  for await (const row of people) yield cells(row);
}

function describe(
  { choice, path }: ExportRequest,
  { manifest }: PublishedRun,
  counts: ChoiceCounts,
  { hash, ledgerChanged }: { readonly hash: string; readonly ledgerChanged: boolean },
): Sidecar {
  return {
    format: 1,
    file: path === '-' ? '-' : basename(path),
    sha256: hash,
    destination: choice.destination.name,
    purposes: choice.purposes,
    run_id: manifest.run_id,
    as_of: manifest.as_of,
    consent_snapshot: manifest['consent_snapshot'] ?? null,
    ledger_changed: ledgerChanged,
    filter: {
      everyone: choice.everyone,
      kommun: choice.kommunCode ?? null,
      segment: choice.segment ?? null,
      top: choice.top ?? null,
    },
    columns: choice.destination.columns,
    people: counts.people,
    rows: counts.rows,
    holdout: { share: choice.holdout, people: counts.heldOut.length },
    left_out: Object.fromEntries(Object.entries(counts.leftOut).sort(([a], [b]) => (a < b ? -1 : 1))),
    notes: choice.destination.notes ?? {},
  };
}
