import { cleanCode } from './clean-text.js';
import { serialDate } from './excel-serial.js';

const [earliest, latest] = [1900, 2015];

/** A birth year from 1900 to 2015, read from a year, `1984,0` or a date of birth; null for MM/DD, two digits and anything else. */
export function normalizeBirthYear(cell: string | null): number | null {
  const text = cleanCode(cell);
  if (text === null) return null;
  const year = /^(\d{4})(?:[.,]0+)?$/.exec(text) ?? dateOfBirth(text);
  if (year !== null) return inRange(Number(year[1]));
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text);
  return serial ? inRange(Number(serialDate(Number(serial[1]), false).slice(0, 4))) : null;
}

function dateOfBirth(text: string): RegExpExecArray | null {
  return (
    /^(\d{4})[-/.\s]\s?\d{1,2}[-/.\s]\s?\d{1,2}(?:\D.*)?$/.exec(text) ??
    /^(\d{4})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:-?\d{4})?$/.exec(text) ??
    /^\d{1,2}\.?[-/.\s]\s?(?:\d{1,2}|\p{L}+)\.?[-/.,\s]\s?(\d{4})(?:\D.*)?$/u.exec(text) ??
    /^\p{L}+\.?\s\d{1,2},?\s(\d{4})(?:\D.*)?$/u.exec(text)
  );
}

function inRange(year: number): number | null {
  return year >= earliest && year <= latest ? year : null;
}
