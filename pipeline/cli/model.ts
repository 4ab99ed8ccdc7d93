import { join } from 'node:path';
import { NorrutError } from '../lib/errors.js';
import { layoutOf } from '../run/workspace.js';
import { cacheStats, pruneCache } from '../stages/5-embed/cache/maintain.js';
import { type EncoderCard, factsOf, readEncoderFacts } from '../stages/5-embed/encoder-facts.js';
import { listModels } from '../stages/5-embed/list-models.js';
import { verifyFiles } from '../stages/5-embed/verify-files.js';
import type { Io, Options } from './io.js';
import { workspaceModel } from './workspace-model.js';

type Action = (io: Io, args: readonly string[], options: Options) => Promise<void>;

const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['list', list],
  ['verify', verify],
  ['pull', async (io, args, options) => (await import('./model-pull.js')).run(io, args, options)],
  ['bench', async (io, args, options) => (await import('./model-bench.js')).run(io, args, options)],
  ['cache stats', stats],
  ['cache prune', prune],
  ['cache merge', async (io, args, options) => (await import('./cache-merge.js')).run(io, args, options)],
]);

export async function run(io: Io, args: readonly string[], options: Options): Promise<void> {
  const words = args[0] === 'cache' ? 2 : 1;
  const action = actions.get(args.slice(0, words).join(' '));
  if (action === undefined)
    throw new NorrutError('bad-usage', 'unknown action', { hint: `one of: ${[...actions.keys()].join(', ')}` });
  await action(io, args.slice(words), options);
}

async function list(io: Io): Promise<void> {
  const { modelDir } = await workspaceModel(io.workspace);
  const models = (await listModels(io.workspace)).map(({ kind, dir, card }) => ({
    ...summaryOf(card),
    kind,
    used: dir === modelDir,
    dir,
  }));
  for (const { name, kind, used, dim, megabytes, licence, sha256 } of models)
    io.print(
      `${used ? '*' : ' '} ${name}  ${kind}, ${dim} numbers a text, ${megabytes} MB, ${licence}, ${sha256.slice(0, 12)}`,
    );
  io.result(models);
}

function summaryOf(card: EncoderCard): {
  name: string;
  sha256: string;
  dim: number;
  megabytes: number;
  licence: string;
} {
  const { name, sha256, dim } = factsOf(card);
  const bytes = card.files.reduce((sum, file) => sum + file.bytes, 0);
  return { name, sha256, dim, megabytes: Math.round(bytes / 1e6), licence: card.licence ?? 'licence unknown' };
}

async function verify(io: Io): Promise<void> {
  const models = await listModels(io.workspace);
  for (const { dir, card } of models) {
    await verifyFiles(dir, card);
    io.print(`${card.name}: ${card.files.length} files are what the card says`);
  }
  io.result(models.map(({ card, dir }) => ({ name: card.name, dir, sound: true })));
}

async function stats(io: Io): Promise<void> {
  const { modelDir } = await workspaceModel(io.workspace);
  const { identity } = await readEncoderFacts(modelDir);
  const all = cacheStats(layoutOf(io.workspace).vectors).map((model) => ({
    ...model,
    used: model.identity === identity,
  }));
  for (const { used, distinct, segments, bytes, identity: id } of all)
    io.print(`${used ? '*' : ' '} ${id.slice(0, 12)}  ${distinct} texts in ${segments} files, ${megabytes(bytes)} MB`);
  if (all.length === 0) io.print('the cache is empty');
  io.result(all);
}

async function prune(io: Io): Promise<void> {
  const { modelDir } = await workspaceModel(io.workspace);
  const { identity } = await readEncoderFacts(modelDir);
  const { vectors } = layoutOf(io.workspace);
  const freed = pruneCache(vectors, { keep: identity });
  io.print(`${megabytes(freed)} MB freed in ${join('.norrut', 'cache', 'vectors')}`);
  io.result({ freed });
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
