import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { compareText } from '../lib/compare.js';
import { errnoOf } from '../lib/errors.js';
import { folderMode, syncPath, writeFileAtomic } from '../lib/files.js';
import { canonicalJson, sha256File } from '../lib/hash.js';
import type { StageName } from '../stages/stage.js';
import type { KeyParts } from './key-parts.js';

export interface FileFact {
  readonly sha256: string;
  readonly bytes: number;
}

/** A finished stage output on disk. */
export interface StageOutput {
  readonly stage: StageName;
  readonly key: string;
  readonly dir: string;
  readonly outputs: Readonly<Record<string, FileFact>>;
  /** What the stage had to say when it ran: as true of the output when it is reused. */
  readonly warnings: readonly string[];
}

/** Written last: an output is finished once it is there. */
export const factFile = 'stage.json';

/** Stage outputs, addressed by key. A folder without `stage.json` does not count: its writer was killed. */
export class StageStore {
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The output for a key, or undefined where there is none or a file has not the size that was recorded. */
  async find(stage: StageName, key: string): Promise<StageOutput | undefined> {
    const dir = this.dirOf(stage, key);
    const facts = await readFacts(dir);
    if (facts === undefined) return undefined;
    const { outputs, warnings = [] } = facts;
    for (const [file, { bytes }] of Object.entries(outputs)) {
      const found = await stat(join(dir, file)).catch(() => undefined);
      if (found?.size !== bytes) return undefined;
    }
    return { stage, key, dir, outputs, warnings };
  }

  /** What the key of an output was made of, where that is known. */
  async partsOf(stage: StageName, key: string): Promise<KeyParts | undefined> {
    return (await readFacts(this.dirOf(stage, key)))?.parts;
  }

  /** Take over a filled folder as the output for a key: hash, fsync, rename. */
  async put(
    stage: StageName,
    key: string,
    filled: string,
    known: Pick<StageFacts, 'parts' | 'warnings'> = {},
  ): Promise<StageOutput> {
    const outputs = await factsOf(filled);
    for (const file of Object.keys(outputs)) await syncPath(join(filled, file));
    await writeFileAtomic(join(filled, factFile), canonicalJson({ stage, key, outputs, ...known }));
    const dir = this.dirOf(stage, key);
    await mkdir(this.#folder, { recursive: true, mode: folderMode });
    if (existsSync(dir)) await rm(dir, { recursive: true, force: true });
    await rename(filled, dir);
    await syncPath(this.#folder);
    return { stage, key, dir, outputs, warnings: known.warnings ?? [] };
  }

  dirOf(stage: StageName, key: string): string {
    return join(this.#folder, `${stage}-${key.slice(0, 16)}`);
  }
}

interface StageFacts {
  readonly outputs: Readonly<Record<string, FileFact>>;
  /** Both absent where an erasure wrote the output anew. */
  readonly parts?: KeyParts;
  readonly warnings?: readonly string[];
}

async function readFacts(dir: string): Promise<StageFacts | undefined> {
  try {
    return JSON.parse(await readFile(join(dir, factFile), 'utf8')) as StageFacts;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** SHA-256 and size of every file below a folder, by relative path with `/`, in path order. */
export async function factsOf(folder: string): Promise<Record<string, FileFact>> {
  const facts: Record<string, FileFact> = {};
  for (const file of await filesBelow(folder)) {
    const path = join(folder, file);
    facts[file] = { sha256: await sha256File(path), bytes: (await stat(path)).size };
  }
  return facts;
}

/** Relative paths of all files below a folder, `/`-separated, in code-unit order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort(compareText);
}
