import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { Database } from '../db/database.js';
import type { PublishedRun } from '../exports/run-tables.js';
import { folderMode } from '../lib/files.js';
import { sha256 } from '../lib/hash.js';
import { loadSuppression } from '../lib/suppression.js';
import type { Manifest } from '../run/manifest.js';
import { noteStages, publish, publishedFiles } from '../run/publish.js';
import { type StageOutput, StageStore } from '../run/stage-store.js';
import { layoutOf } from '../run/workspace.js';
import type { Stage, StageName } from '../stages/stage.js';

export interface RebuildOptions {
  readonly workspace: string;
  readonly config: Config;
  readonly stages: readonly Stage[];
  readonly signal: AbortSignal;
}

/** The stages of a run that are still on disk, also those whose erasure was interrupted before their hashes were recorded. */
export function stagesOf(workspace: string, run: PublishedRun): StageOutput[] {
  const store = new StageStore(layoutOf(workspace).stages);
  return Object.entries(run.keys)
    .map(([stage, key]) => ({
      stage: stage as StageName,
      key,
      dir: store.dirOf(stage as StageName, key),
      outputs: {},
      warnings: [],
    }))
    .filter(({ dir }) => existsSync(dir));
}

/**
 * Publish the newest run again from its own tables, now without the forgotten: what is published is written anew, the
 * rest stays as it was computed. It gets an id of its own, for its bytes differ: from that of the run with them and the
 * suppression list.
 */
export async function rebuildRun(run: PublishedRun, firstId: string, options: RebuildOptions): Promise<Manifest> {
  const { workspace, stages } = options;
  const layout = layoutOf(workspace);
  const store = new StageStore(layout.stages);
  const done = new Map(stagesOf(workspace, run).map((output) => [output.stage, output]));
  const published: StageOutput[] = [];
  for (const stage of stages.filter(({ publishes }) => publishes)) {
    const dir = join(layout.tmp, `rebuild-${stage.name}`);
    await rm(dir, { recursive: true, force: true });
    await mkdir(dir, { recursive: true, mode: folderMode });
    await runAgain(stage, dir, done, run.manifest.as_of, options);
    const output = await store.put(stage.name, run.keys[stage.name] ?? sha256(stage.name), dir);
    done.set(stage.name, output);
    published.push(output);
  }
  const manifest = await composeManifest(run.manifest, firstId, published, workspace);
  await noteStages(layout, manifest.run_id, run.keys);
  await publish(layout, manifest, publishedFiles(published));
  return manifest;
}

async function runAgain(
  stage: Stage,
  dir: string,
  done: ReadonlyMap<StageName, StageOutput>,
  asOf: string,
  { workspace, config, signal }: RebuildOptions,
): Promise<void> {
  const opened: Database[] = [];
  const spillTo = join(layoutOf(workspace).tmp, 'spill');
  try {
    await stage.run({
      config,
      asOf,
      workspace,
      dir,
      signal,
      out: (file) => join(dir, file),
      in: (table) => {
        const [name, ...rest] = table.split('/');
        const output = done.get(name as StageName);
        if (output === undefined) throw new Error(`the run has no stage ${name}`);
        return join(output.dir, rest.join('/'));
      },
      openDb: async (settings = {}) => {
        const db = await Database.open({ ...settings, spillTo });
        opened.push(db);
        return db;
      },
      progress: () => undefined,
      warn: () => undefined,
    });
  } finally {
    for (const db of opened) db.close();
  }
}

async function composeManifest(
  before: Manifest,
  firstId: string,
  published: readonly StageOutput[],
  workspace: string,
): Promise<Manifest> {
  const sections: Record<string, unknown> = {};
  for (const { dir, outputs } of published)
    if (outputs['_manifest.json'])
      Object.assign(sections, JSON.parse(await readFile(join(dir, '_manifest.json'), 'utf8')));
  const suppression = JSON.stringify(await loadSuppression(workspace));
  const [stamp] = firstId.split('-');
  const outputs = Object.entries(publishedFiles(published)).map(
    ([path, { sha256: hash, bytes }]) => [path, { sha256: hash, bytes }] as const,
  );
  return {
    ...before,
    ...sections,
    run_id: `${stamp}-${sha256(`${firstId}\n${suppression}`).slice(0, 12)}`,
    outputs: Object.fromEntries(outputs.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Drop every published run but one, and every stage that it does not use. @returns the ids of the dropped runs */
export async function dropOthers(workspace: string, runId: string, keys: PublishedRun['keys']): Promise<string[]> {
  const layout = layoutOf(workspace);
  const store = new StageStore(layout.stages);
  const used = new Set(Object.entries(keys).map(([stage, key]) => store.dirOf(stage as StageName, key)));
  const list = async (folder: string) => readdir(folder).catch(() => []);
  for (const name of await list(layout.stages)) {
    const dir = join(layout.stages, name);
    if (!used.has(dir)) await rm(dir, { recursive: true, force: true });
  }
  const dropped: string[] = [];
  for (const name of await list(layout.out)) {
    if (name === runId || name === 'latest') continue;
    await rm(join(layout.out, name), { recursive: true, force: true });
    if (!name.startsWith('.')) dropped.push(name);
  }
  return dropped.sort();
}
