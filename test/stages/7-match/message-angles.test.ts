import { expect, test } from 'vitest';
import { drivers } from '../../../pipeline/lib/drivers.js';
import { messageAngle } from '../../../pipeline/stages/7-match/message-angles.js';
import { shippedSegments } from '../../../pipeline/stages/7-match/segments.js';

test('every shipped segment with every driver has an angle in both languages, and no two are the same', () => {
  const seen = new Set<string>();
  for (const { name } of shippedSegments)
    for (const driver of drivers) {
      const { sv, en } = messageAngle(name, [driver])!;
      expect(sv).not.toBe(en);
      seen.add(sv).add(en);
    }
  expect(seen.size).toBe(2 * shippedSegments.length * drivers.length);
});

test('an own segment has the angle of its driver, one without drivers none', () => {
  expect(messageAngle('Hav', ['nature'])?.en).toMatch(/^Begin with the place/);
  expect(messageAngle('Hav', [])).toBeUndefined();
});
