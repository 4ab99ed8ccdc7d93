import { loadConfig } from '../config/config.js';
import { evaluate } from '../learn/retrain.js';
import type { Io, Options } from './io.js';

export async function run(io: Io, [challenger = '']: readonly string[], options: Options): Promise<void> {
  const { config } = await loadConfig(io.workspace);
  const seed = options.integer('seed', 0, 2 ** 31) ?? 1;
  const champion = options.text('against');
  const result = await evaluate({ workspace: io.workspace, config, seed }, { champion, challenger });
  const { difference } = result;
  io.print(`${result.people} newest labelled people, ${result.fit} of them fit`);
  for (const [name, figures] of [
    [result.championName, result.champion],
    [result.challengerName, result.challenger],
  ] as const)
    io.print(
      `${name.padEnd(20)} AUC ${figures.auc.toFixed(4)}  Brier ${figures.brier.toFixed(4)}  ECE ${figures.calibrationError.toFixed(4)}`,
    );
  const range = `${difference.low.toFixed(4)} … ${difference.high.toFixed(4)}`;
  io.print(`difference of AUC ${difference.auc.toFixed(4)}, 95 % interval ${range} (paired bootstrap over people)`);
  io.print(result.isNonInferior ? 'no worse than the weights in use' : 'it is not shown to be no worse');
  io.result(result);
}
