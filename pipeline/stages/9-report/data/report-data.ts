import type { Fairness } from '../../../audit/fairness.js';
import type { Newcomers } from '../../../audit/newcomers.js';
import type { Driver } from '../../../lib/drivers.js';
import type { Need } from '../../7-match/needs/needs.js';

export interface Tally {
  readonly name: string;
  readonly n: number;
}

/** What a kommun was given, for the region's map and table. No person is named. */
export interface KommunCount {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly leads: number;
  readonly capacity: number;
  /** Leads with something new in the last seven days. */
  readonly fresh: number;
  readonly topDrivers: readonly Driver[];
  readonly needs: ReadonlyMap<Need, number>;
}

export interface ObjectionFound {
  readonly personId: string;
  readonly source: string;
  readonly file: string;
  readonly line: number;
  readonly language: string | null;
}

/** How good the weights in use are, on what they were not fitted on; from their card. */
export interface TrustCard {
  /** Heads on the labelled texts whose line between fits counts. */
  readonly texts: TextFigures & { readonly ece: number };
  /** Heads on labelled texts whose writers drew that line elsewhere. */
  readonly others: readonly TextFigures[];
  /** Weights learnt from the workspace's labels: on the newest labelled people, kept out of training. */
  readonly people: { readonly n: number; readonly auc: number | null; readonly ece: number } | undefined;
  /** Predicted and observed share of good fits by bin of `texts`. */
  readonly bins: readonly { readonly predicted: number; readonly observed: number; readonly n: number }[];
}

export interface TextFigures {
  readonly n: number;
  /** Area under the ROC curve of fit. */
  readonly auc: number;
  readonly driverF1: number;
}

/** A name in both languages of the pages. */
export type Bilingual = Readonly<Record<'sv' | 'en', string>>;
/** The configured and shipped segments by name. */
export type SegmentNames = Readonly<Record<string, Bilingual>>;

export interface RegionData {
  readonly asOf: string;
  readonly segmentNames: SegmentNames;
  readonly contacts: number;
  readonly rejected: number;
  readonly persons: number;
  readonly profiled: number;
  readonly contactable: number;
  readonly leads: number;
  /** Of them, with something new in the last seven days. */
  readonly freshLeads: number;
  readonly floor: number;
  readonly cap: number;
  /** Why people fell out before profiling, and why profiled people may not be written to. */
  readonly lostBeforeProfiling: readonly Tally[];
  readonly lostBeforeContact: readonly Tally[];
  readonly judged: number;
  readonly abstained: readonly Tally[];
  readonly gap: number | undefined;
  readonly kommuner: readonly KommunCount[];
  readonly drivers: readonly Tally[];
  readonly stages: readonly Tally[];
  readonly segments: readonly Tally[];
  readonly fairness: Fairness;
  readonly newcomers: Newcomers | null;
  readonly needs: ReadonlyMap<Need, number>;
  readonly changes: Changes;
  /** New people who may be profiled in each of the last twelve weeks, the newest last. */
  readonly weekly: readonly number[];
  readonly objections: readonly ObjectionFound[];
  readonly card: TrustCard | undefined;
  readonly sources: readonly { readonly name: string; readonly accepted: number; readonly rejected: number }[];
}

/** What the data say about the seven days before the run's instant. */
export interface Changes {
  readonly newPeople: number;
  readonly newLeads: number;
  readonly wrote: number;
  readonly active: number;
  readonly outcomes: readonly Tally[];
}

/** One row of a kommun's list. Only that kommun's pages ever see it. */
export interface Lead {
  readonly personId: string;
  readonly kommun: string;
  readonly rank: number;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly occupation: string | null;
  readonly wouldMove: string | null;
  readonly segment: string;
  readonly stage: string;
  /** English, as in the column `next_step`. */
  readonly nextStep: string;
  readonly fit: number;
  readonly moveIntent: number;
  readonly drivers: readonly Driver[];
  readonly evidence: string | null;
  readonly evidenceDriver: string | null;
  /** What is new about the person in the last seven days: `new`, `wrote`, `active`, `replied`, … */
  readonly fresh: readonly string[];
}

/** A segment of a kommun's list: how many, what matters most to them, and who comes first. */
export interface SegmentFacts extends Tally {
  readonly drivers: readonly Driver[];
  readonly examples: readonly { readonly rank: number; readonly name: string }[];
}

export interface KommunData {
  readonly asOf: string;
  readonly segmentNames: SegmentNames;
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly capacity: number;
  readonly total: number;
  readonly fresh: number;
  /** The first of the list, as many as a page may hold. */
  readonly leads: readonly Lead[];
  readonly segments: readonly SegmentFacts[];
  readonly stages: readonly Tally[];
  readonly drivers: readonly Tally[];
  readonly needs: ReadonlyMap<Need, number>;
}
