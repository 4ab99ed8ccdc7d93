import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDatabase } from '../../pipeline/db/database.js';
import { packageRoot } from '../../pipeline/lib/package-root.js';
import { cpuName } from './cpu-name.js';

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
    const plain = [fewRows, rows + fewRows].map((count) => seconds(dir, process.execPath, plainArgs(dir, count)));
    const spark = [fewRows, rows + fewRows].map((count) => seconds(dir, python(), sparkArgs(dir, count, cores)));
    const [few, many] = [0, 1];
    console.table({
      'norrut score': { [`${fewRows} rows`]: plain[few], 'each 100,000 more': per(plain, rows) },
      'Spark job': { [`${fewRows} rows`]: spark[few], 'each 100,000 more': per(spark, rows) },
    });
    const { rows: written } = JSON.parse(
      readFileSync(join(dir, `spark-${rows + fewRows}`, '_norrut.json'), 'utf8'),
    ) as { rows: number };
    assert.equal(written, rows + fewRows);
    assert(spark[many]! > 0);
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

function seconds(cwd: string, command: string, args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  assert.equal(status, 0);
  return Math.round((performance.now() - start) / 100) / 10;
}

function per([few = 0, many = 0]: readonly number[], rows: number): number {
  return Math.round(((many - few) / rows) * 1_000_000) / 10;
}
