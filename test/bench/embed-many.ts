import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqlText, withDatabase } from '../../pipeline/db/database.js';
import { packageRoot } from '../../pipeline/lib/package-root.js';
import { seededRandom, shuffled } from '../../pipeline/lib/random.js';
import { cpuName } from './cpu-name.js';
import { benchTexts } from './embed/bench-texts.js';
import { watchTree } from './process-tree.js';

/**
 * `npm run bench -- embed-many [TEXTS]`: `norrut embed` on many distinct texts, then on the same texts shuffled: every
 * vector must come from the cache with the same bytes. Memory is that of the whole tree of processes.
 */
export async function main(args: readonly string[]): Promise<void> {
  const count = Number(args[0] ?? 20_000);
  const dir = mkdtempSync(join(tmpdir(), 'norrut-bench-'));
  try {
    const rows = benchTexts(count).map((sentences, i) => ({ id: `r${i}`, text: sentences.join(' ') }));
    writeRows(join(dir, 'in.jsonl'), rows);
    writeRows(join(dir, 'shuffled.jsonl'), shuffled(rows, seededRandom(11)));
    console.log(`${cpuName()}; ${count} texts`);
    const first = await embed(dir, 'in');
    const second = await embed(dir, 'shuffled');
    console.table({ 'all encoded': first, 'shuffled, all from the cache': second });
    assert.equal(second.encoded, 0);
    assert.equal(await differences(dir), 0n);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function writeRows(path: string, rows: readonly object[]): void {
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

interface Measured {
  readonly seconds: number;
  readonly 'peak MiB of the tree': number;
  readonly distinct: number;
  readonly encoded: number;
}

async function embed(dir: string, name: string): Promise<Measured> {
  const started = performance.now();
  const program = join(packageRoot(), 'dist/pipeline/cli/main.js');
  const args = [
    'embed',
    `${name}.jsonl`,
    '--text',
    'text',
    '--id',
    'id',
    '-o',
    `${name}.parquet`,
    '--cache',
    'vectors',
    '--json',
  ];
  const child = spawn(process.execPath, [program, ...args], { cwd: dir, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = watchTree(child.pid!);
  let out = '';
  for await (const text of child.stdout.setEncoding('utf8')) out += text;
  const { peakMiB } = await stop();
  const { distinct, encoded } = JSON.parse(out) as { distinct: number; encoded: number };
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  return { seconds, 'peak MiB of the tree': Math.round(peakMiB), distinct, encoded };
}

async function differences(dir: string): Promise<bigint> {
  const table = (name: string): string => `read_parquet(${sqlText(join(dir, `${name}.parquet`))})`;
  return withDatabase({}, async (db) => {
    const { n } = await db.row<{ n: bigint }>(
      `SELECT count(*) AS n FROM ${table('in')} a FULL JOIN ${table('shuffled')} b USING (id)
        WHERE a.embedding IS DISTINCT FROM b.embedding OR a.embedding IS NULL`,
    );
    return n;
  });
}
