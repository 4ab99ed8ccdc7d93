import { answerIn } from './answers.js';
import { csvLine } from './csv.js';
import { Dice } from './dice.js';
import type { Row } from './rows.js';

const mailchimpHeader =
  'Email Address,First Name,Last Name,Telefon,Ort,Språk,Kan du tänka dig att flytta hit?,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS';

/** A Mailchimp export of the subscribed: UTF-8, merge fields first, the upper-case tail last. Three rows are broken. */
export function newsletterCsv(rows: readonly Row[], seed: string): Uint8Array {
  const dice = new Dice(`${seed}/newsletter`);
  const lines = rows.map(({ person, record }, i) =>
    csvLine([
      record.email,
      record.firstName,
      record.lastName,
      dice.chance(0.5) ? record.phone : '',
      dice.chance(0.5) ? person.city : '',
      person.language,
      answerIn(person.language, record.wouldMove),
      String(1 + Math.round(person.warmth * 4)),
      record.at,
      `192.0.2.${dice.int(1, 254)}`,
      dice.chance(0.4) ? record.at : '',
      '',
      '',
      '',
      '',
      '',
      '',
      dice.chance(0.85) ? person.country : '',
      '',
      dice.chance(0.3) ? record.at : '',
      String(310_000 + i),
      dice.fork(`euid-${i}`).int(0x100000, 0xffffff).toString(16),
      record.text,
      dice.chance(0.2) ? '"VIP","Aurora 2026"' : '',
    ]),
  );
  const tail = ',,,,,,,,,,,,,,,,,';
  lines.splice(88, 0, `,Okänd,Prenumerant,,,sv,${tail}`);
  lines.splice(
    201,
    0,
    csvLine([
      'rita.holm@example.org',
      'Rita',
      'Holm',
      '',
      '',
      'sv',
      '',
      '2',
      '2025-05-02 08:11:40',
      '192.0.2.8',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      'SE',
      '',
      '',
      '1',
      'a',
      '',
      '',
      'en',
      'cell',
      'för',
      'mycket',
    ]),
  );
  lines.splice(
    305,
    0,
    csvLine([
      'not-an-address',
      'Kim',
      '',
      '',
      '',
      'en',
      '',
      '1',
      '2025-09-09 10:00:00',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      'GB',
      '',
      '',
      '2',
      'b',
      '',
      '',
    ]),
  );
  return new TextEncoder().encode(`${[mailchimpHeader, ...lines].join('\n')}\n`);
}
