import type { Preset } from './preset.js';

/** Typeform responses, in its three forms of header. */
export const typeform: Preset = {
  name: 'typeform',
  title: 'Typeform responses',
  recognises: (header) =>
    (header.has('#') && header.hasAny('submit date utc', 'start date utc', 'network id', 'submitted at')) ||
    header.has('submit date utc', 'network id') ||
    header.has('submitted at', 'token') ||
    header.has('submit date utc', 'start date utc'),
  fields: {
    record_id: ['#', 'token', 'response id'],
    created_at: ['submit date utc', 'submitted at', 'submit date', 'start date utc', 'stage date utc', 'start date'],
  },
  only: ['record_id', 'created_at'],
  ignored: [
    'network id',
    'response type',
    'tags',
    'ending',
    'token',
    /^(start|stage|submit) date( utc)?$/,
    'score',
    'winning outcome id',
    'platform',
    'browser',
  ],
  questions: 'all',
  backedBy: [
    ['#', /^[0-9a-z]{8,}$|^\d+$/i],
    ['submit date utc', /\d{4}/],
    ['network id', /^[0-9a-f]{8,}$/i],
    ['submitted at', /\d{4}/],
  ],
};
