import { statfs } from 'node:fs/promises';
import { NorrutError } from '../lib/errors.js';
import type { WorkspaceLayout } from './workspace.js';

const MiB = 1024 * 1024;
/** What a run writes however small its sources are: lists, pages, the encoder's cache. */
const leastBytes = 64 * MiB;
/** Stage outputs and the published copy, for each byte of the sources: of Parquet files, which are the most compact. */
const bytesPerInputByte = 8;

export function spaceNeeded(inputBytes: number): number {
  return leastBytes + bytesPerInputByte * inputBytes;
}

/** Refuse a run that would fill the disk, before it reads anything. @throws NorrutError `disk-full` */
export async function demandSpace({ state }: Pick<WorkspaceLayout, 'state'>, inputBytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(state);
  const free = bavail * bsize;
  const needed = spaceNeeded(inputBytes);
  if (free >= needed) return;
  throw new NorrutError(
    'disk-full',
    `${inMiB(free)} MiB are free, a run over these sources may need ${inMiB(needed)}`,
    {
      where: state,
      hint: 'free space (norrut gc lists old runs), then run again: the last published run is untouched',
    },
  );
}

function inMiB(bytes: number): number {
  return Math.floor(bytes / MiB);
}
