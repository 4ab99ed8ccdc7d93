import { fitsWindows1252 } from './csv.js';
import type { Dice } from './dice.js';
import { ascii } from './mail.js';
import { nicknames } from './names.js';
import type { Draft } from './people.js';
import type { ContactRecord, FileName, Person } from './person.js';
import { signedName, type TextPool } from './texts.js';
import { moment } from './time.js';

/** When rows came into each file. The fair was on 28 and 29 March 2026; the survey ran in three waves. */
const windows: Readonly<Record<FileName, ReadonlyArray<readonly [range: readonly [string, string], weight: number]>>> =
  {
    newsletter: [
      [['2022-02-01', '2023-12-31'], 12],
      [['2024-01-01', '2025-12-31'], 48],
      [['2026-01-01', '2026-11-16'], 36],
      [['2026-11-17', '2026-11-23'], 4],
    ],
    survey: [
      [['2024-10-01', '2024-10-25'], 25],
      [['2025-09-15', '2025-10-12'], 30],
      [['2026-09-14', '2026-11-15'], 40],
      [['2026-11-17', '2026-11-22'], 5],
    ],
    fair: [[['2026-03-28', '2026-03-29'], 1]],
    eures: [
      [['2025-02-01', '2025-12-31'], 30],
      [['2026-01-01', '2026-11-16'], 64],
      [['2026-11-17', '2026-11-23'], 6],
    ],
  }; // prettier-ignore

const files: readonly FileName[] = ['newsletter', 'survey', 'fair', 'eures'];

/** Give every person the row they came by, and some a second and third one elsewhere, written a little differently. */
export function writeRecords(drafts: readonly Draft[], pool: TextPool, dice: Dice): Person[] {
  return drafts.map((draft, no) => {
    const first = record(draft, draft.home, draft.texts[0]?.text ?? '', dice, false);
    const texts = [...draft.texts];
    const records = [first];
    const again = draft.home === 'newsletter' ? 0.14 : 0.22;
    const others = dice.shuffle(files.filter((file) => file !== draft.home && mayStandIn(file, draft)));
    for (const file of others.slice(0, dice.chance(again) ? (dice.chance(0.12) ? 2 : 1) : 0)) {
      const text = dice.chance(0.45)
        ? pool.take(
            (t) =>
              t.lang === draft.language &&
              !t.tags.includes('objection') &&
              signedName(t.text) === undefined &&
              (file !== 'survey' || fitsWindows1252(t.text)),
          )
        : undefined;
      if (text !== undefined) texts.push(text);
      records.push(record(draft, file, text?.text ?? '', dice, true));
    }
    return { ...draft, no, texts, records };
  });
}

function mayStandIn(file: FileName, draft: Draft): boolean {
  if (file === 'fair') return ['NL', 'BE', 'DE', 'GB'].includes(draft.country);
  if (file === 'eures') return !['SE', 'US', 'IN', 'UA', 'GB'].includes(draft.country);
  return file !== 'survey' || fitsWindows1252(draft.firstName + draft.lastName + draft.city);
}

function record(draft: Draft, file: FileName, text: string, dice: Dice, again: boolean): ContactRecord {
  const written = again ? distort(draft, dice) : draft;
  return {
    file,
    ...written,
    firstName: file === 'survey' ? plain(written.firstName) : written.firstName,
    lastName: file === 'survey' ? plain(written.lastName) : written.lastName,
    occupation: draft.occupation,
    wouldMove: file === 'eures' || (file === 'newsletter' && dice.chance(0.45)) ? undefined : draft.answer,
    text,
    at: moment(dice, ...dice.weighted(windows[file])),
  };
}

type Written = Pick<ContactRecord, 'firstName' | 'lastName' | 'email' | 'phone'>;

/** The same person somewhere else: the address or the telephone is kept, so that the rows can be known to belong together. */
function distort(person: Draft, dice: Dice): Written {
  const { firstName, lastName, email, phone } = person;
  const same = { firstName, lastName, email, phone };
  const wider = phone === '' ? 'as is' : 'other address';
  switch (
    dice.weighted([
      ['as is', 30],
      ['nickname', 16],
      ['typo', 14],
      ['swapped', 8],
      ['no accents', 12],
      [wider, 12],
      ['initial', 8],
    ] as const)
  ) {
    case 'nickname':
      return { ...same, firstName: nicknames[firstName] ?? firstName };
    case 'typo':
      return { ...same, lastName: typo(lastName, dice) };
    case 'swapped':
      return { ...same, firstName: lastName, lastName: firstName };
    case 'no accents':
      return { ...same, firstName: plain(firstName, true), lastName: plain(lastName, true) };
    case 'other address':
      return { ...same, email: `${ascii(firstName)}.${ascii(lastName)}@arbete.example` };
    case 'initial':
      return { ...same, firstName: `${firstName.slice(0, 1)}.` };
    default:
      return same;
  }
}

/** Two neighbouring letters change places, or one is lost. */
function typo(name: string, dice: Dice): string {
  if (name.length < 4) return name;
  const at = dice.int(1, name.length - 2);
  return dice.chance(0.5)
    ? name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2)
    : name.slice(0, at) + name.slice(at + 1);
}

/** Without the marks that a file (or its writer) cannot hold. */
function plain(text: string, always = false): string {
  if (!always && fitsWindows1252(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O');
}
