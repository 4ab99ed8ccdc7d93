import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kommunByCode } from '../../../pipeline/lib/kommuner.js';
import { packageRoot } from '../../../pipeline/lib/package-root.js';
import { findPlaces, namedKommuner } from '../../../pipeline/stages/7-match/find-places.js';

const named = (text: string, language: string | null) =>
  namedKommuner(findPlaces(text, language)).map((code) => kommunByCode(code)!.name);

const cases: readonly (readonly [text: string, language: string, kommuner: readonly string[], why: string])[] = [
  ['Muutamme Kirunaan tai Pajalaan.', 'fi', ['Kiruna', 'Pajala'], 'Finnish illative'],
  ['Asuimme Kalixissa ja Haaparannalla', 'fi', ['Kalix', 'Haparanda'], 'consonant ending, stem that changes'],
  ['Elämä Porjuksessa', 'fi', ['Jokkmokk'], '-s becomes -ks-'],
  ['Pracuję w Luleå, a brat w Kirunie', 'pl', ['Luleå', 'Kiruna'], 'Polish locative'],
  ['Chceme žít v Kiruně', 'cs', ['Kiruna'], 'Czech locative'],
  ['Norime gyventi Kirunoje', 'lt', ['Kiruna'], 'Lithuanian locative'],
  ['Kolime Bodenisse', 'et', ['Boden'], 'Estonian illative'],
  ['Ми живемо в Кіруні', 'uk', ['Kiruna'], 'Ukrainian locative'],
  ['Mun ásan Gironis ja Váhčiris', 'se', ['Kiruna', 'Gällivare'], 'Northern Sámi names'],
  ['Jåhkåmåhke is where I want to be', 'en', ['Jokkmokk'], 'Lule Sámi name'],
  ['Jellivaarassa ja Matarengissa', 'fi', ['Gällivare', 'Övertorneå'], 'Meänkieli and Finnish names'],
  ['vi flyttar till lulea i höst', 'sv', ['Luleå'], 'no diacritics, no capital'],
  ['a house in Jokmok or Arjeplogg', 'en', ['Jokkmokk', 'Arjeplog'], 'misspelt'],
  ['Arvidsjuar im Winter', 'de', ['Arvidsjaur'], 'two letters swapped'],
  ['Kirunabor och Luleåborna', 'sv', ['Kiruna', 'Luleå'], 'compounds'],
  ['Haus in Harads, Storforsen gesehen', 'de', ['Boden', 'Älvsbyn'], 'places inside a kommun'],
  ['Wir ziehen nach Boden.', 'de', ['Boden'], 'Boden the town'],
  ['Das Kind schläft auf dem Boden, mit nassem Boden.', 'de', [], 'Boden the floor'],
  ['Früher am Bodensee', 'de', [], 'Lake Constance'],
  ['båten ligger i boden', 'sv', ['Boden'], 'a shed in Swedish too: taken for the town, as most who write it mean it'],
  ['Vi tar ansvar och går på shopping', 'sv', [], 'villages named like words'],
  ['meijän pajalla on hyvä porukka', 'fi', [], 'pajalla is "at the workshop"'],
  ['Metsä Kainuussa', 'fi', [], 'Kainuu is in Finland first'],
  ['Hun bor ved Kalixälven', 'no', [], 'a river through five kommuner'],
  ['Umeå, Skellefteå eller Sundsvall', 'sv', [], 'outside Norrbotten'],
];
for (const [text, language, kommuner, why] of cases)
  test(`${why}: ${text}`, () => expect(named(text, language)).toEqual(kommuner));

const floors = { dev: [0.97, 0.95], dev2: [0.97, 0.97], train: [0.97, 0.95] } as const;
for (const [file, [precision, recall]] of Object.entries(floors))
  test(`on ${file}.jsonl: precision of at least ${precision}, recall of at least ${recall}`, async () => {
    const text = await readFile(join(packageRoot(), 'data-samples', 'corpus', `${file}.jsonl`), 'utf8');
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; lang: string; kommun: string[] });
    let found = 0;
    let right = 0;
    let wanted = 0;
    for (const row of rows) {
      const names = named(row.text, row.lang);
      found += names.length;
      wanted += row.kommun.length;
      right += names.filter((name) => row.kommun.includes(name)).length;
    }
    expect(right / found).toBeGreaterThanOrEqual(precision);
    expect(right / wanted).toBeGreaterThanOrEqual(recall);
  });
