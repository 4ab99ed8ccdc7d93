import { cp, mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { configFile } from '../config/config.js';
import { configSchema } from '../config/schema.js';
import { errnoOf, NorrutError } from '../lib/errors.js';
import { explainWriteError, folderMode, writeFileAtomic } from '../lib/files.js';
import { packageRoot } from '../lib/package-root.js';
import { layoutOf } from '../run/workspace.js';
import type { Io, Options } from './io.js';
import { shownPath } from './shown-path.js';
import { starterConfig } from './starter-config.js';

const sampleFolder = 'data-samples';

export async function run(io: Io, args: readonly string[], options: Options): Promise<void> {
  const dir = resolve(io.workspace, args[0] ?? '.');
  await demandEmpty(dir);
  await mkdir(join(dir, 'inbox'), { recursive: true, mode: folderMode }).catch((error: unknown) => {
    throw explainWriteError(error, dir);
  });
  if (options.flag('demo')) await copySamples(dir);
  else await writeFileAtomic(join(dir, configFile), starterConfig);
  const schema = z.toJSONSchema(configSchema, { io: 'input' });
  await writeFileAtomic(join(layoutOf(dir).state, 'norrut.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
  const shown = shownPath(dir);
  io.print(`made the workspace ${shown}`);
  io.print(
    options.flag('demo')
      ? `next: norrut run -C ${shown}`
      : `next: put files into ${join(shown, 'inbox')}, name them in ${join(shown, configFile)}, then norrut check -C ${shown}`,
  );
  io.result({ workspace: dir, demo: options.flag('demo') });
}

async function demandEmpty(dir: string): Promise<void> {
  const entries = await readdir(dir).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw new NorrutError('bad-usage', 'not a folder that can be used', { where: dir, cause: error });
  });
  if (entries.length > 0)
    throw new NorrutError('bad-usage', 'the folder is not empty', {
      where: dir,
      hint: 'choose a new name; nothing was changed',
    });
}

async function copySamples(dir: string): Promise<void> {
  const samples = join(packageRoot(), sampleFolder, 'board');
  await cp(samples, dir, { recursive: true }).catch((error: unknown) => {
    throw explainWriteError(error, dir);
  });
}
