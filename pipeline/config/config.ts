import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { NorrutError } from '../lib/errors.js';
import { sha256 } from '../lib/hash.js';
import { parseYaml } from '../lib/parse-yaml.js';
import { sayIssue } from '../lib/say-issue.js';
import { capacitiesOf } from './capacities.js';
import { configFile, demandWorkspace } from './config-file.js';
import { type Config, configSchema } from './schema.js';
import { checkSegments } from './segment-condition.js';

export { configFile } from './config-file.js';
export type { Config, Source, SourceKind } from './schema.js';

export interface LoadedConfig {
  readonly config: Config;
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
}

/** Read and check `norrut.yaml` of a workspace. @throws NorrutError `no-workspace`, `bad-config` */
export async function loadConfig(workspace: string): Promise<LoadedConfig> {
  demandWorkspace(workspace);
  const path = join(workspace, configFile);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new NorrutError('bad-config', `${configFile} cannot be read`, { where: path, cause: error });
  });
  return { config: parseConfig(text), sha256: sha256(text) };
}

/** YAML text → one frozen Config with every default filled in. See `parseYaml`. */
export function parseConfig(text: string): Config {
  const parsed = configSchema.safeParse(parseYaml(text, configFile), { error: sayIssue });
  if (!parsed.success) throw describeIssue(parsed.error.issues[0]!);
  checkNames(parsed.data);
  capacitiesOf(parsed.data);
  checkSegments(parsed.data.segments);
  return deepFreeze(parsed.data) as Config;
}

function checkNames(config: z.output<typeof configSchema>): void {
  const seen = new Set<string>();
  for (const [i, source] of config.sources.entries()) {
    if (seen.has(source.name))
      throw new NorrutError('bad-config', 'two sources have the same name', {
        where: `${configFile}: sources[${i}].name`,
      });
    seen.add(source.name);
  }
}

function describeIssue(issue: z.core.$ZodIssue): NorrutError {
  const path = issue.path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`))
    .join('');
  return new NorrutError('bad-config', issue.message, {
    where: `${configFile}: ${path === '' ? 'top level' : path}`,
    hint: 'the keys and their meaning are in README.md, section “norrut.yaml”',
  });
}

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}
