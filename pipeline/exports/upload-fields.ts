import { sha256 } from '../lib/hash.js';

/**
 * Fields of audience uploads as the destinations publish them.
 * Meta: Customer file custom audiences, "hash your data" (lower case, trimmed, no punctuation in names, no spaces in cities and
 * postcodes, digits of the phone with its country code), every field hashed.
 * Google: Customer Match, "format your data file" (lower case, no spaces, no dots in gmail names, E.164), country and postcode plain.
 * SHA-256 as lower-case hex; an empty field stays empty.
 */
export const metaFields = {
  email: (text: string | null) => hashed(text, (t) => t.trim().toLowerCase()),
  phone: (text: string | null) => hashed(text, (t) => t.replace(/\D/g, '').replace(/^0+/, '')),
  name: (text: string | null) =>
    hashed(text, (t) =>
      t
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\s]/gu, ''),
    ),
  city: (text: string | null) => hashed(text, (t) => t.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '')),
  postcode: (text: string | null, country: string | null) =>
    hashed(text, (t) => {
      const zip = t.toLowerCase().replace(/[\s-]/g, '');
      return country === 'US' ? zip.slice(0, 5) : zip;
    }),
  country: (text: string | null) => hashed(text, (t) => t.trim().toLowerCase()),
} as const;

export const googleFields = {
  email: (text: string | null) => hashed(text, googleEmail),
  phone: (text: string | null) => hashed(text, (t) => t.replace(/[^\d+]/g, '')),
  name: (text: string | null) => hashed(text, (t) => t.toLowerCase().replace(/\s/g, '')),
  postcode: (text: string | null) => text?.trim() ?? '',
  country: (text: string | null) => text?.trim().toUpperCase() ?? '',
} as const;

function googleEmail(text: string): string {
  const email = text.replace(/\s/g, '').toLowerCase();
  const [name, domain] = [email.slice(0, email.lastIndexOf('@')), email.slice(email.lastIndexOf('@') + 1)];
  return domain === 'gmail.com' || domain === 'googlemail.com' ? `${name.replaceAll('.', '')}@${domain}` : email;
}

function hashed(text: string | null, normalise: (text: string) => string): string {
  const plain = text === null ? '' : normalise(text.normalize('NFC'));
  return plain === '' ? '' : sha256(plain);
}
