import { spawn } from 'node:child_process';
import { cp, readdir, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { factsOf } from '../../pipeline/run/stage-store.js';
import { verifyRun } from '../../pipeline/run/verify-run.js';
import { norrut, program } from './norrut.js';

/** What a command does to a workspace, and what an undisturbed workspace looks like afterwards. */
export interface Ordeal {
  readonly name: string;
  /** A workspace in the state before the command. */
  readonly before: string;
  readonly args: readonly string[];
  /** The published files after the undisturbed command, by path. */
  readonly expected: Readonly<Record<string, string>>;
  /** How long the undisturbed command took. */
  readonly milliseconds: number;
}

export interface Verdict {
  readonly torn: number;
  readonly different: number;
  readonly orphans: number;
  /** How often the command had ended by itself before the blow fell. */
  readonly late: number;
}

/** Run a command once undisturbed on a copy of `before` and remember what it leaves. */
export async function undisturbed(
  name: string,
  before: string,
  args: readonly string[],
  scratch: string,
): Promise<Ordeal> {
  const workspace = join(scratch, `${name}-undisturbed`);
  await cp(before, workspace, { recursive: true, verbatimSymlinks: true });
  const started = performance.now();
  const { exitCode, stderr } = await norrut(args, { cwd: workspace });
  if (exitCode !== 0) throw new Error(`${name} fails undisturbed: ${stderr}`);
  const milliseconds = performance.now() - started;
  const expected = await publishedHashes(workspace);
  await rm(workspace, { recursive: true });
  return { name, before, args, expected, milliseconds };
}

/** SIGKILL the command at `share` of its usual time, check what is published, let the command finish, compare. */
export function killAt(ordeal: Ordeal, share: number, scratch: string): Promise<Verdict> {
  return disturb(ordeal, scratch, async (workspace) => {
    const child = spawn(process.execPath, [program, ...ordeal.args], {
      cwd: workspace,
      stdio: 'ignore',
      detached: true,
    });
    const ended = new Promise<boolean>((done) => child.once('close', (_code, signal) => done(signal === null)));
    await Promise.race([setTimeout(share * ordeal.milliseconds), ended]);
    child.kill('SIGKILL');
    return { late: await ended, group: child.pid };
  });
}

/** Let every write beyond `kibibytes` a file fail (RLIMIT_FSIZE, as a full disk would), check, finish, compare. */
export function limitFilesTo(ordeal: Ordeal, kibibytes: number, scratch: string): Promise<Verdict> {
  return disturb(ordeal, scratch, async (workspace) => {
    const script = `ulimit -f ${kibibytes}; exec "$0" "$@"`;
    const child = spawn('bash', ['-c', script, process.execPath, program, ...ordeal.args], {
      cwd: workspace,
      stdio: 'ignore',
      detached: true,
    });
    const code = await new Promise<number | null>((done) => child.once('close', done));
    return { late: code === 0, group: child.pid };
  });
}

async function disturb(
  ordeal: Ordeal,
  scratch: string,
  blow: (workspace: string) => Promise<{ late: boolean; group: number | undefined }>,
): Promise<Verdict> {
  const workspace = join(scratch, `${ordeal.name}-disturbed`);
  await cp(ordeal.before, workspace, { recursive: true, verbatimSymlinks: true });
  const { late, group } = await blow(workspace);
  const torn = (await isWhole(workspace)) ? 0 : 1;
  const again = await norrut(ordeal.args, { cwd: workspace });
  const same =
    again.exitCode === 0 && JSON.stringify(await publishedHashes(workspace)) === JSON.stringify(ordeal.expected);
  const orphans = group !== undefined && (await groupLives(group)) ? 1 : 0;
  await rm(workspace, { recursive: true });
  return { torn, different: same ? 0 : 1, orphans, late: late ? 1 : 0 };
}

/** The published run, if there is one, is complete to the last byte. */
async function isWhole(workspace: string): Promise<boolean> {
  const latest = join(workspace, 'out/latest');
  if ((await readlink(latest).catch(() => undefined)) === undefined) return true;
  return (await verifyRun(latest)).damage.length === 0;
}

async function publishedHashes(workspace: string): Promise<Record<string, string>> {
  const facts = await factsOf(join(workspace, 'out/latest/.'));
  return Object.fromEntries(Object.entries(facts).map(([path, { sha256 }]) => [path, sha256]));
}

/** Whether a process of the group is alive ten seconds after its leader was killed. */
async function groupLives(group: number): Promise<boolean> {
  for (let waited = 0; waited < 10_000; waited += 100) {
    if ((await membersOf(group)) === 0) return false;
    await setTimeout(100);
  }
  return true;
}

async function membersOf(group: number): Promise<number> {
  try {
    process.kill(-group, 0);
    return (await readdir('/proc')).length;
  } catch {
    return 0;
  }
}
