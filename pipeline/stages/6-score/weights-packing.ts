import { NorrutError } from '../../lib/errors.js';
import { questions } from './columns.js';

/** Numbers as they lie in a weights file: little-endian, base64. */
export function base64(values: Float32Array | Int16Array | Int8Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
}

function bytesOf(text: string, length: number, where: string): ArrayBuffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== length) throw new NorrutError('model-corrupt', 'the weights file is cut short', { where });
  return Uint8Array.from(bytes).buffer;
}

export function floats(text: string, count: number, where: string): Float32Array {
  return new Float32Array(bytesOf(text, count * 4, where));
}

/** Letter weights as one signed byte each, in steps of the question's own. */
export function packBytes(weights: Float32Array): { readonly steps: number[]; readonly weights: string } {
  const width = questions.length;
  const most = new Float64Array(width);
  weights.forEach((w, i) => {
    most[i % width] = Math.max(most[i % width]!, Math.abs(w));
  });
  const steps = Array.from(most, (m) => (m === 0 ? 1 : m / 127));
  return { steps, weights: base64(Int8Array.from(weights, (w, i) => Math.round(w / steps[i % width]!))) };
}

export function unpackBytes(text: string, steps: readonly number[], count: number, where: string): Float32Array {
  const bytes = new Int8Array(bytesOf(text, count, where));
  const weights = new Float32Array(count);
  for (let i = 0, q = 0; i < count; i++) {
    weights[i] = bytes[i]! * steps[q]!;
    if (++q === questions.length) q = 0;
  }
  return weights;
}

/** Directions as two signed bytes each: one byte blurs the small differences that they are there to tell. */
export function packShorts(values: Float64Array): { readonly step: number; readonly directions: string } {
  const step = values.reduce((most, v) => Math.max(most, Math.abs(v)), 1e-9) / 32767;
  return { step, directions: base64(Int16Array.from(values, (v) => Math.round(v / step))) };
}

/** As many directions as there are. */
export function unpackShorts(text: string, step: number, dim: number, where: string): Float64Array {
  const length = Buffer.byteLength(text, 'base64');
  const count = Math.floor(length / (2 * dim));
  return Float64Array.from(new Int16Array(bytesOf(text, count * dim * 2, where)), (v) => v * step);
}
