import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../pipeline/lib/package-root.js';
import { cpuName } from './cpu-name.js';
import { benchTexts } from './embed/bench-texts.js';

const texts = 10;

/** `npm run bench -- cold [ROUNDS]`: `norrut score` on ten texts, from the start of the program to its end. */
export async function main(args: readonly string[]): Promise<void> {
  const rounds = Number(args[0] ?? 7);
  const dir = mkdtempSync(join(tmpdir(), 'norrut-bench-'));
  try {
    const rows = benchTexts(texts).map((sentences) => `${JSON.stringify({ text: sentences.join(' ') })}\n`);
    writeFileSync(join(dir, 'in.jsonl'), rows.join(''));
    console.log(`${cpuName()}; norrut score on ${texts} texts, ${rounds} rounds`);
    const seconds = Array.from({ length: rounds }, () => score(dir)).sort((a, b) => a - b);
    console.table({ least: seconds[0], median: seconds[rounds >> 1], most: seconds.at(-1) });
    assert.equal(readFileSync(join(dir, 'out.csv'), 'utf8').trim().split('\r\n').length, texts + 1);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function score(dir: string): number {
  const start = performance.now();
  const program = join(packageRoot(), 'dist/pipeline/cli/main.js');
  const args = ['score', 'in.jsonl', '--text', 'text', '-o', 'out.csv', '--no-progress'];
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd: dir,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  assert.equal(status, 0);
  return Math.round(performance.now() - start) / 1000;
}
