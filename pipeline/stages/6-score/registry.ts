import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NorrutError } from '../../lib/errors.js';
import { layoutOf } from '../../run/workspace.js';
import { shippedWeights, shippedWeightsDir } from './weights-dir.js';

/** A set of weights by name, where it lies, and whether runs use it. */
export interface WeightsEntry {
  readonly name: string;
  readonly file: string;
  readonly kind: 'shipped' | 'trained';
  readonly isPromoted: boolean;
}

export function trainedWeightsDir(workspace: string): string {
  return join(layoutOf(workspace).registry, 'weights');
}

/** Holds the name of the promoted weights; absent while the shipped ones are in use. */
export function promotedFile(workspace: string): string {
  return join(layoutOf(workspace).registry, 'promoted');
}

/** The name of the weights that runs use where the config names none. */
export async function promotedName(workspace: string): Promise<string> {
  const path = promotedFile(workspace);
  return existsSync(path) ? (await readFile(path, 'utf8')).trim() : shippedWeights;
}

/** Shipped weights first, then those trained in this workspace by name. */
export async function listWeights(workspace: string): Promise<WeightsEntry[]> {
  const promoted = await promotedName(workspace);
  const entry = (kind: WeightsEntry['kind'], folder: string) => (file: string) => ({
    name: file.slice(0, -'.json'.length),
    file: join(folder, file),
    kind,
    isPromoted: file === `${promoted}.json`,
  });
  const files = async (folder: string): Promise<string[]> =>
    existsSync(folder) ? (await readdir(folder)).filter((f) => /^[\w-]+\.json$/.test(f)).sort() : [];
  const trained = trainedWeightsDir(workspace);
  return [
    ...(await files(shippedWeightsDir())).map(entry('shipped', shippedWeightsDir())),
    ...(await files(trained)).map(entry('trained', trained)),
  ];
}

/** The weights of that name, else the promoted ones. @throws NorrutError `bad-config` for a name that is not there, `model-missing` */
export async function findWeights(workspace: string, name?: string | undefined): Promise<WeightsEntry> {
  const all = await listWeights(workspace);
  const found = all.find((entry) => (name === undefined ? entry.isPromoted : entry.name === name));
  if (found !== undefined) return found;
  if (name === undefined)
    throw new NorrutError('model-missing', 'the weights in use are gone', {
      where: await promotedName(workspace),
      hint: 'norrut weights rollback, or install norrut anew',
    });
  throw new NorrutError('bad-config', 'there are no weights of that name', {
    where: 'weights',
    hint: `one of: ${all.map((entry) => entry.name).join(', ')}`,
  });
}
