import type { Preset } from './preset.js';

const tail =
  'member rating|optin time|optin ip|confirm time|confirm ip|last changed|leid|euid|unsub time|clean time|gmtoff|dstoff'.split(
    '|',
  );

/**
 * Mailchimp audience export: labels in the account's language, then a tail that is the same everywhere. The status is in
 * the file's name and in the tail, never in a column.
 */
export const mailchimp: Preset = {
  name: 'mailchimp',
  title: 'Mailchimp audience export',
  recognises: (header) => header.count(...tail) >= 2 && header.hasAny('leid', 'euid', 'optin time', 'member rating'),
  fields: { created_at: ['optin time', 'confirm time'], country: ['cc'] },
  only: ['created_at', 'record_id'],
  texts: ['notes', 'unsub reason other'],
  ignored: [
    ...tail,
    'latitude',
    'longitude',
    'timezone',
    'region',
    'tags',
    'unsub campaign title',
    'unsub campaign id',
    'unsub reason',
    'clean campaign title',
    'clean campaign id',
    'email type',
  ],
  questions: 'marked',
  utc: true,
  backedBy: [
    ['euid', /^[0-9a-f]{8,12}$/i],
    ['leid', /^\d+$/],
    ['optin time', /^\d{4}-\d\d-\d\d/],
    ['last changed', /^\d{4}-\d\d-\d\d/],
  ],
  withdrawals: [
    { header: 'unsub time', when: /\S/, at: 'unsub time' },
    { header: 'clean time', when: /\S/, at: 'clean time' },
  ],
  positions: ['email', 'first_name', 'last_name'],
};
