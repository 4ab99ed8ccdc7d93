import type { Config } from '../../config/config.js';
import { meets, parseConditions } from '../../config/segment-condition.js';
import { asciiSlug } from '../../lib/fold-text.js';

/** A kind of lead: whom it takes, and what to say first. */
export interface Segment {
  readonly name: string;
  /** Name of its file: lower-case ASCII. */
  readonly file: string;
  readonly sv: string;
  readonly en: string;
  readonly takes: (lead: LeadColumns) => boolean;
}

/** The columns of a lead that conditions may use, and the ISCO groups that only shipped segments use. */
export interface LeadColumns {
  readonly [column: string]: unknown;
  readonly isco: readonly string[];
}

const number = (lead: LeadColumns, column: string) => (typeof lead[column] === 'number' ? lead[column] : 0);
const clear = 0.5;
const careGroups = ['22', '32', '53', '2635'];
const industryGroups = ['214', '311', '3122', '7212', '723', '7411', '811', '8343'];
const inGroups = (lead: LeadColumns, groups: readonly string[]) =>
  lead.isco.some((isco) => groups.some((g) => isco.startsWith(g)));

/** The shipped segments; a lead's is the first that takes it, so the last takes everybody. */
const shipped: readonly Omit<Segment, 'file'>[] = [
  {
    name: 'ready-now',
    sv: 'Redo nu',
    en: 'Ready now',
    takes: (lead) => number(lead, 'move_intent') >= 0.6 && number(lead, 'fit') >= clear,
  },
  {
    name: 'green-industry',
    sv: 'Grön industri',
    en: 'Green industry',
    takes: (lead) =>
      number(lead, 'environment') >= clear && (inGroups(lead, industryGroups) || number(lead, 'nature') < clear),
  },
  { name: 'family-life', sv: 'Familjeliv', en: 'Family life', takes: (lead) => number(lead, 'family') >= clear },
  {
    name: 'nature-keepers',
    sv: 'Naturvårdare',
    en: 'Nature keepers',
    takes: (lead) => number(lead, 'nature') >= clear,
  },
  {
    name: 'health-and-care',
    sv: 'Vård och omsorg',
    en: 'Health and care',
    takes: (lead) => inGroups(lead, careGroups),
  },
  { name: 'helpers', sv: 'Hjälpare', en: 'Helpers', takes: (lead) => number(lead, 'helping') >= clear },
  {
    name: 'arctic-curious',
    sv: 'Nyfikna på Arktis',
    en: 'Curious about the Arctic',
    takes: (lead) => number(lead, 'arctic') >= clear || number(lead, 'curiosity') >= clear,
  },
  { name: 'nurture', sv: 'Att vårda', en: 'To nurture', takes: () => true },
];

export const shippedSegments: readonly Segment[] = shipped.map((segment) => ({ ...segment, file: segment.name }));

/** The config's own segments, then the shipped ones that it does not replace; the last takes everybody. */
export function segmentsOf(config: Pick<Config, 'segments'>): readonly Segment[] {
  const own = (config.segments ?? []).map(({ name, sv, en, where }, i) => {
    const conditions = parseConditions(where, `segments[${i}]`);
    const takes = (lead: LeadColumns) => conditions.every((condition) => meets(condition, lead[condition.column]));
    return { name, file: asciiSlug(name), sv: sv ?? name, en: en ?? name, takes };
  });
  return [...own, ...shippedSegments.filter(({ file }) => !own.some((segment) => segment.file === file))];
}
