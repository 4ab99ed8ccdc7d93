import type { Preset } from './preset.js';

/** Meta lead ads (Facebook, Instagram): UTF-16 and tabs or CSV, ids with a letter before, questions as slugs. */
export const metaLeads: Preset = {
  name: 'meta',
  title: 'Meta lead ads',
  recognises: (header) =>
    header.has('created time') &&
    header.count('ad id', 'adset id', 'campaign id', 'form id', 'form name', 'is organic', 'platform', 'lead status') >=
      2,
  fields: { record_id: ['id', 'lead id'], created_at: ['created time'], phone: ['phone number', 'phone'] },
  only: ['record_id', 'created_at'],
  ignored: [
    /^(ad|adset|campaign|form) (id|name)$/,
    'is organic',
    'platform',
    'lead status',
    'inbox url',
    'retailer item id',
    'vehicle',
    'raw phone',
    'page id',
    'page name',
    'partner name',
  ],
  questions: 'all',
  prefixes: /^(?:l|ag|as|c|f|p|z):/,
  backedBy: [
    ['id', /^(?:l:)?\d+$/],
    ['created time', /^\d{4}-\d\d-\d\dT/],
  ],
};
