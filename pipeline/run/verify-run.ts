import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256File } from '../lib/hash.js';
import { type Manifest, manifestFile, readManifest } from './manifest.js';
import { filesBelow } from './stage-store.js';

export interface Damage {
  readonly path: string;
  readonly what: 'missing' | 'changed' | 'not in the manifest';
}

export interface Verification {
  readonly run_id: string;
  readonly files: number;
  readonly damage: readonly Damage[];
}

/** Recompute the hash of every published file. @throws NorrutError `no-run`, `run-damaged` (the manifest itself) */
export async function verifyRun(runDir: string): Promise<Verification> {
  const manifest: Manifest = await readManifest(runDir);
  const folder = await realpath(runDir);
  const damage: Damage[] = [];
  for (const [path, { sha256, bytes }] of Object.entries(manifest.outputs)) {
    const file = join(folder, path);
    const size = (await stat(file).catch(() => undefined))?.size;
    if (size === undefined) damage.push({ path, what: 'missing' });
    else if (size !== bytes || (await sha256File(file)) !== sha256) damage.push({ path, what: 'changed' });
  }
  for (const path of await filesBelow(folder))
    if (path !== manifestFile && manifest.outputs[path] === undefined)
      damage.push({ path, what: 'not in the manifest' });
  return { run_id: manifest.run_id, files: Object.keys(manifest.outputs).length, damage };
}
