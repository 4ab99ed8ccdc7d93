import type { Preset } from './preset.js';

/** Salesforce contacts: a report with labels and a footer, or the Data Loader's API names. */
export const salesforce: Preset = {
  name: 'salesforce',
  title: 'Salesforce report',
  recognises: (header) =>
    header.hasAny('mailingcountry', 'hasoptedoutofemail', 'systemmodstamp') ||
    (header.hasAny('contact id', 'contact id 18') &&
      header.hasAny(
        'mailing country',
        'mailing city',
        'account name',
        'lead source',
        'email opt out',
        'salutation',
        'mailing zip postal code',
        'contact owner',
        'mailing street',
      )) ||
    header.count(
      'mailing country',
      'mailing city',
      'account name',
      'lead source',
      'email opt out',
      'mailing zip postal code',
    ) >= 3,
  fields: {
    record_id: ['contact id', 'contact id 18', 'id'],
    phone: ['mobile', 'mobilephone', 'mobile phone', 'phone', 'home phone'],
    country: ['mailing country', 'mailingcountry', 'mailing country text only', 'country'],
    city: ['mailing city', 'mailingcity', 'city'],
    postcode: ['mailing zip postal code', 'mailingpostalcode', 'mailing postal code', 'zip postal code'],
    birth_year: ['birthdate'],
    created_at: ['created date', 'createddate'],
  },
  only: ['record_id', 'created_at'],
  texts: ['description', 'contact description', 'motivation'],
  ignored: [
    /owner/,
    'account name',
    'accountid',
    'ownerid',
    'lead source',
    'leadsource',
    /^mailing /,
    /^other /,
    'salutation',
    'department',
    /optedout|opt out|do not call|donotcall/,
    /^last ?(modified|activity)/,
    'systemmodstamp',
  ],
  questions: 'marked',
  backedBy: [
    ['contact id', /^003[0-9A-Za-z]{12,15}$/],
    ['id', /^003[0-9A-Za-z]{12,15}$/],
  ],
  withdrawals: [
    { header: 'email opt out', when: /^(true|1|yes|ja)$/i },
    { header: 'hasoptedoutofemail', when: /^(true|1|yes|ja)$/i },
  ],
};
