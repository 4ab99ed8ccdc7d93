/** ONNX files written by hand, so that no test or bench needs a download or Python. Field numbers are those of onnx.proto (IR 9). */

export type Attribute = number | readonly number[] | { readonly float: number };

export const onnxTypes = { float32: 1, int64: 7 } as const;
const attributeTypes = { float: 1, int: 2, ints: 7 } as const;

export interface OnnxGraph {
  readonly nodes: readonly Buffer[];
  readonly tensors: readonly Buffer[];
  readonly inputs: readonly Buffer[];
  readonly outputs: readonly Buffer[];
}

export function onnxModel({ nodes, tensors, inputs, outputs }: OnnxGraph): Buffer {
  const graph = [
    ...nodes.map((bytes) => field(1, bytes)),
    field(2, text('graph')),
    ...tensors.map((bytes) => field(5, bytes)),
    ...inputs.map((bytes) => field(11, bytes)),
    ...outputs.map((bytes) => field(12, bytes)),
  ];
  const opset = Buffer.concat([field(1, text('')), number(2, 17)]);
  return Buffer.concat([number(1, 9), field(7, Buffer.concat(graph)), field(8, opset)]);
}

/** A node with one output; attributes are whole numbers, lists of them, or floats. */
export function onnxNode(
  type: string,
  inputs: readonly string[],
  output: string,
  attributes: Readonly<Record<string, Attribute>> = {},
): Buffer {
  return Buffer.concat([
    ...inputs.map((name) => field(1, text(name))),
    field(2, text(output)),
    field(4, text(type)),
    ...Object.entries(attributes).map(([name, value]) => field(5, attribute(name, value))),
  ]);
}

function attribute(name: string, value: Attribute): Buffer {
  if (typeof value === 'number')
    return Buffer.concat([field(1, text(name)), number(3, value), number(20, attributeTypes.int)]);
  if ('float' in value) {
    const bytes = Buffer.from([2 * 8 + 5, 0, 0, 0, 0]);
    bytes.writeFloatLE(value.float, 1);
    return Buffer.concat([field(1, text(name)), bytes, number(20, attributeTypes.float)]);
  }
  return Buffer.concat([
    field(1, text(name)),
    ...value.map((item) => number(8, item)),
    number(20, attributeTypes.ints),
  ]);
}

export function onnxTensor(name: string, shape: readonly number[], values: Float32Array | BigInt64Array): Buffer {
  const type = values instanceof Float32Array ? onnxTypes.float32 : onnxTypes.int64;
  const raw = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  return Buffer.concat([...shape.map((size) => number(1, size)), number(2, type), field(8, text(name)), field(9, raw)]);
}

export function onnxValue(name: string, type: number, shape: ReadonlyArray<number | string>): Buffer {
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
