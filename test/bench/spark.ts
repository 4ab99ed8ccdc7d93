import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDatabase } from '../../pipeline/db/database.js';
import { packageRoot } from '../../pipeline/lib/package-root.js';
import { cpuName } from './cpu-name.js';
import { watchTree } from './process-tree.js';

/** As long as a common contact text, and in a language that is not embedded: what is left is all that is not embedding. */
const text =
  'Kuzeyde yaşamak istiyoruz, çocuklarımız karda oynamayı çok seviyor ve ormana yakın bir ev arıyoruz. ' +
  'Eşim hemşire, ben marangozum; ikimiz de sessiz bir yerde yeni bir hayata başlamak için hazırız. Satır ';
const fewRows = 1000;

/**
 * `npm run bench -- spark [ROWS] [CORES]`: what Spark itself costs. Texts that are not embedded go through `norrut score` and
 * through the Spark job; the difference between many rows and few is the cost of rows, the rest is the cost of a session.
 * Python with pyspark: `NORRUT_SPARK_VENV`, else `.venv` (see scripts/spark/prepare.sh).
 */
export async function main(args: readonly string[]): Promise<void> {
  const rows = Number(args[0] ?? 100_000);
  const cores = Number(args[1] ?? 2);
  const dir = mkdtempSync(join(tmpdir(), 'norrut-bench-'));
  try {
    for (const count of [fewRows, rows + fewRows])
      await withDatabase({}, (db) =>
        db.writeParquet(
          `SELECT n AS id, $text || n AS text FROM range(${count}) t(n) ORDER BY n`,
          join(dir, `${count}.parquet`),
          { text },
        ),
      );
    console.log(`${cpuName()}; ${rows} rows, local[${cores}]`);
    const many = rows + fewRows;
    const plain = [await use(dir, process.execPath, plainArgs(dir, fewRows))];
    plain.push(await use(dir, process.execPath, plainArgs(dir, many)));
    const spark = [await use(dir, python(), sparkArgs(dir, fewRows, cores))];
    spark.push(await use(dir, python(), sparkArgs(dir, many, cores)));
    console.table({ 'norrut score': summary(plain, rows), 'Spark job': summary(spark, rows) });
    const manifest = readFileSync(join(dir, `spark-${many}`, '_norrut.json'), 'utf8');
    assert.equal((JSON.parse(manifest) as { rows: number }).rows, many);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const program = join(packageRoot(), 'dist/pipeline/cli/main.js');

function plainArgs(dir: string, count: number): string[] {
  const columns = ['--text', 'text', '--id', 'id'];
  return [
    program,
    'score',
    join(dir, `${count}.parquet`),
    ...columns,
    '-o',
    join(dir, `${count}.csv`),
    '--no-progress',
  ];
}

function sparkArgs(dir: string, count: number, cores: number): string[] {
  const job = join(packageRoot(), 'scripts/spark/score.py');
  const table = ['--input', join(dir, `${count}.parquet`), '--text', 'text', '--id', 'id'];
  const where = [
    '--output',
    join(dir, `spark-${count}`),
    '--master',
    `local[${cores}]`,
    '--partitions',
    `${cores * 2}`,
  ];
  return [job, ...table, ...where];
}

function python(): string {
  return join(process.env['NORRUT_SPARK_VENV'] ?? '.venv', 'bin', 'python');
}

interface Use {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** Wall time, and CPU time of the whole tree of processes. */
async function use(cwd: string, command: string, args: readonly string[]): Promise<Use> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = watchTree(child.pid!);
  const [status] = (await once(child, 'close')) as [number];
  const seconds = (performance.now() - start) / 1000;
  const { cpuSeconds } = await stop();
  assert.equal(status, 0);
  return { seconds, cpuSeconds };
}

function summary([few, many]: readonly Use[], rows: number): Record<string, number> {
  const per = (a: number, b: number): number => Math.round(((b - a) / rows) * 1_000_000) / 10;
  return {
    [`s for ${fewRows} rows`]: Math.round(few!.seconds * 10) / 10,
    'of them on the CPU': Math.round(few!.cpuSeconds * 10) / 10,
    's for each 100,000 more': per(few!.seconds, many!.seconds),
    'on the CPU': per(few!.cpuSeconds, many!.cpuSeconds),
  };
}
