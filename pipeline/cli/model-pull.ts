import { NorrutError } from '../lib/errors.js';
import { factsOf } from '../stages/5-embed/encoder-facts.js';
import { pullModel } from '../stages/5-embed/hub/pull-model.js';
import type { Io, Options } from './io.js';

export async function run(io: Io, [id]: readonly string[], options: Options): Promise<void> {
  if (id === undefined) throw new NorrutError('bad-usage', 'which model? norrut model pull OWNER/NAME');
  let told = -1;
  const { card, dir } = await pullModel(id, {
    workspace: io.workspace,
    endpoint: process.env['HF_ENDPOINT'] ?? 'https://huggingface.co',
    revision: options.text('revision') ?? 'main',
    graph: options.text('graph'),
    prefix: options.text('prefix'),
    pooling: poolingOf(options.text('pooling')),
    signal: io.signal,
    progress: (bytes, total) => {
      const tenth = Math.floor((bytes / Math.max(1, total)) * 10);
      if (!io.progress || tenth === told) return;
      told = tenth;
      io.note(`${Math.round(bytes / 1e6)} of ${Math.round(total / 1e6)} MB`);
    },
  });
  io.print(`${card.name} is in ${dir}; runs through ${card.engine === 'graph' ? 'our engine' : 'transformers.js'}`);
  io.print(`prefix “${card.prefix}”, ${card.pooling} pooling, ${card.dim} numbers, at most ${card.maxTokens} tokens`);
  io.print(`to use it, set in norrut.yaml: model: ${id}`);
  io.result({
    ...factsOf(card),
    dir,
    engine: card.engine,
    prefix: card.prefix,
    pooling: card.pooling,
    licence: card.licence,
  });
}

function poolingOf(value: string | undefined): 'mean' | 'cls' | undefined {
  if (value === undefined || value === 'mean' || value === 'cls') return value;
  throw new NorrutError('bad-usage', '--pooling must be mean or cls');
}
