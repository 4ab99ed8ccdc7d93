import { constants } from 'node:fs';
import { copyFile, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { folderMode, syncPath, writeAside, writeFileAtomic } from '../lib/files.js';
import type { StageName } from '../stages/stage.js';
import { noteInHistory } from './history.js';
import { type Manifest, manifestFile } from './manifest.js';
import type { FileFact, StageOutput } from './stage-store.js';
import { verifyRun } from './verify-run.js';
import type { WorkspaceLayout } from './workspace.js';

/** The published files of a run, by path in `out/<run_id>/`. */
export function publishedFiles(outputs: readonly StageOutput[]): Readonly<Record<string, FileFact & { from: string }>> {
  const files: Record<string, FileFact & { from: string }> = {};
  for (const { dir, outputs: facts } of outputs)
    for (const [path, fact] of Object.entries(facts))
      if (!basename(path).startsWith('_')) files[path] = { ...fact, from: join(dir, path) };
  return files;
}

/**
 * Copy a run's files aside, write its manifest last, rename the folder, note it in the history and swap the `out/latest` link.
 * A kill at any moment leaves `out/latest` on a whole run: the one before or this one.
 */
export async function publish(
  layout: WorkspaceLayout,
  manifest: Manifest,
  files: ReturnType<typeof publishedFiles>,
): Promise<void> {
  const target = join(layout.out, manifest.run_id);
  if (!(await isWhole(target))) {
    const aside = join(layout.tmp, 'publish');
    await mkdir(aside, { recursive: true, mode: folderMode });
    const folders = new Set<string>([aside]);
    for (const [path, { from }] of Object.entries(files)) {
      const to = join(aside, path);
      await mkdir(dirname(to), { recursive: true, mode: folderMode });
      folders.add(dirname(to));
      await copyFile(from, to, constants.COPYFILE_FICLONE);
      await syncPath(to);
    }
    await writeFileAtomic(join(aside, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
    for (const folder of folders) await syncPath(folder);
    await mkdir(layout.out, { recursive: true, mode: folderMode });
    await rm(target, { recursive: true, force: true });
    await rename(aside, target);
    await syncPath(layout.out);
  }
  await noteInHistory(layout, manifest.run_id);
  await writeAside(layout.latest, (aside) => symlink(manifest.run_id, aside));
}

/** Write which stage outputs a run is made of. It goes before `publish`: a published run always has its tables. */
export async function noteStages(
  layout: WorkspaceLayout,
  runId: string,
  stages: Readonly<Partial<Record<StageName, string>>>,
): Promise<void> {
  await writeFileAtomic(
    join(layout.runs, runId, 'run.json'),
    `${JSON.stringify({ run_id: runId, stages }, null, 2)}\n`,
  );
}

async function isWhole(runDir: string): Promise<boolean> {
  try {
    return (await verifyRun(runDir)).damage.length === 0;
  } catch {
    return false;
  }
}
