import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errnoOf, NorrutError } from '../lib/errors.js';
import { writeFileAtomic } from '../lib/files.js';
import type { WorkspaceLayout } from './workspace.js';

/** Raise it when a workspace of the version before can no longer be read as it is, and add the step to `migrations`. */
export const workspaceFormat = 2;

type Migration = (layout: WorkspaceLayout) => Promise<void>;

/** From format n to n + 1, by n. */
const migrations: Readonly<Record<number, Migration>> = { 1: removeNamelessAsides };

/**
 * Bring a workspace to the format of this version; a new one gets the mark. The mark is written after each step, so a
 * kill repeats a step at most. @throws NorrutError `bad-config` for a workspace of a newer norrut
 */
export async function bringUpToDate(layout: WorkspaceLayout): Promise<void> {
  const path = join(layout.state, 'format');
  let format = await readFormat(path);
  if (format > workspaceFormat)
    throw new NorrutError(
      'bad-config',
      `the workspace has format ${format}, this norrut knows up to ${workspaceFormat}`,
      {
        where: path,
        hint: 'use the newer norrut that wrote it, or start a new workspace with the same inbox/ and norrut.yaml',
      },
    );
  while (format > 0 && format < workspaceFormat) {
    await migrations[format]?.(layout);
    format++;
    await writeFileAtomic(path, `${format}\n`);
  }
  if (format === 0) await writeFileAtomic(path, `${workspaceFormat}\n`);
}

/** 0 where there is no mark yet. */
async function readFormat(path: string): Promise<number> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return '0';
    throw error;
  });
  if (/^\d{1,6}\s*$/.test(text)) return Number(text);
  throw new NorrutError('bad-config', 'the format mark of the workspace is damaged', {
    where: path,
    hint: `it must hold ${workspaceFormat}`,
  });
}

/** Format 1 named files aside by the number of their process alone: nobody could tell later whose they are, so they stayed. */
async function removeNamelessAsides({ root, out, state }: WorkspaceLayout): Promise<void> {
  for (const folder of [out, state, join(root, 'exports')])
    for (const file of await filesAndLinksBelow(folder))
      if (/\.\d+\.tmp(\.jsonl)?$|^\.latest\.\d+$/.test(basename(file))) await rm(file, { force: true });
}

async function filesAndLinksBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
}
