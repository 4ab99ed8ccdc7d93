import { createRequire } from 'node:module';
import { mark } from './mask.js';

// its types declare an ES default export, its file is CommonJS: `import` would not type-check as what runs
const require = createRequire(import.meta.url);
const personnummer = require('personnummer') as { readonly valid: (text: string) => boolean };

const run = /(?<![\p{L}\p{N}])(?:\+|\((?=[^()\n]{1,8}\))\+?|00)?\d(?:[ \u00a0./()–-]{0,3}\d){5,18}(?![\p{N}])/gu;
const lettered = [
  /(?<![\p{L}\p{N}])\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y](?![\p{L}\p{N}])/gu, // Finnish henkilötunnus
  /(?<![\p{L}\p{N}])(?:\d{8}|[XYZ]\d{7})-?[A-HJ-NP-TV-Z](?![\p{L}\p{N}])/gu, // Spanish DNI and NIE
  /(?<![\p{L}\p{N}])[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?![\p{L}\p{N}])/giu, // Italian codice fiscale
];

/** Phone and identity numbers of Europe by shape and length; prices, dates, times and amounts stay. */
export function maskNumbers(text: string): string {
  let masked = text;
  for (const pattern of lettered) masked = masked.replace(pattern, mark);
  return masked.replace(run, (found, offset: number, whole: string) =>
    isPersonal(
      found,
      whole.slice(Math.max(0, offset - 24), offset),
      whole.slice(offset + found.length, offset + found.length + 16),
    )
      ? mark
      : found,
  );
}

function isPersonal(found: string, before: string, after: string): boolean {
  const digits = found.replace(/\D/g, '');
  if ((digits.length === 10 || digits.length === 12) && personnummer.valid(found.trim())) return true;
  if (isDateOrTime(found)) return false;
  const called = calledFor.test(before);
  if (/^[+(]/.test(found) || found.startsWith('00')) return digits.length >= 7;
  if (isAmount(found, before, after)) return false;
  if (called) return digits.length >= 6;
  return digits.length >= 8;
}

const calledFor =
  /(?:tel|tlf|tfn|telefon|telefoon|téléphone|teléfono|telefono|phone|mob|mobil|mobile|mobiel|cell|cellulare|móvil|portable|handy|puh|puhelin|kom|komórka|nr|numero|número|numéro|nummer|ring|ringa|call|text|sms|whatsapp|bel|belt|soita|zadzwoń|dzwoń|helista|skambinti|zvanīt|тел|телефон|дзвоніть|волайте|pnr|personnummer|pesel|ssn|bsn|cpr|isikukood)[\p{L}]{0,4}[.:]?\s{0,2}\S{0,3}\s?$/iu;

function isDateOrTime(found: string): boolean {
  const date = String.raw`(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\s?\d{1,2}[-./]\s?\d{2,4}|\d{4})`;
  if (/^\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}$/.test(found)) return true;
  return new RegExp(`^${date}(?:\\s?[-–/]\\s?${date}|\\s\\d{1,2}[.:]\\d{2})?$`).test(found.trim());
}

const unit =
  /^\s{0,2}(?:€|\$|£|%|kr|sek|nok|dkk|eur|euro|zł|pln|usd|gbp|czk|kč|:-|,-|km|m²|m2|mil|kg|ton|kwh|mwh|kilomet|person|people|inhabit|invån|einwohner|inwoners|osób|ihmis|asukas|habitant|abitanti|innbyg|indbyg|tusen|mille|kvm|ha|steg|steps|schritte|stappen|kroków|askel|kr\.)/iu;

/** "15 000 €", "2 500 000", "1.250.000": groups of three with a unit or a currency, or round. */
function isAmount(found: string, before: string, after: string): boolean {
  if (unit.test(after) || /(?:€|\$|£|kr|sek|eur|zł)\s?$/iu.test(before)) return true;
  return /^[1-9]\d{0,2}(?:[ \u00a0.]\d{3})*[ \u00a0.]000$/u.test(found) && !calledFor.test(before);
}
