import { NorrutError } from '../../lib/errors.js';
import { InferenceSession, Tensor } from './onnx-runtime.js';
import { sessionOptions } from './session-options.js';

/** Inputs of the check: 1,536 numbers a row, as deep as the deepest layer. */
export const checkDepth = 1536;

/**
 * Prove this CPU's 8-bit kernel right before any vector is made: some kernels add two products in 16 bits and
 * saturate. The graph multiplies rows by four columns of largest weights (see `scripts/model/export/kernel_check.py`);
 * its products must be exact, also in rows of extremes and for every number of rows that the kernel treats apart.
 * @throws NorrutError `model-unfit-cpu`
 */
export async function checkKernel(graphPath: string): Promise<void> {
  const session = await InferenceSession.create(graphPath, sessionOptions);
  try {
    for (const rows of [1, 4, 13]) {
      const steps = extremeRows(rows);
      const { products } = await session.run({ steps: new Tensor('uint8', steps, [rows, checkDepth]) });
      if (!isExact(steps, products!.data as Float32Array)) throw unfit();
    }
  } finally {
    await session.release();
  }
}

/** All 255, all 0, 255 and 0 in turns of one and of two, then a fixed pattern. */
export function extremeRows(rows: number): Uint8Array {
  const steps = new Uint8Array(rows * checkDepth);
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < checkDepth; i++) {
      const extremes = [255, 0, i % 2 === 0 ? 255 : 0, i % 4 < 2 ? 255 : 0];
      steps[row * checkDepth + i] = extremes[row] ?? (i * 37 + row * 11) % 256;
    }
  return steps;
}

/** Are the products [rows × 4] those of whole-number arithmetic? */
export function isExact(steps: Uint8Array, products: Float32Array): boolean {
  for (let at = 0; at < products.length; at++) {
    const row = Math.floor(at / 4) * checkDepth;
    let sum = 0;
    for (let i = 0; i < checkDepth; i++) sum += (steps[row + i]! - 128) * 63 * signOf(at % 4, i);
    if (products[at] !== Math.fround(sum)) return false;
  }
  return products.length === (steps.length / checkDepth) * 4;
}

function signOf(column: number, i: number): number {
  return [1, -1, i % 2 === 0 ? 1 : -1, i % 4 < 2 ? 1 : -1][column]!;
}

function unfit(): NorrutError {
  return new NorrutError('model-unfit-cpu', "this CPU's 8-bit kernel gives wrong products, so vectors would be wrong", {
    hint: 'run on another machine, or name a float32 encoder under `model:` in norrut.yaml',
  });
}
