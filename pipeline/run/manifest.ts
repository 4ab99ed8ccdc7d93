import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf, NorrutError } from '../lib/errors.js';
import type { FileFact } from './stage-store.js';

export const manifestFile = 'manifest.json';
export const manifestFormat = 1;

/** `out/latest/manifest.json`: what a run was computed from and what it wrote. Written last. */
export interface Manifest {
  readonly format: typeof manifestFormat;
  readonly run_id: string;
  readonly as_of: string;
  readonly config_sha256: string;
  readonly outputs: Readonly<Record<string, FileFact>>;
  /** The sections that the stages contribute: model, weights, consent_snapshot, sources, consent, counts. */
  readonly [section: string]: unknown;
}

/** The manifest of a published run. @throws NorrutError `no-run`, `run-damaged` */
export async function readManifest(runDir: string): Promise<Manifest> {
  const path = join(runDir, manifestFile);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT')
      throw new NorrutError('no-run', 'nothing has been published here yet', { where: path, hint: 'norrut run' });
    throw error;
  });
  const manifest = parse(text);
  if (manifest === undefined)
    throw new NorrutError('run-damaged', 'the manifest is damaged', {
      where: path,
      hint: 'norrut run publishes it anew',
    });
  if (manifest.format !== manifestFormat)
    throw new NorrutError('run-damaged', `manifest format ${manifestFormat} expected`, {
      where: path,
      hint: 'the run was written by another version of norrut: run it again',
    });
  return manifest;
}

function parse(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const whole = typeof value === 'object' && value !== null && 'run_id' in value && 'outputs' in value;
    return whole ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}
