/*
 * A small float32 encoder as ONNX bytes, written by hand so that no test needs a download or Python:
 * x = table[ids]; P = softmax(x xᵀ); y = LayerNormalization(P x + x). Field numbers are those of onnx.proto (ONNX 1.16, IR 9).
 */
import { seededRandom } from '../../pipeline/lib/random.js';

export interface TinyEncoder {
  readonly vocabulary: number;
  readonly dim: number;
  /** Name of an input that no sentence encoder has: the graph is then foreign to our engine. */
  readonly strangeInput?: string;
  readonly output?: string;
}

export function tinyOnnx({ vocabulary, dim, strangeInput, output = 'last_hidden_state' }: TinyEncoder): Uint8Array {
  const random = seededRandom(vocabulary * dim);
  const table = Float32Array.from({ length: vocabulary * dim }, () => random() - 0.5);
  const nodes = [
    node('Gather', ['table', 'input_ids'], 'x'),
    node('Transpose', ['x'], 'xT', ints('perm', [0, 2, 1])),
    node('MatMul', ['x', 'xT'], 'scores'),
    node('Softmax', ['scores'], 'P', int('axis', -1)),
    node('MatMul', ['P', 'x'], 'mixed'),
    node('Add', ['mixed', 'x'], 'sum'),
    node('LayerNormalization', ['sum', 'scale', 'bias'], output, int('axis', -1)),
  ];
  const inputs = ['input_ids', 'attention_mask', ...(strangeInput === undefined ? [] : [strangeInput])];
  const graph = [
    ...nodes.map((bytes) => field(1, bytes)),
    field(2, text('tiny')),
    field(5, tensor('table', [vocabulary, dim], table)),
    field(5, tensor('scale', [dim], new Float32Array(dim).fill(1))),
    field(5, tensor('bias', [dim], new Float32Array(dim))),
    ...inputs.map((name) => field(11, valueInfo(name, 7, ['b', 't']))),
    field(12, valueInfo(output, 1, ['b', 't', dim])),
  ];
  const opset = Buffer.concat([field(1, text('')), number(2, 17)]);
  return Buffer.concat([number(1, 9), field(7, Buffer.concat(graph)), field(8, opset)]);
}

function node(type: string, inputs: readonly string[], output: string, ...attributes: Buffer[]): Buffer {
  return Buffer.concat([
    ...inputs.map((name) => field(1, text(name))),
    field(2, text(output)),
    field(4, text(type)),
    ...attributes.map((bytes) => field(5, bytes)),
  ]);
}

function int(name: string, value: number): Buffer {
  return Buffer.concat([field(1, text(name)), number(3, value), number(20, 2)]);
}

function ints(name: string, values: readonly number[]): Buffer {
  return Buffer.concat([field(1, text(name)), ...values.map((value) => number(8, value)), number(20, 7)]);
}

function tensor(name: string, shape: readonly number[], values: Float32Array): Buffer {
  const raw = Buffer.from(values.buffer);
  return Buffer.concat([...shape.map((size) => number(1, size)), number(2, 1), field(8, text(name)), field(9, raw)]);
}

function valueInfo(name: string, type: number, shape: ReadonlyArray<number | string>): Buffer {
  const sizes = shape.map((size) => field(1, typeof size === 'number' ? number(1, size) : field(2, text(size))));
  const tensorType = Buffer.concat([number(1, type), field(2, Buffer.concat(sizes))]);
  return Buffer.concat([field(1, text(name)), field(2, field(1, tensorType))]);
}

function text(value: string): Buffer {
  return Buffer.from(value, 'utf8');
}

function field(id: number, bytes: Buffer): Buffer {
  return Buffer.concat([varint(BigInt(id * 8 + 2)), varint(BigInt(bytes.length)), bytes]);
}

function number(id: number, value: number): Buffer {
  return Buffer.concat([varint(BigInt(id * 8)), varint(BigInt.asUintN(64, BigInt(value)))]);
}

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return Buffer.from([...bytes, Number(rest)]);
}
