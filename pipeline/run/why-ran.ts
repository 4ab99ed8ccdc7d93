import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StageName } from '../stages/stage.js';
import { changedParts, type KeyParts } from './key-parts.js';
import { readManifest } from './manifest.js';
import type { StageStore } from './stage-store.js';
import type { WorkspaceLayout } from './workspace.js';

/** Says why a stage could not be reused: what differs from the newest published run. */
export type WhyRan = (stage: StageName, now: KeyParts) => Promise<string>;

export async function compareWithNewest(layout: WorkspaceLayout, store: StageStore): Promise<WhyRan> {
  const keys = await newestKeys(layout);
  return async (stage, now) => {
    if (keys === undefined) return 'no run was published before';
    const key = keys[stage];
    const before = key === undefined ? undefined : await store.partsOf(stage, key);
    if (before === undefined) return 'the newest run has no output of it that can be compared';
    const changed = changedParts(before, now);
    return changed.length === 0 ? 'a file of its output is missing or short' : `changed: ${changed.join(', ')}`;
  };
}

/** Stage keys of the newest run; undefined where there is none that can be read. */
async function newestKeys(layout: WorkspaceLayout): Promise<Partial<Record<StageName, string>> | undefined> {
  try {
    const { run_id: id } = await readManifest(layout.latest);
    const text = await readFile(join(layout.runs, id, 'run.json'), 'utf8');
    return (JSON.parse(text) as { stages: Partial<Record<StageName, string>> }).stages;
  } catch {
    return undefined; // an explanation is no reason to stop a run
  }
}
