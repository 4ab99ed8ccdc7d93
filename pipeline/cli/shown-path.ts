import { relative } from 'node:path';

/** A path as a person at this prompt would write it: relative below the current folder, else absolute. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near || '.';
}
