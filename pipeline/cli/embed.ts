import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { embedFile } from '../stages/5-embed/embed-file.js';
import { embedProgress } from './embed-progress.js';
import type { Io, Options } from './io.js';
import { workspaceModel } from './workspace-model.js';

export async function run(io: Io, [file = '']: readonly string[], options: Options): Promise<void> {
  const output = options.required('out');
  const progress = embedProgress(io);
  const home = await workspaceModel(io.workspace);
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
