import { expect, test } from 'vitest';
import { capacitiesOf } from '../../pipeline/config/capacities.js';
import { parseConfig } from '../../pipeline/config/config.js';
import { meets, parseConditions } from '../../pipeline/config/segment-condition.js';
import { kommuner } from '../../pipeline/lib/kommuner.js';

const sources = 'sources: [{ name: s, kind: contacts, path: a.csv }]\n';

const refused: readonly (readonly [yaml: string, where: string])[] = [
  ['kommuner: { Umeå: { capacity: 3 } }', 'norrut.yaml: kommuner.Umeå'],
  ['kommuner: { Pajala: { capacity: 3 }, "2521": { capacity: 4 } }', 'norrut.yaml: kommuner.Pajala'],
  ['segments: [{ name: x, where: { salary: 3 } }]', 'norrut.yaml: segments[0].where.salary'],
  ['segments: [{ name: x, where: { birth_year: 1980 } }]', 'norrut.yaml: segments[0].where.birth_year'],
  ['segments: [{ name: x, where: { fit: high } }]', 'norrut.yaml: segments[0].where.fit'],
  ['segments: [{ name: x, where: { language: 3 } }]', 'norrut.yaml: segments[0].where.language'],
  ['segments: [{ name: x, where: {} }, { name: X!, where: {} }]', 'norrut.yaml: segments[1].name'],
  ['segments: [{ name: nurture, where: {} }]', 'norrut.yaml: segments[0].name'],
  ['segments: [{ name: a/b, where: {} }]', 'norrut.yaml: segments[0].name'],
  ['segments: [{ name: "../a", where: {} }]', 'norrut.yaml: segments[0].name'],
  ['segments: [{ name: "a..b", where: {} }]', 'norrut.yaml: segments[0].name'],
  ['segments: [{ name: "...", where: {} }]', 'norrut.yaml: segments[0].name'],
];
for (const [yaml, where] of refused)
  test(`refused at load: ${yaml}`, () =>
    expect(() => parseConfig(sources + yaml)).toThrow(expect.objectContaining({ code: 'bad-config', where })));

const words: readonly (readonly [yaml: string, says: string])[] = [
  ['allocation: { contactCap: 0 }', 'this must be at least 1'],
  ['allocation: { contactCap: x }', 'this must be a number'],
  ['maxRejects: 2', 'this must be at most 1'],
  ['segments: [{ name: "", where: {} }]', 'this must not be empty'],
  ['segments: [{ where: {} }]', 'this is missing'],
  ['segments: x', 'this must be a list'],
  ['colour: red', 'there is no key “colour” here'],
  ['version: 2', 'this must be 1'],
  ['sources: [{ name: s, kind: people, path: x }]', 'this must be one of contacts, events, consents, outcomes'],
  ['sources: [{ name: s, kind: contacts, path: x, map: { email: 3 } }]', 'this must be a text or a list of texts'],
  ['sources: []', 'at least one source'],
];
for (const [yaml, says] of words)
  test(`said in words: ${yaml}`, () =>
    expect(() => parseConfig(yaml.startsWith('sources') ? yaml : sources + yaml)).toThrow(says));

test('capacities go by name or code, the others get the default', () => {
  const capacity = capacitiesOf(
    parseConfig(`${sources}kommuner: { Lulea: { capacity: 400 }, "2521": { capacity: 0 } }\ndefaultCapacity: 7`),
  );
  expect(Object.fromEntries(kommuner.map(({ name }, k) => [name, capacity[k]]))).toMatchObject({
    Luleå: 400,
    Pajala: 0,
    Kiruna: 7,
  });
});

const conditions: readonly (readonly [where: unknown, value: unknown, met: boolean])[] = [
  ['>= 0.6', 0.6, true],
  ['> 0.6', 0.6, false],
  ['<0.6', 0.59, true],
  [{ min: 0.2, max: 0.4 }, 0.4, true],
  [{ min: 0.2, max: 0.4 }, 0.41, false],
  ['>= 0', null, false],
];
for (const [where, value, met] of conditions)
  test(`fit ${JSON.stringify(where)} with ${value}: ${met}`, () => {
    const [condition] = parseConditions({ fit: where }, 'segments[0]');
    expect(meets(condition!, value)).toBe(met);
  });

test('text conditions ignore case', () => {
  const [language, occupation] = parseConditions(
    { language: ['nl', 'de'], occupation: { contains: 'NURSE' } },
    'segments[0]',
  );
  expect(meets(language!, 'NL')).toBe(true);
  expect(meets(occupation!, 'District nurse')).toBe(true);
  expect(meets(occupation!, null)).toBe(false);
});
