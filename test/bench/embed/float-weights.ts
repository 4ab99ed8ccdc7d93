import { floatsInto } from '../../../pipeline/stages/5-embed/cache/half.js';
import { type Constant, readConstants } from './onnx-constants.js';

export interface Matrix {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

const hidden = 384;
const block = 32;

/**
 * The shipped encoder's weights as float32: what its integers stand for (see `scripts/model/export/encoder_graph.py`).
 * Matrices are [in, out]; biases, norms and tables keep their names.
 */
export function floatWeights(graphPath: string): ReadonlyMap<string, Matrix> {
  const constants = readConstants(graphPath);
  const weights = new Map<string, Matrix>();
  for (const [name, constant] of constants) {
    if (constant.type === 3) weights.set(name, scaled(constant, constants.get(name.replace(/\.weight$/, '.scale'))!));
    else if (constant.type === 1 && !name.endsWith('.scale'))
      weights.set(name, { shape: constant.shape, values: floats(constant) });
  }
  weights.set('word', wordTable(constants.get('word.pairs')!, constants.get('word.scale')!));
  return weights;
}

function scaled({ shape, bytes }: Constant, scale: Constant): Matrix {
  const columns = floats(scale);
  const integers = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const values = Float32Array.from(integers, (value, at) => value * columns[at % columns.length]!);
  return { shape, values };
}

/** Two 4-bit numbers a byte: column j in the low half, j + 192 in the high half. */
function wordTable(pairs: Constant, scale: Constant): Matrix {
  const rows = pairs.shape[0]!;
  const scales = new Float32Array((rows * hidden) / block);
  floatsInto(scales, new Uint16Array(Uint8Array.from(scale.bytes).buffer));
  const values = new Float32Array(rows * hidden);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < hidden; column++) {
      const pair = pairs.bytes[(row * hidden) / 2 + (column % (hidden / 2))]!;
      const number = column < hidden / 2 ? pair & 15 : pair >> 4;
      values[row * hidden + column] = (number - 8) * scales[row * (hidden / block) + Math.floor(column / block)]!;
    }
  return { shape: [rows, hidden], values };
}

function floats({ bytes }: Constant): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
