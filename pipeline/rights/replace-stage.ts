import { constants, existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { folderMode } from '../lib/files.js';
import { factFile } from '../run/stage-store.js';
import type { WorkspaceLayout } from '../run/workspace.js';

const prefix = 'erase-';

/**
 * Change a finished stage output whole or not at all: `change` works on a copy, which then takes the place of the output.
 * Its tables belong together: one that has lost a row while another has not yet noted it would never be made good.
 * `change` writes `stage.json` last, as the mark that the copy is finished.
 */
export async function replaceStage<T>(
  layout: WorkspaceLayout,
  dir: string,
  change: (copy: string) => Promise<T>,
): Promise<T> {
  const copy = join(layout.tmp, `${prefix}${basename(dir)}`);
  await rm(copy, { recursive: true, force: true });
  await mkdir(layout.tmp, { recursive: true, mode: folderMode });
  await cp(dir, copy, { recursive: true, mode: constants.COPYFILE_FICLONE });
  await rm(join(copy, factFile));
  const result = await change(copy);
  await rm(dir, { recursive: true, force: true });
  await rename(copy, dir);
  return result;
}

/** Put finished copies into their places where a kill fell between the last two steps. */
export async function finishReplacing(layout: WorkspaceLayout): Promise<void> {
  for (const name of await readdir(layout.tmp).catch(() => [])) {
    const copy = join(layout.tmp, name);
    if (!name.startsWith(prefix) || !existsSync(join(copy, factFile))) continue;
    const dir = join(layout.stages, name.slice(prefix.length));
    await rm(dir, { recursive: true, force: true });
    await rename(copy, dir);
  }
}
