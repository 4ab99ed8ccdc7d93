import { NorrutError } from '../lib/errors.js';
import { readManifest } from './manifest.js';
import { layoutOf } from './workspace.js';

export interface AsOf {
  /** ISO 8601, UTC, whole seconds. */
  readonly asOf: string;
  readonly warning?: string;
}

/**
 * The instant that a run is computed for: the one asked for, else `now`. A clock that stands before the newest published run
 * is wrong, and withdrawals since then would not count yet: the newest run's instant serves instead.
 */
export async function asOfTonight(workspace: string, given: string | undefined, now: string): Promise<AsOf> {
  const newest = await newestAsOf(workspace);
  if (newest === undefined || newest <= (given ?? now)) return { asOf: given ?? now };
  if (given === undefined)
    return {
      asOf: newest,
      warning: `the clock says ${now}, before the newest run: computed as of that run, ${newest}; set the clock, or say --as-of`,
    };
  return {
    asOf: given,
    warning: `--as-of is before the newest run (${newest}): grants and withdrawals after ${given} do not count`,
  };
}

async function newestAsOf(workspace: string): Promise<string | undefined> {
  try {
    return (await readManifest(layoutOf(workspace).latest)).as_of;
  } catch (error) {
    if (error instanceof NorrutError) return undefined;
    throw error;
  }
}
