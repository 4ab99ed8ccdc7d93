import { csvLine } from './csv.js';
import { iscoOf } from './occupations.js';
import type { Row } from './rows.js';

const euresHeader =
  'Candidate ID,Given name,Surname,E-mail,Telephone,Nationality,Country of residence,City,Postal code,Preferred occupation,ISCO-08,Preferred language,Registered (UTC),Motivation';

/** A sheet such as an EURES adviser sends; UTF-8 with a byte order mark. EU codes: UK and EL. */
export function euresCsv(rows: readonly Row[]): Uint8Array {
  const lines = rows.map(({ person, record }, i) => {
    const country = person.country === 'GB' ? 'UK' : person.country;
    return csvLine([
      `EU-${String(26_000 + i * 7).padStart(7, '0')}`,
      record.firstName,
      record.lastName,
      record.email,
      record.phone,
      country,
      country,
      person.city,
      person.postcode,
      record.occupation,
      iscoOf(record.occupation),
      person.language,
      record.at,
      record.text,
    ]);
  });
  lines.splice(
    30,
    0,
    csvLine(['EU-0099001', 'A.', '', '', '', 'PL', 'PL', '', '', 'welder', '7212', 'pl', '2025-11-30 09:00:00', '']),
  );
  lines.splice(120, 0, csvLine(['EU-0099002', '', '', 'unknown', '12', 'LT', 'LT', '', '', '', '', 'lt', '', '']));
  return new TextEncoder().encode(`\ufeff${[euresHeader, ...lines].join('\r\n')}\r\n`);
}
