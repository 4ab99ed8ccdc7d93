import { answerIn } from './answers.js';
import { countries } from './countries.js';
import { csvLine, windows1252 } from './csv.js';
import { Dice } from './dice.js';
import { occupationIn } from './occupations.js';
import type { Row } from './rows.js';

const surveyHeader =
  'ID;Starttid;Slutförandetid;E-post;Namn;Telefonnummer;Land;Bostadsort;Födelseår;Yrke;Kan du tänka dig att flytta till Norrbotten?;Varför lockar Norrbotten dig, eller varför inte?';

/** A Microsoft Forms answer sheet re-saved by Excel in Swedish: semicolons, Windows-1252, CRLF. */
export function surveyCsv(rows: readonly Row[], seed: string): Uint8Array {
  const dice = new Dice(`${seed}/survey`);
  const lines = rows.map(({ person, record }, i) =>
    csvLine(
      [
        String(i + 1),
        record.at.slice(0, 16),
        record.at.slice(0, 16),
        record.email,
        dice.chance(0.1) ? `${record.lastName}, ${record.firstName}` : `${record.firstName} ${record.lastName}`,
        dice.chance(0.7) ? nationalPhone(record.phone) : record.phone,
        countries[person.country]!.names.sv,
        person.city,
        dice.chance(0.9) ? String(person.birthYear) : '',
        occupationIn('sv', record.occupation),
        answerIn('sv', record.wouldMove, dice),
        record.text,
      ],
      ';',
    ),
  );
  lines.splice(40, 0, `${lines.length + 1};2024-10-09 20:15;2024-10-09 20:19;;;;Sverige;;;;Ja;`);
  lines.splice(199, 0, `${lines.length + 1};2025-09-30 12:00;2025-09-30 12:04;mats@;;;Sverige;Luleå;;;Kanske;`);
  lines.splice(300, 0, `${lines.length + 1};2026-09-20 12:00;2026-09-20 12:01;"klistrat, från; ett annat blad;x;y;z`);
  return windows1252([surveyHeader, ...lines, ''].join('\r\n'));
}

/** As people in Sweden type it: `070-174 06 05`. Others keep the plus. */
function nationalPhone(e164: string): string {
  if (!e164.startsWith('+46')) return e164.replace(/^\+/, '00');
  const local = `0${e164.slice(3)}`;
  const area = local.startsWith('08') ? 2 : local.startsWith('0980') ? 4 : 3;
  return `${local.slice(0, area)}-${local.slice(area, area + 3)} ${local.slice(area + 3)}`;
}
