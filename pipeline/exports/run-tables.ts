import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf, NorrutError } from '../lib/errors.js';
import { type Manifest, readManifest } from '../run/manifest.js';
import { StageStore } from '../run/stage-store.js';
import { layoutOf } from '../run/workspace.js';
import type { StageName, TableName } from '../stages/stage.js';

/** A published run and the tables that its stages wrote. */
export interface PublishedRun {
  readonly manifest: Manifest;
  /** `out/<run_id>`, as a path. */
  readonly dir: string;
  readonly keys: Readonly<Partial<Record<StageName, string>>>;
  readonly table: (name: TableName) => string;
}

/** The newest published run, or the one of that id. @throws NorrutError `no-run`, `run-damaged` */
export async function openPublishedRun(workspace: string, runId?: string): Promise<PublishedRun> {
  const layout = layoutOf(workspace);
  const manifest = await readManifest(runId === undefined ? layout.latest : join(layout.out, runId));
  const path = join(layout.runs, manifest.run_id, 'run.json');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (errnoOf(error) !== 'ENOENT') throw error;
    throw new NorrutError('run-damaged', 'the tables of the run are gone', { where: path, hint: 'norrut run' });
  });
  const { stages: keys } = JSON.parse(text) as { stages: Partial<Record<StageName, string>> };
  const store = new StageStore(layout.stages);
  const table = (name: TableName) => {
    const slash = name.indexOf('/');
    const stage = name.slice(0, slash) as StageName;
    const key = keys[stage];
    if (key === undefined)
      throw new NorrutError('run-damaged', `the run has no stage "${stage}"`, {
        where: path,
        hint: 'norrut run',
      });
    return join(store.dirOf(stage, key), name.slice(slash + 1));
  };
  return { manifest, dir: join(layout.out, manifest.run_id), keys, table };
}
