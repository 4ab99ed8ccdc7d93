import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Config } from '../config/config.js';
import { Database } from '../db/database.js';
import { NorrutError } from '../lib/errors.js';
import { folderMode } from '../lib/files.js';
import { canonicalJson } from '../lib/hash.js';
import type { Stage, StageContext, StageName, TableName } from '../stages/stage.js';
import { keyParts, stageKey } from './key-parts.js';
import type { StageOutput, StageStore } from './stage-store.js';
import type { WhyRan } from './why-ran.js';

/** What the runner tells while it works. */
export interface RunReporter {
  readonly begin: (stage: StageName) => void;
  /** `secondsLeft` where it can be told honestly. */
  readonly progress: (stage: StageName, done: number, total: number, unit: string, secondsLeft?: number) => void;
  readonly end: (stage: StageName, how: 'reused' | 'ran', milliseconds: number, why: string) => void;
  readonly warn: (stage: StageName, message: string) => void;
}

export interface RunSettings {
  readonly config: Config;
  readonly asOf: string;
  readonly workspace: string;
  readonly tmp: string;
  readonly store: StageStore;
  readonly reporter: RunReporter;
  readonly signal: AbortSignal;
  readonly whyRan?: WhyRan;
}

/** Run the stages in order, each reused where its key is known. */
export async function runStages(stages: readonly Stage[], settings: RunSettings): Promise<readonly StageOutput[]> {
  const done = new Map<StageName, StageOutput>();
  for (const stage of stages) {
    settings.signal.throwIfAborted();
    settings.reporter.begin(stage.name);
    done.set(stage.name, await runStage(stage, done, settings));
  }
  return [...done.values()];
}

async function runStage(
  stage: Stage,
  done: ReadonlyMap<StageName, StageOutput>,
  settings: RunSettings,
): Promise<StageOutput> {
  const started = performance.now();
  const { config, asOf, workspace, store, reporter } = settings;
  const dependsOn = await stage.dependsOn({ config, asOf, workspace, in: locator(stage, done) });
  const reads = Object.fromEntries(stage.reads.map((table) => [table, locate(table, done).sha256]));
  const inputs = { stage: stage.name, version: stage.version, dependsOn, reads };
  const key = stageKey(inputs);
  const known = await store.find(stage.name, key);
  if (known) {
    for (const warning of known.warnings) reporter.warn(stage.name, warning);
    reporter.end(stage.name, 'reused', performance.now() - started, 'same inputs, settings and code');
    return known;
  }
  const dir = join(settings.tmp, stage.name);
  await mkdir(dir, { recursive: true, mode: folderMode });
  const databases: Database[] = [];
  const warnings: string[] = [];
  const warn = (message: string): void => {
    warnings.push(message);
    reporter.warn(stage.name, message);
  };
  try {
    await stage.run({ ...contextFor(stage, dir, databases, done, settings), warn });
  } finally {
    for (const db of databases) db.close();
  }
  await demandUnchanged(stage, dependsOn, done, settings);
  const parts = keyParts(inputs);
  const why = (await settings.whyRan?.(stage.name, parts)) ?? '';
  const output = await store.put(stage.name, key, dir, { parts, warnings });
  reporter.end(stage.name, 'ran', performance.now() - started, why);
  return output;
}

/** A stage that reads the outside world must have read what its key says. @throws NorrutError `input-changed` */
async function demandUnchanged(
  stage: Stage,
  before: unknown,
  done: ReadonlyMap<StageName, StageOutput>,
  { config, asOf, workspace }: RunSettings,
): Promise<void> {
  if (stage.reads.length > 0) return;
  const now = await stage.dependsOn({ config, asOf, workspace, in: locator(stage, done) });
  if (canonicalJson(now) !== canonicalJson(before))
    throw new NorrutError('input-changed', 'a source file changed while it was read', {
      where: stage.name,
      hint: 'run again once the files are at rest; the last published run is untouched',
    });
}

function contextFor(
  stage: Stage,
  dir: string,
  databases: Database[],
  done: ReadonlyMap<StageName, StageOutput>,
  { config, asOf, workspace, tmp, reporter, signal }: RunSettings,
): Omit<StageContext, 'warn'> {
  return {
    config,
    asOf,
    workspace,
    dir,
    out: (file) => join(dir, file),
    in: locator(stage, done),
    openDb: async (options = {}) => {
      const db = await Database.open({ ...options, spillTo: join(tmp, 'spill') });
      databases.push(db);
      return db;
    },
    progress: (count, total, unit, secondsLeft) => reporter.progress(stage.name, count, total, unit, secondsLeft),
    signal,
  };
}

/** Paths of the tables that a stage declared. */
function locator(stage: Stage, done: ReadonlyMap<StageName, StageOutput>): StageContext['in'] {
  return (table) => {
    if (!stage.reads.includes(table)) throw new Error(`${stage.name} reads ${table} without declaring it`);
    return locate(table, done).path;
  };
}

function locate(table: TableName, done: ReadonlyMap<StageName, StageOutput>): { path: string; sha256: string } {
  const slash = table.indexOf('/');
  const output = done.get(table.slice(0, slash) as StageName);
  const file = table.slice(slash + 1);
  const fact = output?.outputs[file];
  if (output === undefined || fact === undefined) throw new Error(`no stage before wrote ${table}`);
  return { path: join(output.dir, file), sha256: fact.sha256 };
}

/** Remove what killed runs left behind; only the holder of the lock may call it. */
export async function clearTemporary(tmp: string): Promise<void> {
  await rm(tmp, { recursive: true, force: true });
  await mkdir(tmp, { recursive: true, mode: folderMode });
}
