import { existsSync } from 'node:fs';
import { readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { compareText } from '../lib/compare.js';
import { readHistory } from '../run/history.js';
import { withLock } from '../run/lock.js';
import { filesBelow, StageStore } from '../run/stage-store.js';
import { layoutOf, type WorkspaceLayout } from '../run/workspace.js';
import { pruneCache } from '../stages/5-embed/cache/maintain.js';
import type { StageName } from '../stages/stage.js';

export interface GcPlan {
  /** Published runs beyond `retention.runs`, oldest first. */
  readonly runs: readonly string[];
  /** Stage outputs that no run in `out/` uses. */
  readonly stages: readonly string[];
  readonly bytes: number;
  /** Vectors not written for `retention.cacheDays` are dropped whole; they are encoded anew where a text still stands. */
  readonly vectors: boolean;
}

export interface GcResult extends GcPlan {
  readonly done: boolean;
}

/** What retention asks to remove; removed only with `force`. */
export async function collectGarbage(workspace: string, config: Config, force: boolean): Promise<GcResult> {
  return withLock(workspace, async () => {
    const plan = await planGc(workspace, config);
    if (!force) return { ...plan, done: false };
    const layout = layoutOf(workspace);
    for (const run of plan.runs) {
      await rm(join(layout.out, run), { recursive: true, force: true });
      await rm(join(layout.runs, run), { recursive: true, force: true });
    }
    for (const stage of plan.stages) await rm(join(layout.stages, stage), { recursive: true, force: true });
    if (plan.vectors) await rm(layout.vectors, { recursive: true, force: true });
    else if (existsSync(layout.vectors)) pruneCache(layout.vectors);
    await rm(layout.tmp, { recursive: true, force: true });
    return { ...plan, done: true };
  });
}

async function planGc(workspace: string, { retention }: Config): Promise<GcPlan> {
  const layout = layoutOf(workspace);
  const published = await publishedRuns(layout);
  const latest = await readlink(layout.latest).catch(() => '');
  const kept = new Set([...published.slice(-retention.runs), latest]);
  const runs = published.filter((run) => !kept.has(run));
  const store = new StageStore(layout.stages);
  const used = new Set<string>();
  for (const run of kept) {
    const text = await readFile(join(layout.runs, run, 'run.json'), 'utf8').catch(() => '{"stages":{}}');
    const { stages } = JSON.parse(text) as { stages: Record<string, string> };
    for (const [stage, key] of Object.entries(stages)) used.add(store.dirOf(stage as StageName, key));
  }
  const folders = await readdir(layout.stages).catch(() => []);
  const stages = folders.filter((name) => !used.has(join(layout.stages, name))).sort(compareText);
  let bytes = 0;
  for (const folder of [
    ...runs.map((run) => join(layout.out, run)),
    ...stages.map((name) => join(layout.stages, name)),
  ])
    for (const file of await filesBelow(folder)) bytes += (await stat(join(folder, file))).size;
  return { runs, stages, bytes, vectors: await isStale(layout.vectors, retention.cacheDays) };
}

/** Runs in `out/`, in the order in which they were published last; those that history does not know come first. */
async function publishedRuns(layout: WorkspaceLayout): Promise<string[]> {
  const names = (await readdir(layout.out, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
  const ids = await readHistory(layout);
  return names.sort((a, b) => ids.indexOf(a) - ids.indexOf(b) || compareText(a, b));
}

/** Whether the newest vector is older than so many days. */
async function isStale(folder: string, days: number): Promise<boolean> {
  if (!existsSync(folder)) return false;
  let newest = 0;
  for (const file of await filesBelow(folder)) newest = Math.max(newest, (await stat(join(folder, file))).mtimeMs);
  return newest > 0 && Date.now() - newest > days * 86_400_000;
}
