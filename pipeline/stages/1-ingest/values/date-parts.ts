import { trimCell } from './clean-text.js';

/** Three numbers of a date and the mark between them, before anybody says which is the day. */
export interface DateParts {
  readonly parts: readonly [string, string, string];
  readonly mark: '.' | '/' | '-';
  /** What stands after the date. */
  readonly rest: string;
}

export type DateOrder = 'ymd' | 'dmy' | 'mdy';

const numeric = /^(\d{1,4})([-/.])\s?(\d{1,2})\2\s?(\d{2}|\d{4})(?![\d])(.*)$/s;
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(.*)$/s;

/** Read the numbers of a date; null if the cell does not start with one. */
export function dateParts(cell: string): DateParts | null {
  const text = trimCell(cell);
  const match = yearFirst.exec(text) ?? numeric.exec(text);
  if (match === null) return null;
  const [, a = '', mark = '-', b = '', c = '', rest = ''] = match;
  if (a.length === 3 || (a.length === 4 && c.length > 2)) return null;
  return { parts: [a, b, c], mark: mark as DateParts['mark'], rest };
}

/** Orders in which these parts are a date of the calendar. A year of four digits or the dot settles most of it. */
export function possibleOrders({ parts: [a, b, c], mark }: DateParts): readonly DateOrder[] {
  if (a.length === 4) return isDate(a, b, c) ? ['ymd'] : [];
  const orders: DateOrder[] = [];
  if (isDate(c, b, a)) orders.push('dmy');
  if (mark !== '.' && isDate(c, a, b)) orders.push('mdy');
  if (mark !== '.' && a.length === 2 && c.length === 2 && isDate(a, b, c)) orders.push('ymd');
  return orders;
}

/** `YYYY-MM-DD` of the parts read in an order; null if there is no such day. Two-digit years are 20yy. */
export function dateInOrder({ parts: [a, b, c] }: DateParts, order: DateOrder): string | null {
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  return isDate(year, month, day) ? `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

function isDate(year: string, month: string, day: string): boolean {
  if ((year.length !== 2 && year.length !== 4) || month.length > 2 || day.length > 2) return false;
  return isCalendarDay(Number(fullYear(year)), Number(month), Number(day));
}

export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}
