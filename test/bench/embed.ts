import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledModelDir } from '../../pipeline/stages/5-embed/model-dir.js';
import { cpuName } from './cpu-name.js';
import { benchTexts } from './embed/bench-texts.js';
import { type Contender, dim, norrutContender, plainContender, transformersContender } from './embed/contenders.js';
import { writeFloatModel } from './embed/float-model.js';
import { floatWeights } from './embed/float-weights.js';
import { median } from './median.js';
import { cpuOfTree } from './process-tree.js';

const sameDepth = [0, 1, 2, 3, 4, 5];
/** The shape of multilingual-e5-small; each layer stands twice, so the vectors mean nothing but the work is the same. */
const smallDepth = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5];

/** Whose vectors must agree: where two contenders have the same model. */
const agree: ReadonlyArray<readonly [one: string, other: string, least: number]> = [
  ['norrut', 'a6', 0.97], // 8-bit against float32
  ['norrut', 'b6', 0.97],
  ['a6', 'b6', 0.9999],
  ['a12', 'b12', 0.9999],
];

/**
 * `npm run bench -- embed [TEXTS] [ROUNDS] [a12 b12 a6 b6]`: norrut against what one would write first, on the same texts,
 * in turns. The float32 models carry the shipped encoder's weights, so the 6-layer ones must give its vectors.
 */
export async function main(args: readonly string[]): Promise<void> {
  const texts = benchTexts(Number(args[0] ?? 400));
  const rounds = Number(args[1] ?? 3);
  const named = args.length > 2 ? args.slice(2) : ['a12', 'b12', 'a6', 'b6'];
  const dir = mkdtempSync(join(tmpdir(), 'norrut-bench-'));
  try {
    const [six, twelve] = [join(dir, 'six'), join(dir, 'twelve')];
    const weights = floatWeights(join(bundledModelDir(), 'encoder.onnx'));
    writeFloatModel(six, bundledModelDir(), weights, sameDepth);
    writeFloatModel(twelve, bundledModelDir(), weights, smallDepth);
    const others: ReadonlyMap<string, () => Promise<Contender>> = new Map([
      ['a12', () => transformersContender('(a) transformers.js, float32, e5-small’s 12 layers', twelve)],
      ['b12', () => plainContender('(b) onnxruntime, batches of 32, float32, 12 layers', twelve)],
      ['a6', () => transformersContender('(a) transformers.js, float32, the same 6 layers', six)],
      ['b6', () => plainContender('(b) onnxruntime, batches of 32, float32, the same 6 layers', six)],
    ]);
    const contenders = new Map([['norrut', await norrutContender(bundledModelDir())]]);
    for (const name of named) contenders.set(name, await others.get(name)!());
    const measured = await inTurns(contenders, texts, rounds);
    for (const contender of contenders.values()) await contender.close();
    report(contenders, texts.length, measured);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

interface Measured {
  readonly seconds: readonly number[];
  /** CPU time of all threads and processes: on a machine with other work it says more than the clock. */
  readonly cpu: readonly number[];
  readonly vectors: Float32Array;
}

async function inTurns(
  contenders: ReadonlyMap<string, Contender>,
  texts: readonly (readonly string[])[],
  rounds: number,
): Promise<ReadonlyMap<string, Measured>> {
  const seconds = new Map<string, number[]>();
  const cpu = new Map<string, number[]>();
  const vectors = new Map<string, Float32Array>();
  for (const contender of contenders.values()) await contender.run(texts.slice(0, 64)); // processes start, kernels settle
  for (let round = 0; round < rounds; round++)
    for (const [name, contender] of contenders) {
      const [start, before] = [performance.now(), await cpuOfTree(process.pid)];
      vectors.set(name, await contender.run(texts));
      seconds.set(name, [...(seconds.get(name) ?? []), (performance.now() - start) / 1000]);
      cpu.set(name, [...(cpu.get(name) ?? []), (await cpuOfTree(process.pid)) - before]);
    }
  return new Map(
    [...contenders.keys()].map((name) => [
      name,
      { seconds: seconds.get(name)!, cpu: cpu.get(name)!, vectors: vectors.get(name)! },
    ]),
  );
}

function report(
  contenders: ReadonlyMap<string, Contender>,
  texts: number,
  measured: ReadonlyMap<string, Measured>,
): void {
  const ours = measured.get('norrut')!;
  console.log(`${cpuName()}; ${texts} texts, medians of ${ours.seconds.length} rounds in turns`);
  console.table(
    [...contenders].map(([key, { name }]) => {
      const { seconds, cpu, vectors } = measured.get(key)!;
      const middle = median(seconds);
      const cosine = key.endsWith('12') ? undefined : cosines(ours.vectors, vectors);
      return {
        contender: name,
        'median s': middle.toFixed(2),
        'texts/s': Math.round(texts / middle),
        'norrut is faster by': (middle / median(ours.seconds)).toFixed(2),
        'CPU s': median(cpu).toFixed(1),
        'norrut takes less CPU by': (median(cpu) / median(ours.cpu)).toFixed(2),
        'cosine to norrut, least': cosine?.least.toFixed(4) ?? '(other model)',
        mean: cosine?.mean.toFixed(4) ?? '',
      };
    }),
  );
  for (const [one, other, least] of agree) {
    const [a, b] = [measured.get(one), measured.get(other)];
    if (a && b) assert(cosines(a.vectors, b.vectors).least > least, `${one} and ${other} agree`);
  }
}

function cosines(a: Float32Array, b: Float32Array): { readonly least: number; readonly mean: number } {
  let least = 1;
  let sum = 0;
  for (let at = 0; at < a.length; at += dim) {
    let dot = 0;
    for (let d = at; d < at + dim; d++) dot += a[d]! * b[d]!;
    least = Math.min(least, dot);
    sum += dot;
  }
  return { least, mean: sum / (a.length / dim) };
}
