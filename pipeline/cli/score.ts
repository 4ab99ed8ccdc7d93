import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { findWeights } from '../stages/6-score/registry.js';
import { scoreFile } from '../stages/6-score/score-file.js';
import { embedProgress } from './embed-progress.js';
import type { Io, Options } from './io.js';
import { workspaceModel } from './workspace-model.js';

export async function run(io: Io, [file = '']: readonly string[], options: Options): Promise<void> {
  const output = options.required('out');
  const progress = embedProgress(io);
  const home = await workspaceModel(io.workspace);
  const report = await scoreFile({
    file,
    text: options.required('text'),
    id: options.text('id'),
    output: output === '-' ? '-' : resolve(output),
    stdin: io.stdin,
    stdout: io.stdout,
    modelDir: home.modelDir,
    cacheDir: options.text('cache') ?? home.cacheDir,
    weightsFile: (await findWeights(io.workspace, options.text('weights') ?? home.weights)).file,
    workers: options.integer('workers', 1, 64) ?? home.workers ?? availableParallelism(),
    signal: io.signal,
    progress: progress.show,
  }).finally(progress.end);
  if (output === '-') return;
  const { rows, scored, abstained, rejected } = report;
  if (rejected.length > 0)
    io.note(`${rejected.length} rows could not be read and are left out: lines ${rejected.slice(0, 20).join(', ')}`);
  const reasons = Object.entries(abstained).map(([status, n]) => `, ${n} ${status}`);
  io.print(`${rows} rows: ${scored} scored${reasons.join('')}; written to ${output}`);
  io.result({ ...report, output });
}
