import { describe, expect, test } from 'vitest';
import { withDatabase } from '../../../pipeline/db/database.js';
import type { BlockingRule } from '../../../pipeline/stages/2-resolve/blocking-rules.js';
import { estimateLostPairs } from '../../../pipeline/stages/2-resolve/lost-pairs.js';

const rule = (name: string, looksAt: BlockingRule['looksAt']): BlockingRule => ({
  name,
  looksAt,
  keys: [],
  second: [],
  identifies: false,
});
const rules = [rule('both names', 'names'), rule('postcode + year', 'others'), rule('name + postcode', 'both')];

/** `scored` with so many pairs of each set of rules (bits), all of positive weight but the last. */
function estimate(counts: Readonly<Record<number, number>>) {
  return withDatabase({}, async (db) => {
    await db.run('CREATE TABLE scored (rules BIGINT, weight INTEGER)');
    for (const [bits, n] of Object.entries(counts))
      await db.run(`INSERT INTO scored SELECT ${bits}, 1000 FROM range(${n})`);
    await db.run('INSERT INTO scored SELECT 1, -1000 FROM range(5000)');
    return estimateLostPairs(db, rules);
  });
}

describe('true pairs lost by blocking', () => {
  test('two independent captures of 80 % and 50 % leave a tenth unseen', async () => {
    const lost = await estimate({ 1: 400, 2: 100, 3: 400 });
    expect(lost).toMatchObject({ byNames: 800, byOthers: 500, byBoth: 400 });
    expect(lost!.truePairs).toBeCloseTo(1000, -1);
    expect(lost!.share).toBeCloseTo(0.1, 2);
  });
  test('a rule that looks at both is no capture, but what it found is found', async () => {
    expect((await estimate({ 1: 400, 2: 100, 3: 400, 4: 100 }))!.share).toBe(0);
  });
  test('nothing is estimated from a handful', async () => {
    expect(await estimate({ 1: 400, 2: 100, 3: 9 })).toBeNull();
  });
});
