import type { Source, SourceKind } from '../../../config/config.js';
import type { Database, DatabaseOptions } from '../../../db/database.js';
import type { KeyedRow, Suppression } from '../../../lib/suppression.js';
import { checkMap } from '../header/map-by-user.js';
import { presetByName } from '../presets/index.js';
import type { FileFacts, Reject } from '../raw-table.js';
import type { RowTable } from '../tables.js';
import { demandMapped } from './demand-mapped.js';
import { readContactSource } from './read-contact-source.js';
import { readKeyedSource } from './read-keyed-source.js';

export interface SourceInput {
  readonly path: string;
  readonly real: string;
  readonly sha256: string;
}

/** Where a source's rows go. */
export interface SourceSink {
  readonly scratch: string;
  /** `contact_no` of the next contact. */
  readonly firstContact: number;
  readonly signal: AbortSignal;
  /** Whether to count what only `check` shows. */
  readonly detailed: boolean;
  /** Files of at least so many bytes may be read by DuckDB, in a database of its own; without it none is. */
  readonly fastFrom: number;
  readonly openDb?: (options?: Omit<DatabaseOptions, 'spillTo'>) => Promise<Database>;
  /** Whether a row is about somebody who asked to be forgotten: it is rejected as `forgotten`. */
  readonly isForgotten: (row: KeyedRow) => boolean;
  /** What `isForgotten` tests, for SQL. */
  readonly suppression: Suppression;
  readonly write: (table: RowTable, row: object) => void;
  /** A finished piece of a table as a Parquet file. */
  readonly addPart: (table: RowTable, path: string) => Promise<void>;
  readonly breathe: () => Promise<void>;
}

/** What was found in one file. Headers are shown, values never. */
export interface FileReport {
  readonly path: string;
  readonly sha256: string;
  readonly facts: FileFacts;
  readonly preset: string | null;
  /** Share of accepted rows that look like the preset's export; null without one. */
  readonly backing: number | null;
  readonly mapped: Readonly<Record<string, readonly string[]>>;
  readonly unmapped: readonly string[];
  /** Names in the map that the file has no header for. */
  readonly missing: readonly string[];
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly reasons: Readonly<Record<string, number>>;
  /** Rows whose e-mail (else phone) an earlier row of the file has; null if not counted. */
  readonly duplicates: number | null;
  /** Accepted rows that could not be fully understood. */
  readonly doubtful: number;
  /** What is the matter with them, and on which lines. */
  readonly doubts: readonly string[];
  readonly hints: readonly string[];
  /** What else a reader of `check` should know: counts, never values. */
  readonly notes: readonly string[];
}

export interface SourceReport {
  readonly kind: SourceKind;
  readonly files: ReadonlyArray<{ readonly path: string; readonly sha256: string }>;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly hints: readonly string[];
  readonly details: readonly FileReport[];
}

/** Read all files of a source. @throws NorrutError `bad-config` for a wrong map or preset, and what opening a file throws */
export async function readSource(
  source: Source,
  files: readonly SourceInput[],
  sink: SourceSink,
): Promise<SourceReport> {
  const where = `source "${source.name}"`;
  if (source.kind === 'contacts' && source.map !== undefined) checkMap(source.map, where);
  const preset = source.preset === undefined ? undefined : presetByName(source.preset);
  const details: FileReport[] = [];
  let next = sink.firstContact;
  for (const file of files) {
    sink.signal.throwIfAborted();
    const report =
      source.kind === 'contacts'
        ? await readContactSource(source, preset, file, { ...sink, firstContact: next })
        : await readKeyedSource({ ...source, kind: source.kind }, file, sink);
    next += report.accepted;
    details.push(report);
  }
  demandMapped(source, details);
  const sum = (count: (report: FileReport) => number) => details.reduce((total, report) => total + count(report), 0);
  return {
    kind: source.kind,
    files: files.map(({ path, sha256 }) => ({ path, sha256 })),
    read: sum((report) => report.read),
    accepted: sum((report) => report.accepted),
    rejected: sum((report) => report.rejected),
    hints: details.flatMap((report) => [...report.hints, ...report.doubts].map((hint) => `${report.path}: ${hint}`)),
    details,
  };
}

/** Counts rejects by reason while they pass, and writes them. */
export function rejectCounter(
  file: string,
  sink: SourceSink,
): { add: (rejects: readonly Reject[]) => void; reasons: Record<string, number>; total: () => number } {
  const reasons: Record<string, number> = {};
  return {
    reasons,
    add: (rejects) => {
      for (const { line, column, reason } of rejects) {
        reasons[reason] = (reasons[reason] ?? 0) + 1;
        sink.write('rejects', { file, line, column, reason });
      }
    },
    total: () => Object.values(reasons).reduce((a, b) => a + b, 0),
  };
}
