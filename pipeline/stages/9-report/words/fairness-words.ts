import type { Dimension } from '../../../audit/fairness.js';
import type { Lang } from '../numbers.js';

/** What the fairness section says. Numbers come in already written for the language. */
export interface FairnessWords {
  readonly heading: string;
  readonly dimension: Readonly<Record<Dimension, string>>;
  readonly people: string;
  readonly onList: string;
  readonly fit: string;
  readonly known: string;
  readonly group: Readonly<Record<string, string>>;
  readonly everyone: string;
  readonly behind: (groups: string) => string;
  readonly tooFew: string;
  readonly note: string;
  readonly labels: (outcomes: string, answers: string) => string;
  readonly underFive: string;
  readonly unmeasured: Readonly<Record<string, string>>;
}

export const fairnessWords: Readonly<Record<Lang, FairnessWords>> = {
  sv: {
    heading: 'Kommer alla grupper fram lika?',
    dimension: { language: 'Språk', country: 'Land', age: 'Ålder' },
    people: 'Får kontaktas',
    onList: 'På en lista (95 %)',
    fit: 'Passar',
    known: 'Förutsagt → utfall',
    group: {
      unknown: 'okänt',
      'smaller groups': 'mindre grupper',
      'under 30': 'under 30',
      '30-44': '30–44',
      '45-59': '45–59',
      '60 and over': '60 och äldre',
    },
    everyone: 'alla',
    behind: (groups) => `Under fyra femtedelar av de övrigas andel, mer än slumpen ger: ${groups}.`,
    tooFew: 'För få personer för att säga något om grupper.',
    note: 'Av dem som får profileras och kontaktas. Grupper visas bara med minst fem personer på och utanför listorna, annars tillsammans. Språk, land och ålder är aldrig ett skäl i bedömningen; utan text blir bedömningen medelvärdet.',
    labels: (outcomes, answers) =>
      `Utfall är kända för ${outcomes} personer; för ${answers} räknas deras svar, som bedömningen själv läser.`,
    underFive: 'färre än fem',
    unmeasured: {
      age: 'Ålder mäts inte: för få födelseår i källorna.',
      sex: 'Kön mäts inte: ingen källa bär det, och norrut gissar inte.',
    },
  },
  en: {
    heading: 'Do all groups get through alike?',
    dimension: { language: 'Language', country: 'Country', age: 'Age' },
    people: 'May be contacted',
    onList: 'On a list (95%)',
    fit: 'Fit',
    known: 'Predicted → came true',
    group: {
      unknown: 'unknown',
      'smaller groups': 'smaller groups',
      'under 30': 'under 30',
      '30-44': '30–44',
      '45-59': '45–59',
      '60 and over': '60 and over',
    },
    everyone: 'everyone',
    behind: (groups) => `Under four fifths of the others’ share, by more than chance: ${groups}.`,
    tooFew: 'Too few people to tell anything about groups.',
    note: 'Of those who may be profiled and contacted. A group stands alone only with at least five people on and off the lists, else together with others. Language, country and age are never a reason in the judgement; without a text the judgement is the average.',
    labels: (outcomes, answers) =>
      `What came true is known of ${outcomes} people; of ${answers} their answer counts, which the judgement itself reads.`,
    underFive: 'fewer than five',
    unmeasured: {
      age: 'Age is not measured: too few birth years in the sources.',
      sex: 'Sex is not measured: no source carries it, and norrut does not guess.',
    },
  },
};
