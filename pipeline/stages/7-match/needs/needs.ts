/** What people ask about when they think of moving: what a kommun must be able to answer. In the order of the reports. */
export const needs = [
  'housing',
  'work',
  'school_childcare',
  'language',
  'permits',
  'health_care',
  'transport',
  'partner_job',
  'connectivity',
  'leisure',
] as const;

export type Need = (typeof needs)[number];
