import {
  Binary,
  type Data,
  type DataType,
  Dictionary,
  Float32,
  Float64,
  LargeUtf8,
  List,
  makeData,
  RecordBatch,
  type Schema,
  Struct,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { NorrutError } from './errors.js';

/** A record batch from one `Data` a field. */
export function batchOf(schema: Schema, length: number, children: Data[]): RecordBatch {
  return new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }));
}

export function textData(values: readonly (string | null)[]): Data {
  return vectorFromArray(values, new Utf8()).data[0]!;
}

export function numberData(values: readonly (number | null)[]): Data {
  return vectorFromArray(values, new Float64()).data[0]!;
}

/** Vectors of equal or different lengths as lists of float32, copied once; null where there is none. */
export function vectorData(type: List<Float32>, vectors: readonly (Float32Array | null)[]): Data {
  const valueOffsets = offsetsOf(vectors);
  const values = new Float32Array(valueOffsets.at(-1)!);
  const nullBitmap = new Uint8Array(Math.ceil(vectors.length / 8));
  for (const [i, vector] of vectors.entries()) {
    if (vector === null) continue;
    values.set(vector, valueOffsets[i]!);
    nullBitmap[i >> 3]! |= 1 << (i & 7);
  }
  const child = makeData({ type: new Float32(), length: values.length, nullCount: 0, data: values });
  const nullCount = vectors.filter((vector) => vector === null).length;
  return makeData({ type, length: vectors.length, nullCount, nullBitmap, valueOffsets, child });
}

export function bytesData(values: readonly Uint8Array[]): Data {
  const valueOffsets = offsetsOf(values);
  const data = new Uint8Array(valueOffsets.at(-1)!);
  for (const [i, bytes] of values.entries()) data.set(bytes, valueOffsets[i]!);
  return makeData({ type: new Binary(), length: values.length, nullCount: 0, valueOffsets, data });
}

function offsetsOf(values: readonly ({ readonly length: number } | null)[]): Int32Array {
  const offsets = new Int32Array(values.length + 1);
  for (const [i, value] of values.entries()) offsets[i + 1] = offsets[i]! + (value?.length ?? 0);
  return offsets;
}

/** The columns that a stream must have; those in `optional` may be absent. @throws NorrutError `input-refused` */
export function demandColumns(
  schema: Schema,
  wanted: Readonly<Record<string, (type: DataType) => boolean>>,
  optional: readonly string[] = [],
): void {
  const hint = `send ${Object.keys(wanted).join(', ')}`;
  for (const [name, isFit] of Object.entries(wanted)) {
    const field = schema.fields.find((one) => one.name === name);
    if (field === undefined && optional.includes(name)) continue;
    if (field === undefined)
      throw new NorrutError('input-refused', `the stream has no column “${name}”`, { where: 'stdin', hint });
    if (!isFit(field.type))
      throw new NorrutError('input-refused', `the column “${name}” cannot be of type ${field.type}`, {
        where: 'stdin',
        hint,
      });
  }
}

export function isText(type: DataType): boolean {
  return type instanceof Utf8 || type instanceof LargeUtf8 || (type instanceof Dictionary && isText(type.dictionary));
}

export function isTextList(type: DataType): boolean {
  return type instanceof List && isText(type.valueType);
}
