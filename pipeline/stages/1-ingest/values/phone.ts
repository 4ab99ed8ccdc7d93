import { type CountryCode, getCountryCallingCode, isSupportedCountry, parsePhoneNumber } from 'libphonenumber-js/max';
import { cleanCode, removeInvisible } from './clean-text.js';

/** What Excel makes of a number that is too wide for it, and a date that strayed into the column. */
const noNumber = /\d[.,]?\d*e\+?\d+|^(?:19|20)\d\d-\d\d-\d\d(?:[T ]|$)/i;
/** A number that was kept as a decimal: the zero behind its mark is no digit of it, or it would be somebody else's. */
const decimal = /^(\+?\d{7,15})[.,]0+$/;
/** No number ends in brackets: `(2)` behind one is a remark. */
const remark = /\(\d*\)\s*$/;
const run = /(?:\+\s*|\(\s*\+?\s*)?\d[\d .()/-]*/g;

/**
 * A phone number as E.164 if libphonenumber's full metadata call it valid, else null.
 * A national form is read in the row's country, else in Sweden. Of two numbers in a cell the first counts.
 */
export function normalizePhone(cell: string | null, country: string | null = null): string | null {
  const line = cleanCode(cell);
  if (line === null || noNumber.test(line)) return null;
  const text = removeInvisible(line)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\uff0b]/g, '+')
    .replace(decimal, '$1');
  const home: CountryCode = country !== null && isSupportedCountry(country) ? country : 'SE';
  for (const [match] of text.matchAll(run)) {
    const found = match.replace(remark, '');
    if (countDigits(found) < 5) continue;
    const number = readNumber(found, home) ?? readNumber(found.split('/')[0]!, home);
    return number;
  }
  return null;
}

function readNumber(found: string, home: CountryCode): string | null {
  const trunkless = /^\s*\(0\)/.test(found) ? found.replace('(0)', '0') : found.replace(/\(\s*0\s*\)/, '');
  const plus = /^[\s(]*\+/.test(trunkless);
  const digits = trunkless.replace(/\D/g, '');
  if (digits.length > 17) return null;
  if (plus) return valid(`+${digits}`);
  if (digits.startsWith('00')) return valid(`+${digits.slice(2)}`);
  if (digits.startsWith('0')) return valid(digits, home);
  const international = valid(`+${digits}`);
  if (international !== null && digits.startsWith(getCountryCallingCode(home))) return international;
  return valid(digits, home) ?? international;
}

function valid(number: string, home?: CountryCode): string | null {
  try {
    const parsed = home === undefined ? parsePhoneNumber(number) : parsePhoneNumber(number, home);
    return parsed.isValid() ? parsed.number : null;
  } catch {
    return null; // ParseError: not a phone number at all
  }
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}
