import { sha256 } from '../lib/hash.js';

/** Whether a person belongs to the part that campaigns leave alone: the same answer for the same person, always and everywhere. */
export function isHeldOut(personId: string, share: number): boolean {
  return Number.parseInt(sha256(`norrut holdout ${personId}`).slice(0, 12), 16) / 2 ** 48 < share;
}
