import { expect, test } from 'vitest';
import { findKommun, kommuner, requireKommun } from '../../pipeline/lib/kommuner.js';

test('there are 14 kommuner with the folders of the contract and tiles that do not overlap', () => {
  expect(kommuner).toHaveLength(14);
  expect(kommuner.map((k) => k.slug)).toContain('2521-pajala');
  expect(kommuner.find((k) => k.code === '2518')?.slug).toBe('2518-overtornea');
  expect(new Set(kommuner.map((k) => `${k.tile.column} ${k.tile.row}`)).size).toBe(14);
});

test('each is found by its code, name and slug', () => {
  for (const k of kommuner)
    for (const form of [k.code, k.name, k.slug, k.name.toUpperCase()]) expect(findKommun(form)).toBe(k);
});

const forms: readonly (readonly [form: string, code: string | undefined])[] = [
  ['pajala', '2521'],
  ['LULEA', '2580'],
  ['Luleaa', '2580'],
  ['Bodens kommun', '2582'],
  ['Haaparanta', '2583'],
  ['Jellivaara', '2523'],
  ['Övertorneå kommun', '2518'],
  ['overkalix', '2513'],
  ['Haparanda stad', '2583'],
  ['Umeå', undefined],
  ['', undefined],
];
for (const [form, code] of forms) test(`findKommun ${form}`, () => expect(findKommun(form)?.code).toBe(code));

test('an unknown kommun is refused with the choices', () => {
  expect(() => requireKommun('Umeå')).toThrow(
    expect.objectContaining({ code: 'unknown-kommun', hint: expect.stringContaining('Pajala (2521)') }),
  );
});
