import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { configFile, loadConfig } from '../config/config.js';
import { layoutOf } from '../run/workspace.js';
import { embedFile } from '../stages/5-embed/embed-file.js';
import { bundledModelDir, modelDirOf } from '../stages/5-embed/model-dir.js';
import { embedProgress } from './embed-progress.js';
import type { Io, Options } from './io.js';

export async function run(io: Io, [file = '']: readonly string[], options: Options): Promise<void> {
  const output = options.required('out');
  const progress = embedProgress(io);
  const home = await homeOf(io.workspace);
  const report = await embedFile({
    file,
    text: options.required('text'),
    id: options.text('id'),
    output: resolve(output),
    modelDir: home.modelDir,
    cacheDir: options.text('cache') ?? home.cacheDir,
    workers: options.integer('workers', 1, 64) ?? home.workers ?? availableParallelism(),
    signal: io.signal,
    progress: progress.show,
  }).finally(progress.end);
  const { rows, empty, distinct, truncated, encoded } = report;
  const cut = truncated > 0 ? `, ${truncated} longer than the model reads` : '';
  io.print(
    `${rows} rows: ${distinct} distinct texts (${encoded} encoded now${cut}), ${empty} empty; written to ${output}`,
  );
  io.result({ ...report, output });
}

/** The encoder, cache and processes of the workspace; outside one the bundled encoder, and nothing is kept. */
async function homeOf(
  workspace: string,
): Promise<{ readonly modelDir: string; readonly cacheDir?: string; readonly workers?: number | undefined }> {
  if (!existsSync(join(workspace, configFile))) return { modelDir: bundledModelDir() };
  const { config } = await loadConfig(workspace);
  return { modelDir: modelDirOf(config, workspace), cacheDir: layoutOf(workspace).vectors, workers: config.workers };
}
