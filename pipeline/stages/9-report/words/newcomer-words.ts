import type { Compared } from '../../../audit/newcomers.js';
import type { DriftLevel } from '../../../audit/psi.js';
import type { Lang } from '../numbers.js';

/** What the section on newcomers says. Numbers come in already written for the language. */
export interface NewcomerWords {
  readonly heading: string;
  readonly counts: (newcomers: string, before: string, days: string) => string;
  readonly measure: string;
  readonly index: string;
  readonly verdict: string;
  readonly name: Readonly<Record<Compared, string>>;
  readonly level: Readonly<Record<DriftLevel, string>>;
  readonly note: string;
  readonly tooFew: string;
}

export const newcomerWords: Readonly<Record<Lang, NewcomerWords>> = {
  sv: {
    heading: 'Liknar de nya dem som kom före?',
    counts: (newcomers, before, days) =>
      `${newcomers} personer sågs först de senaste ${days} dagarna, ${before} tidigare.`,
    measure: 'Vad',
    index: 'Förskjutning (PSI)',
    verdict: 'Omdöme',
    name: {
      country: 'land',
      language: 'språk',
      status: 'går att bedöma',
      length: 'textens längd',
      fit: 'passar',
      intent: 'flyttavsikt',
    },
    level: {
      stable: 'lika',
      unclear: 'oklart, kan vara slump',
      moderate: 'värt en titt',
      major: 'stor skillnad',
    },
    note: 'Från 0,1 värt en titt, från 0,25 bör bedömningen ses över. Förskjutning mellan två körningar visar norrut audit drift.',
    tooFew: 'För få personer för att jämföra.',
  },
  en: {
    heading: 'Are newcomers like those before?',
    counts: (newcomers, before, days) =>
      `${newcomers} people were first seen in the last ${days} days, ${before} earlier.`,
    measure: 'What',
    index: 'Shift (PSI)',
    verdict: 'Verdict',
    name: {
      country: 'country',
      language: 'language',
      status: 'can be judged',
      length: 'length of text',
      fit: 'fit',
      intent: 'move intent',
    },
    level: {
      stable: 'alike',
      unclear: 'unclear, may be chance',
      moderate: 'worth a look',
      major: 'large shift',
    },
    note: 'From 0.1 on worth a look, from 0.25 on the judgement should be looked at. norrut audit drift shows the shift between two runs.',
    tooFew: 'Too few people to compare.',
  },
};
