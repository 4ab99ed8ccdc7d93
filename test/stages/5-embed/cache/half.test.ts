import fc from 'fast-check';
import { expect, test } from 'vitest';
import { floatsInto, halvesInto } from '../../../../pipeline/stages/5-embed/cache/half.js';

const half = (value: number): number => {
  const out = new Uint16Array(1);
  halvesInto(out, Float32Array.of(value));
  return out[0]!;
};
const float = (bits: number): number => {
  const out = new Float32Array(1);
  floatsInto(out, Uint16Array.of(bits));
  return out[0]!;
};

test.each([
  [0, 0x0000, 'zero'],
  [-0, 0x8000, 'the sign of zero stays'],
  [1, 0x3c00, 'one'],
  [-2, 0xc000, 'a negative power of two'],
  [65504, 0x7bff, 'the largest half'],
  [65520, 0x7c00, 'half a step above it rounds to infinity'],
  [2 ** -14, 0x0400, 'the smallest normal half'],
  [2 ** -24, 0x0001, 'the smallest half'],
  [2 ** -25, 0x0000, 'half of it: a tie goes to even'],
  [1.5 * 2 ** -24, 0x0002, 'a tie among the smallest goes to even'],
  [1 + 2 ** -11, 0x3c00, 'a tie goes to even, down'],
  [1 + 3 * 2 ** -11, 0x3c02, 'a tie goes to even, up'],
  [Number.POSITIVE_INFINITY, 0x7c00, 'infinity'],
])('%d becomes the half %i: %s', (value, bits) => {
  expect(half(value)).toBe(bits);
});

test('every half comes back as itself', () => {
  for (let bits = 0; bits < 65536; bits++) {
    if ((bits & 0x7c00) === 0x7c00 && (bits & 0x3ff) !== 0) expect(float(bits)).toBeNaN();
    else expect(half(float(bits))).toBe(bits);
  }
});

test('a half is the nearest one', () =>
  fc.assert(
    fc.property(fc.float({ min: -65504, max: 65504, noNaN: true }), (value) => {
      const bits = half(value);
      const error = Math.abs(float(bits) - value);
      for (const near of [bits - 1, bits + 1])
        if (near >= 0 && (near & 0x7c00) !== 0x7c00) expect(error).toBeLessThanOrEqual(Math.abs(float(near) - value));
    }),
  ));
