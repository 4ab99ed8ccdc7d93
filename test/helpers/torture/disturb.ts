import { cp, readdir, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { filesBelow } from '../../../pipeline/run/stage-store.js';
import { verifyRun } from '../../../pipeline/run/verify-run.js';
import { norrut } from '../norrut.js';
import { filesWith, readWorkspace } from '../small-board.js';
import { type Blow, type Struck, strike } from './blows.js';
import { lastingHashes, type Ordeal } from './ordeal.js';

/** What a blow did: each list names what is wrong, and all are empty where norrut keeps its promise. */
export interface Verdict {
  readonly blow: Blow;
  /** Whether it hit a command under way. */
  readonly hit: boolean;
  /** `norrut verify` fails on what is published, right after the blow. */
  readonly torn: readonly string[];
  /** Files that differ from those of the undisturbed command, once the command has been finished. */
  readonly different: readonly string[];
  /** Files that nobody needs or nobody may have any more. */
  readonly litter: readonly string[];
  /** The command ended in a bug instead of a clear message, or a child outlived it by ten seconds. */
  readonly unclear: readonly string[];
}

/** Strike the command on a copy of its workspace, check what is published, let it finish, compare. */
export async function disturb(ordeal: Ordeal, blow: Blow, scratch: string): Promise<Verdict> {
  const workspace = join(scratch, `${ordeal.name}-disturbed`);
  await rm(workspace, { recursive: true, force: true });
  await cp(ordeal.before, workspace, { recursive: true, verbatimSymlinks: true });
  const struck = await strike(blow, ordeal, workspace);
  const torn = await tears(workspace);
  const unclear = [...complaintsAbout(struck), ...((await groupLives(struck.group)) ? ['a child lives on'] : [])];
  const again = await norrut(ordeal.args, { cwd: workspace });
  const different =
    again.exitCode === 0
      ? differences(ordeal.expected, await lastingHashes(workspace))
      : [`finishing ends with ${again.exitCode}: ${again.stderr}`];
  const litter = await litterIn(workspace, ordeal.forbidden);
  await rm(workspace, { recursive: true });
  return { blow, hit: struck.signal === 'SIGKILL' || struck.exitCode !== 0, torn, different, litter, unclear };
}

/** What `norrut verify` says of the published run, if there is one. */
async function tears(workspace: string): Promise<string[]> {
  const latest = join(workspace, 'out/latest');
  if ((await readlink(latest).catch(() => undefined)) === undefined) return [];
  try {
    return (await verifyRun(latest)).damage.map(({ path, what }) => `${path} ${what}`);
  } catch (error) {
    return [String(error)]; // no manifest, or a damaged one
  }
}

function complaintsAbout({ exitCode, signal, stderr }: Struck): string[] {
  if (signal === 'SIGKILL' || exitCode === 0) return [];
  return exitCode === null || exitCode === 1 || !stderr.includes('norrut:') ? [`${exitCode ?? signal}: ${stderr}`] : [];
}

function differences(expected: Readonly<Record<string, string>>, got: Readonly<Record<string, string>>): string[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(got)])].filter((path) => expected[path] !== got[path]);
}

async function litterIn(workspace: string, forbidden: string | undefined): Promise<string[]> {
  const files = await filesBelow(workspace);
  const left = files.filter((file) => /\.tmp$|^out\/\.|^\.norrut\/tmp\//.test(file));
  const runs = (await readdir(join(workspace, 'out'))).filter((name) => name !== 'latest');
  const unfinished = runs.filter((run) => !files.includes(`out/${run}/manifest.json`));
  const traces = forbidden === undefined ? [] : filesWith(await readWorkspace(workspace), forbidden);
  return [...left, ...unfinished, ...traces];
}

/** Whether a process of the group is alive ten seconds after its leader has ended. */
async function groupLives(group: number): Promise<boolean> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    try {
      process.kill(-group, 0);
    } catch {
      return false;
    }
    await setTimeout(50);
  }
  return true;
}
