import type { Preset } from './preset.js';

const signs =
  'contact owner|lead status|lifecycle stage|marketing contact status|associated company|original source|create date|unsubscribed from all email|legal basis for processing contact s data|kontaktägare|livscykelfas|leadstatus|kontakteigentümer|lifecycle phase|eigenaar contact|levenscyclusfase|contactpersoneigenaar|levenscyclus fase|kontaktinhaber|propriétaire du contact|propietario del contacto|yhteyshenkilön omistaja|właściciel kontaktu|last activity date|last modified date'.split(
    '|',
  );

/** HubSpot contact export: property labels in the portal's language, or internal names. */
export const hubspot: Preset = {
  name: 'hubspot',
  title: 'HubSpot contacts',
  recognises: (header) =>
    (header.hasAny(
      'record id',
      'post id',
      'datensatz id',
      'objekt id',
      'contact id',
      'id de registro',
      'identyfikator rekordu',
      'tietueen tunnus',
    ) &&
      header.hasAny(...signs)) ||
    header.has('hs object id') ||
    header.count(...signs) >= 3,
  fields: {
    record_id: [
      'record id',
      'post id',
      'datensatz id',
      'objekt id',
      'hs object id',
      'contact id',
      'id de registro',
      'identyfikator rekordu',
      'tietueen tunnus',
    ],
    phone: ['mobile phone number', 'mobilephone', 'phone number', 'phone'],
    language: ['preferred language', 'hs language', 'önskat språk'],
    country: ['country region', 'country', 'land region', 'land regio', 'land'],
    created_at: ['create date', 'createdate', 'skapandedatum', 'skapad den', 'erstellungsdatum', 'aanmaakdatum'],
  },
  only: ['record_id', 'created_at'],
  texts: ['message', 'meddelande', 'nachricht', 'bericht'],
  ignored: [
    ...signs,
    /owner/,
    /^associated /,
    'state region',
    'company name',
    'company',
    /^hs /,
    /^opted out/,
    'notes last updated',
  ],
  questions: 'marked',
  backedBy: [
    ['record id', /^\d+$/],
    ['create date', /\d{4}/],
  ],
  withdrawals: [
    { header: 'unsubscribed from all email', when: /^(true|yes|ja|1|sant)$/i },
    { header: 'hs email optout', when: /^(true|yes|ja|1)$/i },
    { header: 'opted out of all email', when: /^(true|yes|ja|1)$/i },
  ],
};
