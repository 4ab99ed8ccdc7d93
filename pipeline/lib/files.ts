import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errnoOf, NorrutError } from './errors.js';
import { isRunning, processTag } from './process-tag.js';

/** Owner only: rows are people. */
export const fileMode = 0o600;
export const folderMode = 0o700;

/** Write a whole file so that readers see the old bytes or the new ones, also after a crash: aside, fsync, rename, fsync of the folder. */
export async function writeFileAtomic(path: string, data: string | Uint8Array): Promise<void> {
  await writeAside(path, async (aside) => {
    const file = await open(aside, 'w', fileMode);
    try {
      await file.writeFile(data);
    } finally {
      await file.close();
    }
  });
}

/**
 * Let `write` fill a file beside `path`, then make it durable and rename it to `path`.
 * If anything fails the file aside is removed and `path` is as before; one that a killed writer left is removed by the next.
 */
export async function writeAside(path: string, write: (aside: string) => Promise<void>): Promise<void> {
  const folder = dirname(path);
  const aside = `${path}.${processTag()}.tmp`;
  try {
    await mkdir(folder, { recursive: true, mode: folderMode });
    await removeAbandoned(folder, basename(path));
    await write(aside);
    await syncPath(aside);
    await rename(aside, path);
    await syncPath(folder);
  } catch (error) {
    await rm(aside, { force: true, recursive: true }).catch(() => undefined);
    throw explainWriteError(error, path);
  }
}

async function removeAbandoned(folder: string, name: string): Promise<void> {
  for (const entry of await readdir(folder))
    if (entry.startsWith(`${name}.`) && isAbandoned(entry)) await rm(join(folder, entry), { force: true });
}

/** Whether a file's name says that it is a file aside, or one beside that, whose writer is gone. */
export function isAbandoned(name: string): boolean {
  const tag = /\.(\d+-\d+)\.tmp(\.|$)/.exec(name)?.[1];
  return tag !== undefined && !isRunning(tag);
}

/** fsync of a file or folder. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Turn an operating system's refusal to write into one of ours; anything else passes unchanged. */
export function explainWriteError(error: unknown, where: string): unknown {
  switch (errnoOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new NorrutError('disk-full', 'the disk is full', {
        where,
        hint: 'free space, then run again: the last published run is untouched',
        cause: error,
      });
    case 'EIO':
      return new NorrutError('disk-broken', 'the disk reports a fault', {
        where,
        hint: 'look at the disk before the next run: the last published run is untouched',
        cause: error,
      });
    case 'ENOENT':
      // Node loses the reason when it makes a folder with its parents; the parents are not what is missing
      if (!(error instanceof Error && 'syscall' in error && error.syscall === 'mkdir')) return error;
      return new NorrutError('not-writable', 'the folder cannot be made', {
        where,
        hint: 'look whether the disk is full, or a link on the way leads nowhere',
        cause: error,
      });
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new NorrutError('not-writable', 'the file cannot be written', {
        where,
        hint: 'check the permissions, or choose another place',
        cause: error,
      });
    default:
      return error;
  }
}
