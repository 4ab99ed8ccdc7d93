import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Database, withDatabase } from '../../pipeline/db/database.js';
import { packageRoot } from '../../pipeline/lib/package-root.js';
import { cpuName } from './cpu-name.js';
import { hideTruth, judgePairs, type LabelledTable, type PairFigures } from './linkage/labelled-table.js';
import { makeLinkageContacts } from './linkage/make-linkage-contacts.js';
import { median } from './median.js';
import { watchTree } from './process-tree.js';

/**
 * `npm run bench -- resolve [FILE…] [--contacts N] [--rounds N] [--splink VENV]`: whole runs of `norrut resolve` on tables whose
 * persons are known (febrl, fake_1000, historical_50k by path), and on N made-up contacts. With a virtual environment that has
 * Splink 5 (or NORRUT_SPLINK_VENV) Splink runs in turns on the same files. Ends with 1 if a figure misses its goal.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { contacts: { type: 'string' }, rounds: { type: 'string' }, splink: { type: 'string' } },
  });
  const venv = values.splink ?? process.env['NORRUT_SPLINK_VENV'];
  const rounds = Number(values.rounds ?? 3);
  const dir = await mkdtemp(join(tmpdir(), 'norrut-bench-'));
  try {
    const files = [...positionals];
    const contacts = Number(values.contacts ?? (files.length === 0 ? 100_000 : 0));
    if (contacts > 0) {
      files.push(join(dir, `${contacts} contacts.csv`));
      await makeLinkageContacts(files.at(-1)!, contacts, 1);
    }
    console.log(`${cpuName()}, ${rounds} rounds in turns, medians`);
    if (venv === undefined)
      console.log('without Splink: name its virtual environment with --splink or NORRUT_SPLINK_VENV');
    for (const file of files) await withDatabase({}, (db) => compare(db, file, dir, rounds, venv));
  } finally {
    await rm(dir, { recursive: true });
  }
}

interface Contender {
  readonly name: string;
  readonly command: readonly [file: string, ...args: string[]];
  readonly out: string;
  readonly seconds: number[];
  readonly peaks: number[];
}

async function compare(
  db: Database,
  file: string,
  dir: string,
  rounds: number,
  venv: string | undefined,
): Promise<void> {
  const copy = join(dir, 'table.parquet');
  const table = await hideTruth(db, file, copy);
  const contenders = contendersFor(table, copy, dir, venv);
  for (let round = 0; round < rounds; round++) for (const contender of contenders) await runOnce(contender);
  console.log(`\n${basename(file)}: ${table.layout.name}, ${table.records} records`);
  const figures: PairFigures[] = [];
  for (const contender of contenders) figures.push(await judgePairs(db, contender.out));
  console.table(contenders.map((contender, i) => rowOf(contender, figures[i]!)));
  check(table, contenders, figures);
}

function contendersFor({ layout }: LabelledTable, copy: string, dir: string, venv: string | undefined): Contender[] {
  const contender = (name: string, out: string, ...command: [string, ...string[]]): Contender => ({
    name,
    command,
    out,
    seconds: [],
    peaks: [],
  });
  const [ours, theirs] = [join(dir, 'norrut.csv'), join(dir, 'splink.csv')];
  const cli = join(packageRoot(), 'dist/pipeline/cli/main.js');
  const norrut = contender('norrut', ours, process.execPath, cli, 'resolve', copy, '--id', 'record', '-o', ours);
  if (venv === undefined || layout.splink === undefined) return [norrut];
  const script = join(packageRoot(), 'test/bench/linkage/splink_linkage.py');
  const python = join(venv, 'bin/python');
  return [norrut, contender('Splink 5', theirs, python, script, layout.splink, copy, 'record', theirs)];
}

async function runOnce({ name, command: [file, ...args], seconds, peaks }: Contender): Promise<void> {
  const started = performance.now();
  const child = spawn(file, args, { stdio: 'ignore' });
  const stop = watchTree(child.pid!);
  const code = await new Promise((done) => child.once('close', done));
  peaks.push((await stop()).peakMiB);
  seconds.push((performance.now() - started) / 1000);
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
}

function rowOf({ name, seconds, peaks }: Contender, { precision, recall, f1 }: PairFigures): object {
  return {
    name,
    F1: f1.toFixed(4),
    precision: precision.toFixed(4),
    recall: recall.toFixed(4),
    seconds: median(seconds).toFixed(1),
    'peak MiB': Math.round(Math.max(...peaks)),
  };
}

function check({ layout }: LabelledTable, [ours, theirs]: readonly Contender[], figures: readonly PairFigures[]): void {
  const [own, splink] = figures;
  const misses = [own!.f1 < layout.goal ? `F1 ${own!.f1.toFixed(4)} is below ${layout.goal}` : ''];
  if (theirs !== undefined && splink !== undefined) {
    const ratio = median(ours!.seconds) / median(theirs.seconds);
    console.log(`norrut takes ${ratio.toFixed(2)} of Splink’s time; F1 ${(own!.f1 - splink.f1).toFixed(4)} above it`);
    misses.push(ratio >= 1 ? 'Splink is faster' : '', own!.f1 < splink.f1 ? 'Splink’s F1 is higher' : '');
  }
  for (const miss of misses.filter(Boolean)) {
    console.log(`missed: ${miss}`);
    process.exitCode = 1;
  }
}
