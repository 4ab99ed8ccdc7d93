import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { answerIn } from './answers.js';
import { countries } from './countries.js';
import { Dice } from './dice.js';
import { occupationIn } from './occupations.js';
import type { Row } from './rows.js';

const header = [
  'Nr',
  'Namn',
  'E-post',
  'Telefon',
  'Land',
  'Ort',
  'Yrke',
  'Flytta?',
  'Dag',
  'Språk',
  'Samtal vid montern',
];

/** The sheet that the stand in Houten filled in: a preamble of three rows, the header in the fifth, a footer, real dates. */
export async function fairXlsx(rows: readonly Row[], seed: string): Promise<Uint8Array> {
  const dice = new Dice(`${seed}/fair`);
  const body = rows.map(({ person, record }, i) => [
    i + 1,
    `${record.firstName} ${record.lastName}`,
    record.email,
    record.phone.startsWith('+31') && dice.chance(0.5)
      ? `0${record.phone.slice(3, 4)}-${record.phone.slice(4)}`
      : record.phone,
    dice.chance(0.6) ? countries[person.country]!.names.nl : person.country,
    person.city,
    occupationIn(dice.chance(0.7) ? 'nl' : 'en', record.occupation),
    answerIn(dice.pick(['nl', 'sv', 'en']), record.wouldMove),
    new Date(`${record.at.slice(0, 10)}T00:00:00Z`),
    person.language,
    record.text,
  ]);
  body.splice(57, 0, [body.length + 1, '', 'oleesbaar', '', 'NL', '', '', 'Ja', '', '', '']);
  body.splice(140, 0, [body.length + 1, 'Stel met hond', '', '', 'NL', '', '', '', '', '', '']);
  const sheet = [
    ['Welcome to Arctic Sweden – Emigration Expo Houten 2026'],
    ['Monterns kontaktlista, 28–29 mars 2026. Fylls i av personalen; ja/nej/kanske på frågan om flytt.'],
    ['Påhittade personer, för demonstration'],
    [],
    header,
    ...body,
    [],
    [`Totalt: ${rows.length} samtal`],
  ];
  const cells = sheet.map((line) => line.map(cell));
  return withoutClock(await writeExcelFile(cells, { sheet: 'Kontakter' }).toBuffer());
}

function cell(value: string | number | Date | undefined) {
  if (value === undefined || value === '') return null;
  return value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value };
}

/** The same archive with every entry dated 1980-01-01, so that the bytes depend on the rows alone. */
function withoutClock(xlsx: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(xlsx)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: '1980-01-01T00:00:00' });
}
