import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasSmallCell, pooledGroups } from '../../pipeline/audit/pool-small.js';

const groups = fc
  .array(fc.tuple(fc.nat({ max: 30 }), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 12 })
  .map((sizes) =>
    sizes.map(([people, share], i) => ({ name: `group ${i}`, people, selected: Math.round(people * share) })),
  );

test('no group that stands alone has a small cell, nor have those told together unless they are everybody', () =>
  fc.assert(
    fc.property(groups, (all) => {
      const pooled = pooledGroups(all);
      for (const group of all) if (!pooled.has(group.name)) expect(hasSmallCell(group)).toBe(false);
      const together = all.filter(({ name }) => pooled.has(name));
      const whole = {
        people: together.reduce((sum, { people }) => sum + people, 0),
        selected: together.reduce((sum, { selected }) => sum + selected, 0),
      };
      if (pooled.size < all.length) expect(hasSmallCell(whole)).toBe(false);
    }),
  ));

test('names and order decide nothing', () =>
  fc.assert(
    fc.property(groups, fc.integer(), (all, turn) => {
      const renamed = all.map((group, i) => ({ ...group, name: `renamed ${all.length - i}` }));
      const order = [...renamed.keys()].sort((a, b) => ((a * 7 + turn) % 11) - ((b * 7 + turn) % 11));
      const pooled = pooledGroups(all);
      const again = pooledGroups(order.map((i) => renamed[i]!));
      expect(renamed.map(({ name }) => again.has(name))).toEqual(all.map(({ name }) => pooled.has(name)));
    }),
  ));

test('one small group takes the next larger along, so that it cannot be had by subtraction', () => {
  const counts = [
    { name: 'sv', people: 40, selected: 20 },
    { name: 'de', people: 20, selected: 10 },
    { name: 'et', people: 3, selected: 0 },
  ];
  expect([...pooledGroups(counts)].sort()).toEqual(['de', 'et']);
});
