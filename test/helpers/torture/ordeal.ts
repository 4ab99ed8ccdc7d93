import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { factsOf } from '../../../pipeline/run/stage-store.js';
import { norrut } from '../norrut.js';
import { breakingEnv, callsCounted } from './break-io.js';

/** What a command does to a workspace, and what an undisturbed workspace looks like afterwards. */
export interface Ordeal {
  readonly name: string;
  /** A workspace in the state before the command. */
  readonly before: string;
  readonly args: readonly string[];
  /** Hashes of the files that count after the undisturbed command, by path. */
  readonly expected: Readonly<Record<string, string>>;
  /** How long the undisturbed command took. */
  readonly milliseconds: number;
  /** How often it changed a file; 0 without the preload. */
  readonly calls: number;
  /** A text that no file may hold afterwards. */
  readonly forbidden?: string;
}

/** Run a command once undisturbed on a copy of `before` and remember what it leaves. `library` is the preload that counts calls. */
export async function undisturbed(
  plan: Pick<Ordeal, 'name' | 'before' | 'args' | 'forbidden'>,
  scratch: string,
  library?: string,
): Promise<Ordeal> {
  const workspace = join(scratch, `${plan.name}-undisturbed`);
  const counter = join(scratch, 'undisturbed-calls');
  await cp(plan.before, workspace, { recursive: true, verbatimSymlinks: true });
  const env = library && (await breakingEnv(library, { root: workspace, counter, how: 'count', at: 0 }));
  const started = performance.now();
  const { exitCode, stderr } = await norrut(plan.args, { cwd: workspace, ...(env ? { env } : {}) });
  if (exitCode !== 0) throw new Error(`${plan.name} fails undisturbed: ${stderr}`);
  const milliseconds = performance.now() - started;
  const expected = await lastingHashes(workspace);
  await rm(workspace, { recursive: true });
  return { ...plan, expected, milliseconds, calls: library ? await callsCounted(counter) : 0 };
}

/** What people and later commands rely on: the published run, exports, and the registry but for the log of exports, which has a clock. */
export async function lastingHashes(workspace: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const folder of ['out/latest/.', 'exports', '.norrut/registry'])
    for (const [path, { sha256 }] of Object.entries(await factsOf(join(workspace, folder)).catch(() => ({}) as never)))
      if (folder !== '.norrut/registry' || !path.startsWith('exports/')) hashes[`${folder}/${path}`] = sha256;
  return hashes;
}
