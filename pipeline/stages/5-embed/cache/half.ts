const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);
let table: Float32Array | undefined;

/** Round float32 values to IEEE 754 binary16 (nearest, ties to even) into `out`. */
export function halvesInto(out: Uint16Array, values: Float32Array): void {
  for (let i = 0; i < values.length; i++) {
    float[0] = values[i]!;
    out[i] = halfOf(bits[0]!);
  }
}

/** The float32 values of binary16 numbers, into `out`. */
export function floatsInto(out: Float32Array, halves: Uint16Array): void {
  table ??= Float32Array.from({ length: 65536 }, (_, half) => floatOf(half));
  for (let i = 0; i < halves.length; i++) out[i] = table[halves[i]!]!;
}

function halfOf(x: number): number {
  const sign = (x >>> 16) & 0x8000;
  const magnitude = x & 0x7fffffff;
  if (magnitude >= 0x47800000) return sign | (magnitude > 0x7f800000 ? 0x7e00 : 0x7c00);
  if (magnitude >= 0x38800000) {
    const rounded = magnitude + 0xfff + ((magnitude >>> 13) & 1);
    return sign | ((rounded - 0x38000000) >>> 13);
  }
  if (magnitude < 0x33000000) return sign;
  const shift = 126 - (magnitude >>> 23); // below 2^-14 a half is a multiple of 2^-24
  const mantissa = (magnitude & 0x7fffff) | 0x800000;
  const half = mantissa >>> shift;
  const rest = mantissa & ((1 << shift) - 1);
  const middle = 1 << (shift - 1);
  return sign | (rest > middle || (rest === middle && (half & 1) === 1) ? half + 1 : half);
}

function floatOf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}
