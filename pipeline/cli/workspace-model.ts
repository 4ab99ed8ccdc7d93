import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { configFile } from '../config/config-file.js';
import { layoutOf } from '../run/workspace.js';
import { bundledModelDir, modelDirOf } from '../stages/5-embed/model-dir.js';

export interface WorkspaceModel {
  readonly modelDir: string;
  readonly cacheDir?: string;
  readonly workers?: number | undefined;
  /** The weights that the config names. */
  readonly weights?: string | undefined;
}

/** The encoder, cache and number of processes of a workspace; outside one the bundled encoder, and nothing is kept. */
export async function workspaceModel(workspace: string): Promise<WorkspaceModel> {
  if (!existsSync(join(workspace, configFile))) return { modelDir: bundledModelDir() };
  const { loadConfig } = await import('../config/config.js'); // YAML and schema: half a tenth of a second
  const { config } = await loadConfig(workspace);
  return {
    modelDir: modelDirOf(config, workspace),
    cacheDir: layoutOf(workspace).vectors,
    workers: config.workers,
    weights: config.weights,
  };
}
