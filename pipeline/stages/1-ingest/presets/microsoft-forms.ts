import type { Preset } from './preset.js';

const started =
  'start time|starttid|startzeit|begintijd|aloitusaika|godzina rozpoczęcia|heure de début|starttidspunkt|hora de inicio|ora di inizio'.split(
    '|',
  );
const completed =
  'completion time|slutförandetid|slutförd|fertigstellungszeit|tijd van voltooien|tijdstip van voltooien|voltooiingstijd|valmistumisaika|lopetusaika|godzina ukończenia|heure de fin|fullføringstidspunkt|fullføringstid|fuldførelsestidspunkt|hora de finalización|ora di completamento|tid for fuldførelse|färdigställandetid|sluttid'.split(
    '|',
  );

/** Microsoft Forms: an XLSX, or a CSV saved from it; an anonymous form says `anonymous` for the sender. */
export const microsoftForms: Preset = {
  name: 'msforms',
  title: 'Microsoft Forms responses',
  recognises: (header) =>
    header.hasAny(...completed) &&
    (header.hasAny('id', 'tunnus', 'identyfikator', 'identifiant') || header.hasAny(...started)),
  fields: {
    record_id: ['id', 'tunnus', 'identyfikator', 'identifiant'],
    full_name: ['name', 'namn', 'nom', 'naam', 'nimi', 'nazwa', 'navn', 'nombre', 'nome'],
    email: ['email', 'e post', 'e mail', 'adresse de messagerie', 'posta elettronica', 'mail'],
    created_at: [...completed, ...started],
  },
  only: ['record_id', 'created_at'],
  ignored: [
    ...started,
    ...completed,
    /^(last modified time|senast ändrad|senaste ändringstid|zeitpunkt der letzten änderung|uhrzeit der letzten änderung|tijd van laatste wijziging|laatst gewijzigd)/,
    'total points',
    'quiz feedback',
    /^points /,
    /^feedback /,
    'totalpoäng',
    'testfeedback',
    /^poäng /,
    'grade posted time',
  ],
  questions: 'all',
  american: true,
  backedBy: [
    ['id', /^\d+$/],
    ['completion time', /\d/],
    ['slutförandetid', /\d/],
  ],
};
