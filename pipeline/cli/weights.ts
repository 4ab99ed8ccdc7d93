import { loadConfig } from '../config/config.js';
import { promote, readCard, rollback } from '../learn/promote.js';
import { readRegistryLog } from '../learn/registry-log.js';
import { NorrutError } from '../lib/errors.js';
import { withLock } from '../run/lock.js';
import { personFeatures } from '../stages/6-score/person-model.js';
import { findWeights, listWeights } from '../stages/6-score/registry.js';
import { readWeights } from '../stages/6-score/weights-file.js';
import type { Io, Options } from './io.js';

export async function run(io: Io, [action = '', ...names]: readonly string[], options: Options): Promise<void> {
  const actions: Readonly<Record<string, () => Promise<void>>> = {
    list: () => list(io),
    show: () => show(io, names[0]),
    diff: () => diff(io, names[0], names[1]),
    promote: () => change(io, names[0], options),
    rollback: () => back(io),
    log: () => log(io),
  };
  const work = actions[action];
  if (work === undefined)
    throw new NorrutError('bad-usage', 'unknown action', { hint: `one of: ${Object.keys(actions).join(', ')}` });
  await work();
}

async function list(io: Io): Promise<void> {
  const all = await listWeights(io.workspace);
  for (const { name, kind, isPromoted } of all) io.print(`${isPromoted ? '*' : ' '} ${name.padEnd(24)} ${kind}`);
  io.result(all.map(({ name, kind, isPromoted }) => ({ name, kind, promoted: isPromoted })));
}

async function show(io: Io, name: string | undefined): Promise<void> {
  const entry = await findWeights(io.workspace, name);
  const { sha256, encoder, priors, person } = await readWeights(entry.file);
  const facts = { name: entry.name, kind: entry.kind, promoted: entry.isPromoted, sha256, encoder, priors, person };
  const result = { ...facts, card: await readCard(entry) };
  io.print(JSON.stringify(result, null, 2));
  io.result(result);
}

async function diff(io: Io, left: string | undefined, right: string | undefined): Promise<void> {
  if (left === undefined) throw new NorrutError('bad-usage', 'name the weights to compare');
  const a = await readWeights((await findWeights(io.workspace, right === undefined ? undefined : left)).file);
  const b = await readWeights((await findWeights(io.workspace, right ?? left)).file);
  const changes = personFeatures.flatMap((feature) => {
    const [before, after] = [a.person.weights[feature], b.person.weights[feature]];
    return before === after ? [] : [{ feature, before, after }];
  });
  for (const { feature, before, after } of changes)
    io.print(`${feature.padEnd(24)} ${before.toFixed(3).padStart(8)} → ${after.toFixed(3).padStart(8)}`);
  if (changes.length === 0) io.print(`${a.name} and ${b.name} weigh people alike`);
  io.result({ from: a.name, to: b.name, changes });
}

async function change(io: Io, name: string | undefined, options: Options): Promise<void> {
  if (name === undefined) throw new NorrutError('bad-usage', 'name the weights to promote');
  const { config } = await loadConfig(io.workspace);
  const given = { workspace: io.workspace, config, name, force: options.flag('force'), why: options.text('why') };
  const entry = await withLock(io.workspace, () => promote(given));
  io.print(`runs now use ${entry.name}; \`norrut weights rollback\` takes it back`);
  io.result({ promoted: entry.name });
}

async function back(io: Io): Promise<void> {
  const entry = await withLock(io.workspace, () => rollback(io.workspace));
  io.print(`runs use ${entry.name} again`);
  io.result({ promoted: entry.name });
}

async function log(io: Io): Promise<void> {
  const entries = await readRegistryLog(io.workspace);
  for (const { no, action, name, why } of entries)
    io.print(`${no} ${action} ${name}${why === undefined ? '' : `: ${why}`}`);
  io.result(entries);
}
