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

const sameDepth = [0, 1, 2, 3, 4, 5];
/** The shape of multilingual-e5-small; each layer stands twice, so the vectors mean nothing but the work is the same. */
const smallDepth = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5];

/**
 * `npm run bench -- embed [TEXTS] [ROUNDS]`: norrut against what one would write first, on the same texts, in turns.
 * The float32 models carry the shipped encoder's weights, so the 6-layer ones must give its vectors.
 */
export async function main(args: readonly string[]): Promise<void> {
  const texts = benchTexts(Number(args[0] ?? 400));
  const rounds = Number(args[1] ?? 3);
  const dir = mkdtempSync(join(tmpdir(), 'norrut-bench-'));
  try {
    const [six, twelve] = [join(dir, 'six'), join(dir, 'twelve')];
    const weights = floatWeights(join(bundledModelDir(), 'encoder.onnx'));
    writeFloatModel(six, bundledModelDir(), weights, sameDepth);
    writeFloatModel(twelve, bundledModelDir(), weights, smallDepth);
    const contenders = [
      await norrutContender(bundledModelDir()),
      await transformersContender('(a) transformers.js, float32, e5-small’s 12 layers', twelve),
      await plainContender('(b) onnxruntime, batches of 32, float32, 12 layers', twelve),
      await transformersContender('(a) transformers.js, float32, the same 6 layers', six),
      await plainContender('(b) onnxruntime, batches of 32, float32, the same 6 layers', six),
    ];
    const { seconds, vectors } = await inTurns(contenders, texts, rounds);
    for (const contender of contenders) await contender.close();
    report(contenders, texts.length, seconds, vectors);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function inTurns(
  contenders: readonly Contender[],
  texts: readonly (readonly string[])[],
  rounds: number,
): Promise<{ readonly seconds: number[][]; readonly vectors: Float32Array[] }> {
  const seconds: number[][] = contenders.map(() => []);
  const vectors: Float32Array[] = [];
  for (const contender of contenders) await contender.run(texts.slice(0, 200)); // processes start, kernels settle
  for (let round = 0; round < rounds; round++)
    for (const [i, contender] of contenders.entries()) {
      const start = performance.now();
      const found = await contender.run(texts);
      seconds[i]!.push((performance.now() - start) / 1000);
      vectors[i] ??= found;
    }
  return { seconds, vectors };
}

function report(
  contenders: readonly Contender[],
  texts: number,
  seconds: readonly number[][],
  vectors: readonly Float32Array[],
): void {
  const ours = median(seconds[0]!);
  console.log(`${cpuName()}; ${texts} texts, medians of ${seconds[0]!.length} rounds in turns`);
  console.table(
    contenders.map(({ name }, i) => {
      const middle = median(seconds[i]!);
      const isSame = i === 0 || i >= 3;
      return {
        contender: name,
        'median s': middle.toFixed(2),
        'texts/s': Math.round(texts / middle),
        'norrut is faster by': (middle / ours).toFixed(2),
        'cosine to norrut, least': isSame ? cosines(vectors[0]!, vectors[i]!).least.toFixed(4) : '(other model)',
        mean: isSame ? cosines(vectors[0]!, vectors[i]!).mean.toFixed(4) : '',
      };
    }),
  );
  assert(cosines(vectors[0]!, vectors[3]!).least > 0.97, 'the int8 vectors are those of the float32 model');
  assert(cosines(vectors[3]!, vectors[4]!).least > 0.9999, '(a) and (b) agree');
  assert(cosines(vectors[1]!, vectors[2]!).least > 0.9999, '(a) and (b) agree at twelve layers');
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
