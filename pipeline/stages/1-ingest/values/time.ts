import { cleanCode } from './clean-text.js';
import { readClock } from './clock.js';
import type { ColumnOrder } from './date-order.js';
import { dateInOrder, dateParts, isCalendarDay, possibleOrders } from './date-parts.js';
import { serialDate } from './excel-serial.js';
import { monthNumber } from './month-names.js';

export interface TimeForm {
  readonly order: ColumnOrder;
  /** The column says UTC, so a time without a zone has one. */
  readonly utc: boolean;
  /** Serial numbers count from 1904 (old Excel for Mac). */
  readonly from1904: boolean;
}

export const plainTimes: TimeForm = { order: { '.': 'dmy', '/': 'dmy', '-': 'dmy' }, utc: false, from1904: false };

const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:[0-5]\d:[0-5]\d)(\.\d{1,9})?(Z)?)?$/;

/**
 * A date (`YYYY-MM-DD`) or date-time (`YYYY-MM-DDTHH:MM:SS`, with `Z` or an offset only if the file gives a zone);
 * null if the cell holds no possible date.
 */
export function normalizeTime(cell: string | null, form: TimeForm = plainTimes): string | null {
  if (cell === null || cell === '') return null;
  const text = cleanCode(cell);
  if (text === null) return null;
  const plain = iso.exec(text);
  if (plain?.[2] !== undefined && plain[2] < '24' && isRealDay(plain[1]!))
    return zoned(`${plain[1]}T${plain[2]}${fraction(plain[3])}`, plain[4] ?? '', form);
  if (/^[\d.,]+$/.test(text)) return fromNumber(text, form) ?? fromNumeric(text, form);
  return fromNumeric(text, form) ?? fromWords(text, form);
}

function fromNumber(text: string, { from1904, utc }: TimeForm): string | null {
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (compact)
    return isRealDay(`${compact[1]}-${compact[2]}-${compact[3]}`) ? `${compact[1]}-${compact[2]}-${compact[3]}` : null;
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return null;
  const serial = Number(text.replace(',', '.'));
  if (serial < 20_000 || serial > 60_000) return null;
  const date = serialDate(serial, from1904);
  return utc && date.length > 10 ? `${date}Z` : date;
}

function fromNumeric(text: string, form: TimeForm): string | null {
  const parts = dateParts(text);
  if (parts === null) return null;
  const possible = possibleOrders(parts);
  const preferred = parts.parts[0].length === 4 ? 'ymd' : form.order[parts.mark];
  const order = possible.includes(preferred) ? preferred : possible[0];
  const date = order === undefined ? null : dateInOrder(parts, order);
  return date === null ? null : withClock(date, parts.rest, form);
}

/** "2 mars 2024 10:15", "Mar 5, 2024 9:12 AM". */
function fromWords(text: string, form: TimeForm): string | null {
  const dayFirst = /^(\d{1,2})\.?\s+(\p{L}{3,})\.?,?\s+(\d{4})(?!\d)(.*)$/su.exec(text);
  const monthFirst = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)(.*)$/su.exec(text);
  const [day, name, year, rest] = dayFirst
    ? [dayFirst[1]!, dayFirst[2]!, dayFirst[3]!, dayFirst[4]!]
    : monthFirst
      ? [monthFirst[2]!, monthFirst[1]!, monthFirst[3]!, monthFirst[4]!]
      : ['', '', '', ''];
  const month = monthNumber(name);
  if (month === null || !isCalendarDay(Number(year), month, Number(day))) return null;
  return withClock(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`, rest, form);
}

/** A date and what follows it. A time that cannot be read leaves nothing: half a value would be a guess. */
function withClock(date: string, rest: string, form: TimeForm): string | null {
  if (rest.trim() === '' || /^[,;.]$/.test(rest.trim())) return date;
  const clock = readClock(rest);
  return clock === null ? null : zoned(`${date}T${clock.time}`, clock.zone, form);
}

function zoned(time: string, zone: string, { utc }: TimeForm): string {
  return time + (zone === '' && utc ? 'Z' : zone);
}

function fraction(digits: string | undefined): string {
  return digits === undefined ? '' : digits.replace(/\.?0+$/, '').slice(0, 7);
}

function isRealDay(date: string): boolean {
  return isCalendarDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}
