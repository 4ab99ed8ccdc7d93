import type { Config } from '../config/config.js';
import type { Database, DatabaseOptions } from '../db/database.js';

export type StageName = 'ingest' | 'resolve' | 'consent' | 'clean' | 'embed' | 'score' | 'match' | 'export' | 'report';

/** A file that a stage wrote, by stage and name: `resolve/resolution.parquet`. */
export type TableName = `${StageName}/${string}`;

/** What a stage may touch. Paths are absolute; everything a stage writes lies in `dir`, which is empty when it starts. */
export interface StageContext {
  readonly config: Config;
  /** The instant the run is computed for: ISO 8601, UTC, whole seconds, `Z`. Never the clock. */
  readonly asOf: string;
  readonly workspace: string;
  readonly dir: string;
  /** The path of a file in `dir`. */
  readonly out: (file: string) => string;
  /** The path of a table that this stage declared in `reads`. */
  readonly in: (table: TableName) => string;
  /** A fresh DuckDB that spills inside the run's own temporary folder; closed by the runner. */
  readonly openDb: (options?: Omit<DatabaseOptions, 'spillTo'>) => Promise<Database>;
  /** `secondsLeft` where it can be told honestly. */
  readonly progress: (done: number, total: number, unit: string, secondsLeft?: number) => void;
  /** Something a user should know; counts and places only, never a value from a row. */
  readonly warn: (message: string) => void;
  readonly signal: AbortSignal;
}

/**
 * One step of the data flow. Its output is addressed by a hash of (name, version, its part of the config, the bytes of
 * what it reads), so equal inputs are never computed twice.
 */
export interface Stage {
  readonly name: StageName;
  /** Raise it whenever the same input would give other bytes. */
  readonly version: number;
  readonly reads: readonly TableName[];
  readonly writes: readonly string[];
  /** All that the output depends on besides `reads`: parts of the config, `asOf` where it matters, hashes of models and data files. */
  readonly dependsOn: (
    context: Pick<StageContext, 'config' | 'asOf' | 'workspace' | 'in'>,
  ) => unknown | Promise<unknown>;
  /** Bytes of the files that it reads from outside the pipeline: what the check of disk space goes by. */
  readonly inputBytes?: (context: Pick<StageContext, 'config' | 'workspace'>) => Promise<number>;
  /** Its files are part of `out/latest/`, save those whose name begins with `_`. */
  readonly publishes?: boolean;
  readonly run: (context: StageContext) => Promise<void>;
}
