import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { wholeSeconds } from '../lib/instant.js';
import { stageKey } from '../run/key-parts.js';
import { withLock } from '../run/lock.js';
import { clearTemporary, type RunReporter, runStages } from '../run/run-stages.js';
import { StageStore } from '../run/stage-store.js';
import { layoutOf } from '../run/workspace.js';
import type { Stage } from '../stages/stage.js';
import type { PublishedRun } from './run-tables.js';

const silent: RunReporter = {
  begin: () => undefined,
  progress: () => undefined,
  end: () => undefined,
  warn: () => undefined,
};

/**
 * The consent table of the files as they lie in the inbox now, or undefined where they are those of the run, so that its own table
 * holds. A withdrawal that came after the run counts at once.
 * @throws NorrutError also for sources that are gone or broken: without the ledger nobody can be handed out
 */
export async function ledgerNow(
  workspace: string,
  { config, stages, run, signal }: { config: Config; stages: readonly Stage[]; run: PublishedRun; signal: AbortSignal },
): Promise<string | undefined> {
  const upToConsent = stages.slice(0, stages.findIndex(({ name }) => name === 'consent') + 1);
  const now = wholeSeconds(new Date());
  const asOf = now > run.manifest.as_of ? now : run.manifest.as_of;
  const [ingest] = upToConsent;
  if (ingest === undefined) throw new Error('no consent stage');
  const dependsOn = await ingest.dependsOn({ config, asOf: run.manifest.as_of, workspace, in: noTable });
  const key = stageKey({ stage: ingest.name, version: ingest.version, dependsOn, reads: {} });
  if (key === run.keys.ingest) return undefined;
  const layout = layoutOf(workspace);
  return withLock(workspace, async () => {
    const tmp = join(layout.tmp, 'ledger');
    await clearTemporary(tmp);
    const store = new StageStore(layout.stages);
    const outputs = await runStages(upToConsent, { config, asOf, workspace, tmp, store, reporter: silent, signal });
    await clearTemporary(tmp);
    return join(outputs.at(-1)!.dir, 'consent.parquet');
  });
}

function noTable(): never {
  throw new Error('ingest reads files only');
}
