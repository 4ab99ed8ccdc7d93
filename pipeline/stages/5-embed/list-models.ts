import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../lib/compare.js';
import { errnoOf } from '../../lib/errors.js';
import { type EncoderCard, readCard } from './encoder-facts.js';
import { bundledModelDir, pulledModelsDir } from './model-dir.js';

export interface ListedModel {
  readonly kind: 'bundled' | 'pulled';
  readonly dir: string;
  readonly card: EncoderCard;
}

/** The bundled encoder, then those pulled into the workspace in the order of their names. */
export async function listModels(workspace: string): Promise<readonly ListedModel[]> {
  const parent = pulledModelsDir(workspace);
  const names = await readdir(parent).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  const pulled = names.filter((name) => !name.startsWith('.')).sort(compareText);
  const dirs = [bundledModelDir(), ...pulled.map((name) => join(parent, name))];
  return Promise.all(
    dirs.map(async (dir, i) => ({
      kind: i === 0 ? ('bundled' as const) : ('pulled' as const),
      dir,
      card: await readCard(dir),
    })),
  );
}
