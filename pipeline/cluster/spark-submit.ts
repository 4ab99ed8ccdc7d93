import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { NorrutError } from '../lib/errors.js';
import { packageRoot } from '../lib/package-root.js';

export interface SparkJob {
  /** `spark://…`, `yarn`, `k8s://…`, `local[N]`. */
  readonly master: string;
  /** Settings as NAME=VALUE, beside those of `spark-defaults.conf`. */
  readonly conf: readonly string[];
  /** Folder with the texts and their manifest, seen by every machine of the cluster. */
  readonly texts: string;
  /** Where the records go: a folder that does not exist yet. */
  readonly records: string;
  /** Folder of an encoder that is not the bundled one. */
  readonly modelDir: string | undefined;
}

/** Run the embedding job and wait. It ends with this process. @throws NorrutError `bad-usage`, `input-refused`, `model-corrupt`, `worker-died` */
export async function submitToSpark(job: SparkJob, signal: AbortSignal): Promise<void> {
  const program = findSparkSubmit(process.env);
  const child = spawn(program, argumentsOf(job), {
    signal,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NORRUT: mainFile(), NORRUT_NODE: process.execPath },
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said = (said + data.toString()).slice(-20_000);
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  if (code !== 0) throw failed(code, said);
}

/** @throws NorrutError `bad-usage` */
export function findSparkSubmit(env: Readonly<Record<string, string | undefined>>): string {
  const folders = env['SPARK_HOME'] ? [join(env['SPARK_HOME'], 'bin')] : (env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, 'spark-submit')).find(existsSync);
  if (found !== undefined) return found;
  throw new NorrutError('bad-usage', 'spark-submit was not found', {
    where: env['SPARK_HOME'] ? 'SPARK_HOME' : 'PATH',
    hint: "set SPARK_HOME, or put Spark's bin folder on the PATH; without Spark see `norrut embed --shard`",
  });
}

function argumentsOf({ master, conf, texts, records, modelDir }: SparkJob): string[] {
  const scripts = join(packageRoot(), 'scripts', 'spark');
  const isLocal = master.startsWith('local');
  const quiet = ['spark.ui.enabled=false', 'spark.driver.host=127.0.0.1', 'spark.driver.bindAddress=127.0.0.1'];
  return [
    '--master',
    withAttempts(master),
    ...[...(isLocal ? quiet : []), ...conf].flatMap((pair) => ['--conf', pair]),
    '--py-files',
    ['norrut_spark.py', 'spark_job.py'].map((file) => join(scripts, file)).join(','),
    join(scripts, 'embed.py'),
    '--texts',
    texts,
    '--output',
    records,
    '--parent',
    `${process.pid}`,
    ...(modelDir === undefined ? [] : ['--model', modelDir]),
  ];
}

/** `local[N]` allows one attempt a task; a child that dies once should not end the job. */
function withAttempts(master: string): string {
  const cores = /^local(?:\[([^,\]]+)\])?$/.exec(master);
  return cores ? `local[${cores[1] ?? '1'},4]` : master;
}

function mainFile(): string {
  return join(packageRoot(), 'dist', 'pipeline', 'cli', 'main.js');
}

const codes = { 3: 'input-refused', 4: 'model-corrupt' } as const;

/** The job's own words begin with its name; all the rest on stderr is Spark's. */
function failed(exitCode: number | null, said: string): NorrutError {
  const at = said.lastIndexOf('norrut spark: ');
  const own = said.slice(at < 0 ? Math.max(0, said.length - 2000) : at).trim();
  const code = exitCode === 3 || exitCode === 4 ? codes[exitCode] : 'worker-died';
  return new NorrutError(code, `the Spark job failed (exit code ${exitCode}): ${own}`, {
    hint: 'nothing of it was taken over; finished vectors are kept, so a run without --score-with is always possible',
  });
}
