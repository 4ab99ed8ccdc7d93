import type { Lang } from '../numbers.js';
import { en } from './en.js';
import { sv } from './sv.js';

/** Everything that a page says. Numbers come in already written for the language. */
export interface Words {
  readonly lang: Lang;
  readonly other: { readonly lang: Lang; readonly label: string };
  readonly skip: string;
  readonly regionTitle: string;
  readonly backToRegion: string;
  readonly asOf: (date: string) => string;
  readonly verdict: (leads: string, served: string, fresh: string) => string;
  readonly notServed: (kommuner: string) => string;
  readonly figures: Readonly<
    Record<'leads' | 'served' | 'newLeads' | 'contactable' | 'judged', readonly [label: string, note: string]>
  >;
  readonly headings: Readonly<
    Record<
      | 'where'
      | 'needs'
      | 'served'
      | 'changed'
      | 'trust'
      | 'funnel'
      | 'drivers'
      | 'stages'
      | 'segments'
      | 'objections'
      | 'about'
      | 'sources'
      | 'fresh'
      | 'list'
      | 'facts',
      string
    >
  >;
  readonly mapLabel: string;
  readonly mapTile: (name: string, leads: string, capacity: string, fresh: number) => string;
  readonly mapKey: string;
  readonly norway: string;
  readonly finland: string;
  readonly bay: string;
  readonly arcticCircle: string;
  readonly table: Readonly<
    Record<
      | 'kommun'
      | 'leads'
      | 'capacity'
      | 'filled'
      | 'fresh'
      | 'why'
      | 'top'
      | 'words'
      | 'language'
      | 'person'
      | 'source'
      | 'line'
      | 'file'
      | 'rank'
      | 'name'
      | 'segment'
      | 'stage'
      | 'next'
      | 'contact'
      | 'work'
      | 'read'
      | 'rejected'
      | 'evidence',
      string
    >
  >;
  readonly status: Readonly<Record<'full' | 'room' | 'below', string>>;
  readonly servedNote: (floor: string, cap: string) => string;
  readonly needsNote: string;
  readonly hidden: string;
  readonly changedNote: string;
  readonly changed: Readonly<Record<'newPeople' | 'newLeads' | 'wrote' | 'active', string>>;
  readonly weekly: string;
  readonly nothing: string;
  readonly calibrationLabel: string;
  readonly predicted: string;
  readonly observed: string;
  readonly trust: Readonly<
    Record<'fit_auc' | 'fit_ece' | 'driver_f1' | 'texts' | 'people_auc' | 'people_ece' | 'people' | 'gap', string>
  >;
  readonly otherTexts: (texts: string, auc: string, driverF1: string) => string;
  readonly noCard: string;
  readonly calibrationNote: string;
  readonly funnel: Readonly<Record<'contacts' | 'persons' | 'profiled' | 'contactable' | 'leads', string>>;
  readonly lost: Readonly<Record<string, string>>;
  readonly funnelNote: string;
  readonly stagesNote: string;
  readonly segmentPlacesNote: string;
  readonly judgedNote: (judged: string, profiled: string) => string;
  readonly abstained: Readonly<Record<string, string>>;
  readonly objectionsNote: string;
  readonly nothingToReview: string;
  readonly profiles: string;
  readonly about: readonly string[];
  readonly drivers: Readonly<Record<string, string>>;
  readonly stages: Readonly<Record<string, string>>;
  readonly needs: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, string>>;
  readonly countries: Readonly<Record<string, string>>;
  readonly freshness: Readonly<Record<string, string>>;
  readonly unknownLanguage: string;
  readonly kommunTitle: (name: string) => string;
  readonly kommunVerdict: (leads: string, capacity: string, fresh: string) => string;
  readonly freshNote: string;
  readonly noFresh: string;
  readonly listNote: (shown: string, all: string) => string;
  readonly noLeads: string;
  readonly rank: (n: string) => string;
  readonly noText: string;
  readonly fit: string;
  readonly segmentsNote: string;
  readonly firstInSegment: string;
  readonly files: string;
  readonly privacy: string;
}

const byLang: Readonly<Record<Lang, Words>> = { sv, en };

export function wordsIn(lang: Lang): Words {
  return byLang[lang];
}
