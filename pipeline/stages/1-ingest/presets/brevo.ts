import type { Preset } from './preset.js';

/** Brevo (Sendinblue) contacts: attributes in capitals, names of them in the account's language. */
export const brevo: Preset = {
  name: 'brevo',
  title: 'Brevo contacts',
  recognises: (header) =>
    (header.has('contact id') &&
      header.hasAny(
        'added time',
        'modified time',
        'sms',
        'double opt in',
        'opt in',
        'firstname',
        'vorname',
        'prenom',
      )) ||
    header.has('email', 'added time') ||
    header.has('email', 'double opt in') ||
    header.has('email', 'emailblacklisted'),
  fields: {
    record_id: ['contact id'],
    first_name: ['firstname', 'vorname', 'prenom', 'prénom', 'nombre'],
    last_name: ['lastname', 'nachname', 'nom', 'name', 'apellidos'],
    phone: ['sms', 'whatsapp', 'landline number', 'phone'],
    created_at: ['added time', 'createdat', 'created at', 'modified time'],
  },
  only: ['record_id', 'created_at', 'full_name'],
  ignored: [
    'double opt in',
    'opt in',
    'opt in date',
    'modified time',
    'listids',
    /blacklisted$/,
    /blocklist/,
    'ext id',
    'list ids',
    'lists',
    'unsubscribed',
    'email marketing',
    'sms marketing',
  ],
  questions: 'marked',
  backedBy: [
    ['contact id', /^\d+$/],
    ['added time', /\d{4}/],
  ],
  withdrawals: [
    { header: 'emailblacklisted', when: /^(true|1|yes|ja)$/i },
    { header: 'email blacklisted', when: /^(true|1|yes|ja)$/i },
    { header: 'email blocklisted', when: /^(true|1|yes|ja)$/i },
    { header: 'blocklisted', when: /^(true|1|yes|ja|blocklisted)$/i },
    { header: 'email marketing', when: /^(blocklisted|unsubscribed)$/i },
    { header: 'email status', when: /^(blocklisted|unsubscribed)$/i },
  ],
};
