import type { Preset } from './preset.js';

const stamps =
  'timestamp|tidstämpel|zeitstempel|tijdstempel|aikaleima|sygnatura czasowa|horodateur|tidsstempel|tidspunkt|marca temporal|informazioni cronologiche'.split(
    '|',
  );

/** Google Forms: the first column is when it was sent; every other question is an answer. */
export const googleForms: Preset = {
  name: 'gforms',
  title: 'Google Forms responses',
  recognises: (header) => stamps.includes(header.words[0] ?? '') && header.words.length > 1,
  fields: {
    created_at: stamps,
    email: [
      'email address',
      'e postadress',
      'username',
      'användarnamn',
      'nutzername',
      'gebruikersnaam',
      'e mail adresse',
      'e mailadres',
      'sähköpostiosoite',
      'adres e mail',
      'adresse e mail',
    ],
  },
  only: ['created_at', 'record_id'],
  ignored: ['score', 'poäng', 'punkte'],
  questions: 'all',
  backedBy: stamps.map((stamp) => [stamp, /\d/] as const),
};
