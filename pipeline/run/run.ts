import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig } from '../config/config.js';
import { canonicalJson, sha256 } from '../lib/hash.js';
import type { Stage } from '../stages/stage.js';
import { runBefore } from './changes.js';
import { demandSpace } from './disk-space.js';
import { withLock } from './lock.js';
import { type Manifest, manifestFormat } from './manifest.js';
import { comparePersons } from './person-changes.js';
import { noteStages, publish, publishedFiles } from './publish.js';
import { openRunLog } from './run-log.js';
import { clearTemporary, type RunReporter, runStages } from './run-stages.js';
import { type StageOutput, StageStore } from './stage-store.js';
import { compareWithNewest } from './why-ran.js';
import { layoutOf } from './workspace.js';

export interface NightlyOptions {
  readonly workspace: string;
  readonly stages: readonly Stage[];
  /** ISO 8601, UTC, whole seconds. */
  readonly asOf: string;
  readonly reporter: RunReporter;
  readonly signal: AbortSignal;
}

export interface NightlyResult {
  readonly manifest: Manifest;
  readonly dir: string;
}

/** The nightly batch: every stage, then one publication. @throws NorrutError */
export async function runNightly({
  workspace,
  stages,
  asOf,
  reporter,
  signal,
}: NightlyOptions): Promise<NightlyResult> {
  const { config, sha256: configSha256 } = await loadConfig(workspace);
  return withLock(workspace, async () => {
    const layout = layoutOf(workspace);
    await clearTemporary(layout.tmp);
    let inputBytes = 0;
    for (const stage of stages) inputBytes += (await stage.inputBytes?.({ config, workspace })) ?? 0;
    await demandSpace(layout, inputBytes);
    const log = openRunLog(reporter);
    try {
      const store = new StageStore(layout.stages);
      const outputs = await runStages(stages, {
        config,
        asOf,
        workspace,
        tmp: layout.tmp,
        store,
        reporter: log.reporter,
        signal,
        whyRan: await compareWithNewest(layout, store),
      });
      const manifest = await composeManifest(stages, outputs, asOf, configSha256);
      await noteStages(layout, manifest.run_id, Object.fromEntries(outputs.map(({ stage, key }) => [stage, key])));
      await publish(layout, manifest, publishedFiles(publishing(stages, outputs)));
      const before = await runBefore(workspace, manifest.run_id);
      // this run is published: a damaged earlier one is no reason to fail it
      const persons = before && (await comparePersons(workspace, before, manifest.run_id).catch(() => undefined));
      if (before && persons) log.notePersons(before, persons);
      await log.write(layout, manifest.run_id);
      return { manifest, dir: join(layout.out, manifest.run_id) };
    } catch (error) {
      await log.writeFailure(layout, error).catch(() => undefined);
      throw error;
    } finally {
      await clearTemporary(layout.tmp).catch(() => undefined);
    }
  });
}

/** `_manifest.json` of a publishing stage holds the sections that it contributes. */
async function composeManifest(
  stages: readonly Stage[],
  outputs: readonly StageOutput[],
  asOf: string,
  configSha256: string,
): Promise<Manifest> {
  const runId = `${asOf.replaceAll(/[-:]/g, '')}-${sha256(canonicalJson([asOf, configSha256, outputs.map(({ key }) => key)])).slice(0, 12)}`;
  const sections: Record<string, unknown> = {};
  for (const { dir, outputs: files } of publishing(stages, outputs))
    if (files['_manifest.json'])
      Object.assign(sections, JSON.parse(await readFile(join(dir, '_manifest.json'), 'utf8')));
  const facts = Object.entries(publishedFiles(publishing(stages, outputs))).map(
    ([path, { sha256: hash, bytes }]) => [path, { sha256: hash, bytes }] as const,
  );
  return {
    format: manifestFormat,
    run_id: runId,
    as_of: asOf,
    config_sha256: configSha256,
    ...sections,
    outputs: Object.fromEntries(facts.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function publishing(stages: readonly Stage[], outputs: readonly StageOutput[]): readonly StageOutput[] {
  const names = new Set(stages.filter(({ publishes }) => publishes).map(({ name }) => name));
  return outputs.filter(({ stage }) => names.has(stage));
}
