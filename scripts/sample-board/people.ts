import { countries, homeOf } from './countries.js';
import { fitsWindows1252 } from './csv.js';
import type { Dice } from './dice.js';
import { mailAddress } from './mail.js';
import { names } from './names.js';
import { occupations } from './occupations.js';
import type { ConsentPlan, FileName, MoveAnswer, Person } from './person.js';
import { type CorpusText, signedName, type TextKind, type TextPool } from './texts.js';

/** A person before any file has a row about them. */
export type Draft = Omit<Person, 'records' | 'no'> & { readonly home: FileName; readonly answer: MoveAnswer };

interface Share {
  readonly withText: number;
  readonly without: number;
  readonly kinds: readonly TextKind[];
  readonly languages: ReadonlyArray<readonly [string, number]>;
}

/** Who stands in which file first. Languages are those of the people without a text. */
const shares: Readonly<Record<FileName, Share>> = {
  newsletter: {
    withText: 190,
    without: 255,
    kinds: ['newsletter', 'oneliner', 'review', 'chat'],
    languages: [
      ['sv', 22],
      ['en', 24],
      ['de', 18],
      ['nl', 14],
      ['fi', 6],
      ['fr', 5],
      ['no', 4],
      ['da', 4],
      ['it', 2],
      ['es', 1],
    ],
  },
  survey: {
    withText: 330,
    without: 25,
    kinds: ['survey', 'chat', 'oneliner', 'review'],
    languages: [
      ['sv', 60],
      ['en', 15],
      ['de', 10],
      ['fi', 8],
      ['no', 7],
    ],
  },
  fair: {
    withText: 180,
    without: 20,
    kinds: ['expo_note', 'survey', 'chat', 'oneliner'],
    languages: [
      ['nl', 80],
      ['de', 12],
      ['en', 8],
    ],
  },
  eures: {
    withText: 165,
    without: 45,
    kinds: ['email', 'survey'],
    languages: [
      ['pl', 40],
      ['lt', 10],
      ['lv', 6],
      ['et', 6],
      ['cs', 8],
      ['it', 8],
      ['es', 8],
      ['uk', 4],
      ['de', 5],
      ['nl', 5],
    ],
  },
}; // prettier-ignore

const fairLanguages = new Set(['nl', 'de', 'en', 'fr', 'sv']);

/** The board's people, each in the file they came by; texts are given out once each. */
export function invitePeople(pool: TextPool, dice: Dice): Draft[] {
  const phones = new Map<string, number>();
  const addresses = new Set<string>();
  const drafts: Draft[] = [];
  for (const file of ['fair', 'eures', 'survey', 'newsletter'] as const) {
    const share = shares[file];
    for (let i = 0; i < share.withText + share.without; i++) {
      const text = i < share.withText ? pool.take((candidate) => belongs(candidate, file, share)) : undefined;
      const language = text?.lang ?? dice.weighted(share.languages);
      drafts.push(draft(file, language, text, dice, phones, addresses));
    }
  }
  return drafts;
}

function belongs(text: CorpusText, file: FileName, share: Share): boolean {
  if (!share.kinds.includes(text.kind)) return false;
  if (file === 'survey') return fitsWindows1252(text.text);
  if (['fair', 'eures'].includes(file) && text.tags.some((tag) => ['objection', 'b2b', 'spam'].includes(tag)))
    return false;
  if (file === 'fair') return fairLanguages.has(text.lang);
  if (file === 'eures') return text.lang !== 'sv' || text.kind === 'email';
  return true;
}

function draft(
  home: FileName,
  language: string,
  text: CorpusText | undefined,
  dice: Dice,
  phones: Map<string, number>,
  addresses: Set<string>,
): Draft {
  const signed = text === undefined ? undefined : signedName(text.text);
  const list = names[language]!;
  const firstName = signed?.first ?? dice.pick(list.first);
  const lastName = signed?.last ?? dice.pick(list.last);
  const country = home === 'fair' && dice.chance(0.6) ? 'NL' : homeOf(language, dice);
  const place = dice.pick(countries[country]!.places);
  const reached = { newsletter: 0.25, survey: 0.4, fair: 0.75, eures: 0.8 }[home];
  const intent =
    text?.move_intent ??
    dice.weighted([
      [0, 5],
      [1, 4],
      [2, 1],
    ] as const);
  const birthYear = dice.int(1948, 2006);
  return {
    home,
    language,
    country,
    ...place,
    birthYear,
    firstName,
    lastName,
    email: mailAddress(firstName, lastName, birthYear, addresses, dice),
    phone: dice.chance(reached) ? nextPhone(country, phones) : '',
    occupation: text?.occupation ?? (dice.chance(0.65) ? ageOccupation(birthYear, dice) : ''),
    texts: text === undefined ? [] : [text],
    warmth: Math.min(1, 0.1 + 0.17 * (text?.fit ?? dice.int(0, 2)) + 0.15 * intent + dice.int(0, 15) / 100),
    consent: consentPlan(home, text, dice),
    answer: answerOf(intent, dice),
  };
}

function nextPhone(country: string, phones: Map<string, number>): string {
  const n = phones.get(country) ?? 0;
  phones.set(country, n + 1);
  return countries[country]!.phone(n);
}

function ageOccupation(birthYear: number, dice: Dice): string {
  if (birthYear < 1959) return 'retired';
  if (birthYear > 2002) return 'student';
  return dice.pick(occupations.slice(0, -2))[0];
}

function answerOf(intent: 0 | 1 | 2, dice: Dice): MoveAnswer {
  const [yes, maybe, no] = (
    [
      [15, 30, 55],
      [42, 48, 10],
      [88, 10, 2],
    ] as const
  )[intent];
  return dice.weighted([
    ['yes', yes],
    ['maybe', maybe],
    ['no', no],
  ]);
}

/** Somebody who writes `take me off` has at times also ticked no box; at times the text is the only trace of the objection. */
function consentPlan(home: FileName, text: CorpusText | undefined, dice: Dice): ConsentPlan {
  const full = home === 'newsletter' ? 56 : 76;
  const plan = dice.weighted<ConsentPlan>([
    ['all', full * 0.28],
    ['all but ads', full * 0.7],
    ['again after withdrawal', full * 0.02],
    ['newsletter only', home === 'newsletter' ? 22 : 6],
    ['profiling only', 3],
    ['withdrawn', 4],
    ['objected', 2],
    ['expired', 3],
    ['none', home === 'newsletter' ? 10 : 6],
  ]);
  return text?.tags.includes('objection') && dice.chance(0.6) ? 'all but ads' : plan;
}
