import { serialDate } from '../values/excel-serial.js';
import type { CellFormat } from './cell-formats.js';
import { attribute, findTag, stringItem, unescapeExcel, unescapeXml } from './xml.js';

export interface Workbook {
  readonly shared: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
}

/** The text that a cell shows, as `<c …>` and what is inside say; null for empty cells and errors. Formulas give their cached value. */
export function cellText(tag: string, inside: string, { shared, formats, from1904 }: Workbook): string | null {
  const type = attribute(tag, 't') ?? 'n';
  if (type === 'inlineStr') return stringItem(inside) || null;
  const value = cachedValue(inside);
  if (value === null || value === '' || type === 'e') return null;
  switch (type) {
    case 's':
      return shared[Number(value)] || null;
    case 'str':
      return unescapeExcel(value);
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      return value;
    default:
      return numberText(value, formats[Number(attribute(tag, 's') ?? 0)] ?? 'plain', from1904);
  }
}

function cachedValue(inside: string): string | null {
  const open = findTag(inside, 'v', 0);
  if (open < 0) return inside.includes('<is') ? stringItem(inside) : null;
  const start = inside.indexOf('>', open) + 1;
  const end = inside.indexOf('</v>', start);
  return start === 0 || end < 0 ? null : unescapeXml(inside.slice(start, end));
}

function numberText(value: string, format: CellFormat, from1904: boolean): string | null {
  const text = value.trim();
  const number = Number(text);
  if (text === '' || Number.isNaN(number)) return text || null;
  if (format === 'date' && number >= 0 && number < 2_958_466) return serialDate(number, from1904);
  if (format === 'time' && number >= 0 && number < 1) return clockText(number);
  if (/^-?\d+$/.test(text)) return typeof format === 'object' && number >= 0 ? text.padStart(format.zeros, '0') : text;
  return String(number);
}

function clockText(day: number): string {
  const seconds = Math.round(day * 86_400);
  const part = (n: number) => String(n).padStart(2, '0');
  return `${part(Math.floor(seconds / 3600))}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`;
}
