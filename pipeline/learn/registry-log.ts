import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NorrutError } from '../lib/errors.js';
import { writeFileAtomic } from '../lib/files.js';
import { sha256 } from '../lib/hash.js';
import { layoutOf } from '../run/workspace.js';

/** A step in the life of the weights. `at` is the time of the run that it builds on, not a clock's. */
export interface RegistryEvent {
  readonly action: 'trained' | 'promoted' | 'rolled-back';
  readonly name: string;
  readonly sha256: string;
  readonly at?: string;
  /** Weights in use before. */
  readonly before?: string;
  readonly why?: string;
}

interface Entry extends RegistryEvent {
  readonly no: number;
  /** SHA-256 of the line before, so that a line that was changed or taken out shows. */
  readonly previous: string;
}

export function registryLogFile(workspace: string): string {
  return join(layoutOf(workspace).registry, 'weights-log.jsonl');
}

/** All steps, oldest first. @throws NorrutError `run-damaged` where the chain is broken */
export async function readRegistryLog(workspace: string): Promise<Entry[]> {
  const path = registryLogFile(workspace);
  if (!existsSync(path)) return [];
  let previous = '';
  return (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line, i) => {
      const entry = JSON.parse(line) as Entry;
      if (entry.no !== i + 1 || entry.previous !== sha256(previous))
        throw new NorrutError('run-damaged', 'the log of the weights was changed', { where: `${path}:${i + 1}` });
      previous = line;
      return entry;
    });
}

export async function appendToRegistryLog(workspace: string, event: RegistryEvent): Promise<void> {
  const entries = await readRegistryLog(workspace);
  const path = registryLogFile(workspace);
  const text = existsSync(path) ? await readFile(path, 'utf8') : '';
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  const entry: Entry = { no: entries.length + 1, previous: sha256(last), ...event };
  await writeFileAtomic(path, `${text}${JSON.stringify(entry)}\n`);
}
