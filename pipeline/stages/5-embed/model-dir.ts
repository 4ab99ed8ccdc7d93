import { join } from 'node:path';
import { NorrutError } from '../../lib/errors.js';
import { packageRoot } from '../../lib/package-root.js';

/** The encoder that comes with norrut. */
export function bundledModelDir(): string {
  return join(packageRoot(), 'models', 'encoder');
}

/** Where `norrut model pull` puts the encoders of a workspace. */
export function pulledModelsDir(workspace: string): string {
  return join(workspace, '.norrut', 'models');
}

/** The folder of the encoder that a workspace uses: the bundled one, or the pulled one that `model:` names (`owner/name`). */
export function modelDirOf(config: { readonly model?: string | undefined }, workspace: string): string {
  return config.model === undefined ? bundledModelDir() : pulledModelDir(workspace, config.model);
}

/** @throws NorrutError `bad-config` for anything that is no hub id */
export function pulledModelDir(workspace: string, id: string): string {
  if (!/^[\w-][\w.-]*\/[\w-][\w.-]*$/.test(id))
    throw new NorrutError('bad-config', 'a model is named by its hub id, owner/name', { where: 'model' });
  return join(pulledModelsDir(workspace), id.replace('/', '--'));
}
