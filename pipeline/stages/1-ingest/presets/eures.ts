import type { Preset } from './preset.js';

/** Sheets as EURES advisers keep them: candidates with a country of residence and a motivation. */
export const eures: Preset = {
  name: 'eures',
  title: 'EURES candidates',
  recognises: (header) =>
    header.hasAny('candidate id', 'candidateid', 'candidate no', 'jobseeker id') ||
    (header.has('nationality') &&
      header.hasAny('motivation', 'country of residence') &&
      header.hasAny('given name', 'family name', 'e mail', 'email')),
  fields: {
    record_id: ['candidate id', 'candidateid', 'candidate no', 'jobseeker id'],
    country: ['country of residence', 'residence country', 'country'],
    occupation: ['occupation', 'desired occupation', 'current occupation', 'job title', 'profession'],
    created_at: [
      'registration date',
      'registered',
      'date of registration',
      'registered on',
      'created',
      'created at',
      'date',
    ],
  },
  only: ['record_id'],
  texts: ['motivation', 'motivation letter', 'message', 'description', 'notes'],
  ignored: ['nationality', 'isco', 'isco code', 'cv', 'cv url'],
  questions: 'marked',
  backedBy: [
    ['candidate id', /\S/],
    ['nationality', /\S/],
  ],
};
