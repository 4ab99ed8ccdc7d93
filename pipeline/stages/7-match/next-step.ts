import type { LifeStage } from './life-cycle.js';

/** What a kommun's officer does next, in both languages of the report. The English text is the column `next_step`. */
export const nextSteps = {
  welcome: { en: 'Send a welcome letter and ask about their plans', sv: 'Skicka välkomstbrev och fråga om planerna' },
  places: {
    en: 'Send homes and everyday life in the places they name',
    sv: 'Skicka bostäder och vardag i platserna de nämner',
  },
  meeting: { en: 'Invite to an online meeting about living here', sv: 'Bjud in till digital träff om livet här' },
  call: { en: 'Call within a week: they have concrete plans', sv: 'Ring inom en vecka: de har konkreta planer' },
  write: { en: 'Write within a week: they have concrete plans', sv: 'Skriv inom en vecka: de har konkreta planer' },
  employer: {
    en: 'Introduce to an employer who needs their occupation',
    sv: 'Förmedla till en arbetsgivare som behöver yrket',
  },
  visit: { en: 'Book a visit: homes, school, employers', sv: 'Boka ett besök: bostäder, skola, arbetsgivare' },
  arrival: { en: 'Agree on housing, school and starting date', sv: 'Kom överens om bostad, skola och startdatum' },
  again: { en: 'Take up contact again: silent for half a year', sv: 'Ta ny kontakt: tyst sedan ett halvår' },
  settle: { en: 'Follow up the move: home, school, language course', sv: 'Följ upp flytten: bostad, skola, språkkurs' },
  root: {
    en: 'Invite into associations; ask to host newcomers',
    sv: 'Bjud in i föreningslivet; fråga om att ta emot nya',
  },
} as const;

export type NextStep = keyof typeof nextSteps;

export interface StepSigns {
  readonly stage: LifeStage;
  readonly moveIntent: number | null;
  readonly hasPhone: boolean;
  /** The occupation is in short supply in this kommun or the county. */
  readonly wantedOccupation: boolean;
  readonly namedHere: boolean;
  readonly quietDays: number | null;
}

/** A lead in talks without any sign for half a year has stalled. */
export const stalledDays = 182;

export function nextStep(signs: StepSigns): NextStep {
  const stalled = (signs.quietDays ?? 0) > stalledDays;
  switch (signs.stage) {
    case 'inventera':
      return signs.namedHere ? 'places' : 'welcome';
    case 'attrahera':
      if ((signs.moveIntent ?? 0) >= 0.6) return signs.hasPhone ? 'call' : 'write';
      if (signs.wantedOccupation) return 'employer';
      return signs.namedHere ? 'places' : 'meeting';
    case 'rekrytera':
      if (stalled) return 'again';
      return signs.wantedOccupation ? 'employer' : 'visit';
    case 'introducera':
      return stalled ? 'again' : 'arrival';
    case 'välkomna':
      return 'settle';
    case 'rota':
      return 'root';
    default:
      return signs.stage satisfies never;
  }
}
