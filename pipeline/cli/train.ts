import { resolve } from 'node:path';
import { loadConfig } from '../config/config.js';
import { retrain } from '../learn/retrain.js';
import { trainOnCorpus } from '../learn/train-corpus.js';
import { withLock } from '../run/lock.js';
import { embedProgress } from './embed-progress.js';
import type { Io, Options } from './io.js';

export async function run(io: Io, _args: readonly string[], options: Options): Promise<void> {
  const seed = options.integer('seed', 0, 2 ** 31) ?? 1;
  if (options.flag('seedCorpus') || options.text('corpus') !== undefined) return trainHeads(io, options, seed);
  const { config } = await loadConfig(io.workspace);
  const card = await withLock(io.workspace, () =>
    retrain({ workspace: io.workspace, config, name: options.text('name'), seed }),
  );
  const { difference } = card.heldOut;
  const text = (x: number): string => x.toFixed(3);
  io.print(`${card.name}: learned from ${card.data.trained} people, compared on the ${card.data.heldOut} newest`);
  io.print(
    card.pull === null
      ? 'nothing learned beats the weights in use out of sample: the candidate equals them'
      : `AUC ${text(card.heldOut.champion.auc)} → ${text(card.heldOut.challenger.auc)}, difference ${text(difference.auc)} (${text(difference.low)} … ${text(difference.high)})`,
  );
  io.print(`next: norrut weights promote ${card.name}`);
  io.result(card);
}

async function trainHeads(io: Io, options: Options, seed: number): Promise<void> {
  const progress = embedProgress(io);
  const report = await trainOnCorpus({
    corpus: options.text('corpus'),
    output: resolve(options.required('out')),
    name: options.text('name') ?? 'norrut-1',
    seed,
    withCrossValidation: options.flag('crossValidate'),
    cacheDir: options.text('cache'),
    signal: io.signal,
    progress: progress.show,
  }).finally(progress.end);
  io.print(`heads fitted on ${report.texts} texts: ${report.output}`);
  io.result(report);
}
