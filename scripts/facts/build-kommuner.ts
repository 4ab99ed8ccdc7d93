import { readFile, writeFile } from 'node:fs/promises';
import { compareText } from '../../pipeline/lib/compare.js';
import { asciiSlug } from '../../pipeline/lib/fold-text.js';
import { attributesOf, tileOf } from './kommun-attributes.js';

/**
 * Makes `pipeline/data/kommuner.ts` and `pipeline/data/places.ts` from the collected facts.
 * Run: npm run build && node dist/scripts/facts/build-kommuner.js path/to/kommuner.json
 */
const [input] = process.argv.slice(2);
if (input === undefined) throw new Error('usage: build-kommuner.js FACTS.json');
const facts = (JSON.parse(await readFile(input, 'utf8')) as RawKommun[]).sort((a, b) => compareText(a.code, b.code));
await writeFile('pipeline/data/kommuner.ts', kommunerModule(facts));
await writeFile('pipeline/data/places.ts', placesModule(facts));

interface RawPlace {
  readonly name: string;
  readonly kind: string;
  readonly variants: readonly string[];
  readonly kommun_codes: readonly string[];
  readonly ambiguous: boolean;
  readonly common_word_risk?: boolean;
}

interface RawKommun {
  readonly code: string;
  readonly name: string;
  readonly names: readonly { readonly lang: string; readonly name: string; readonly denotes: string }[];
  readonly spellings: {
    readonly without_diacritics: readonly string[];
    readonly official_forms: readonly string[];
    readonly other_and_misspellings: readonly { readonly form: string }[];
  };
  readonly population: { readonly value: number };
  readonly seat_coordinates: { readonly lat: number; readonly lon: number };
  readonly localities: {
    readonly items: readonly {
      readonly name: string;
      readonly population: number;
      readonly lat: number;
      readonly lon: number;
    }[];
  };
  readonly places: readonly RawPlace[];
  readonly shortage_occupations: {
    readonly items: readonly {
      readonly isco08: string;
      readonly title_en: string;
      readonly title_sv: string;
      readonly scope: string;
    }[];
  };
  readonly neighbours: { readonly kommuner: readonly string[]; readonly coast: boolean };
  readonly daylight: { readonly midnight_sun_days: number };
}

function kommunerModule(kommuner: readonly RawKommun[]): string {
  const rows = kommuner.map((k) => ({
    code: k.code,
    name: k.name,
    slug: `${k.code}-${asciiSlug(k.name)}`,
    names: k.names.filter((n) => n.denotes !== 'river Kalix älv').map((n) => ({ lang: n.lang, name: n.name })),
    spellings: [...new Set([...k.spellings.official_forms, ...k.spellings.other_and_misspellings.map((o) => o.form)])],
    population: k.population.value,
    seatPopulation: k.localities.items.find((l) => l.name === k.name)?.population ?? k.localities.items[0]!.population,
    lat: k.seat_coordinates.lat,
    lon: k.seat_coordinates.lon,
    tile: tileOf(k.code),
    neighbours: k.neighbours.kommuner,
    attributes: attributesOf(k.code, k.neighbours.coast),
    midnightSunDays: k.daylight.midnight_sun_days,
    localities: k.localities.items.map(({ name, population, lat, lon }) => ({ name, population, lat, lon })),
    shortages: uniqueShortages(k),
  }));
  return module('readonly KommunFacts[]', 'KommunFacts', 'kommunFacts', rows);
}

function uniqueShortages(kommun: RawKommun): readonly object[] {
  const byGroup = new Map<string, object>();
  for (const { isco08, title_en, title_sv, scope } of kommun.shortage_occupations.items)
    if (!byGroup.has(isco08))
      byGroup.set(isco08, { isco: isco08, en: title_en, sv: title_sv, local: scope === 'kommun' });
  return [...byGroup.values()];
}

/** A place that several kommuner list is one row with all of them. */
function placesModule(kommuner: readonly RawKommun[]): string {
  const byName = new Map<
    string,
    { name: string; kind: string; variants: Set<string>; kommuner: Set<string>; common: boolean }
  >();
  for (const kommun of kommuner)
    for (const place of kommun.places) {
      const known = byName.get(place.name) ?? {
        name: place.name,
        kind: place.kind,
        variants: new Set<string>(),
        kommuner: new Set<string>(),
        common: place.common_word_risk === true,
      };
      for (const variant of place.variants) known.variants.add(variant);
      for (const code of place.kommun_codes) known.kommuner.add(code);
      byName.set(place.name, known);
    }
  const rows = [...byName.values()]
    .sort((a, b) => compareText(a.name, b.name))
    .map((p) => ({ ...p, variants: [...p.variants].sort(compareText), kommuner: [...p.kommuner].sort(compareText) }));
  return module('readonly PlaceFacts[]', 'PlaceFacts', 'placeFacts', rows);
}

function module(type: string, typeName: string, name: string, rows: readonly object[]): string {
  return [
    '// Made by scripts/facts/build-kommuner.ts; do not edit by hand.',
    `import type { ${typeName} } from '../lib/kommuner.js';`,
    '',
    `export const ${name}: ${type} = [`,
    ...rows.map((row) => `  ${JSON.stringify(row)},`),
    '];',
    '',
  ].join('\n');
}
