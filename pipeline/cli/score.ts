import { findWeights } from '../stages/6-score/registry.js';
import { scoreFile } from '../stages/6-score/score-file.js';
import type { Io, Options } from './io.js';
import { withTextTable } from './text-table.js';

export async function run(io: Io, args: readonly string[], options: Options): Promise<void> {
  const report = await withTextTable(io, args, options, async (request, home) => {
    const { file: weightsFile } = await findWeights(io.workspace, options.text('weights') ?? home.weights);
    return scoreFile({ ...request, weightsFile });
  });
  const output = options.required('out');
  if (output === '-') return;
  const { rows, scored, abstained } = report;
  const reasons = Object.entries(abstained).map(([status, n]) => `, ${n} ${status}`);
  io.print(`${rows} rows: ${scored} scored${reasons.join('')}; written to ${output}`);
  io.result({ ...report, output });
}
