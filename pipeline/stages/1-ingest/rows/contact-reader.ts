import type { Field } from '../header/fields.js';
import type { Column, TextColumns } from '../header/mapping.js';
import { saysUtc } from '../header/says-utc.js';
import { normalizeBirthYear } from '../values/birth-year.js';
import { cleanCode, cleanLine, cleanText } from '../values/clean-text.js';
import { normalizeCountry } from '../values/country.js';
import { normalizeEmail } from '../values/email.js';
import { normalizeLanguage } from '../values/language.js';
import { splitName } from '../values/person-name.js';
import { normalizePhone } from '../values/phone.js';
import { normalizePostcode } from '../values/postcode.js';
import { remember } from '../values/remember.js';
import { normalizeTime, plainTimes, type TimeForm } from '../values/time.js';
import { normalizeWouldMove } from '../values/would-move.js';
import type { Contact, ContactText } from './contact.js';
import type { SettledMapping } from './profile.js';

type Cells = readonly (string | null)[];

const country = remember(normalizeCountry);
const language = remember(normalizeLanguage);
const wouldMove = remember(normalizeWouldMove);

/** Turns the cells of a row into a contact by a settled mapping. */
export class ContactReader {
  readonly #mapping: SettledMapping;
  readonly #times: ReadonlyArray<{ readonly index: number; readonly form: TimeForm }>;
  readonly #keepsAnswers: boolean;

  constructor(mapping: SettledMapping, { from1904, byMap }: { from1904: boolean; byMap: boolean }) {
    this.#mapping = mapping;
    this.#keepsAnswers = !byMap;
    this.#times = (mapping.fields.get('created_at') ?? []).map((column) => ({
      index: column.index,
      form: timeForm(mapping, column, from1904),
    }));
  }

  /** The contact in a row, or null if it has no key: no e-mail, no phone, no name with a text. */
  read(line: number, cells: Cells): Contact | null {
    const place = this.#first('country', cells, country);
    const full = splitName(this.#first('full_name', cells, cleanLine));
    const surname = this.#first('last_name', cells, cleanLine);
    const first = this.#first('first_name', cells, cleanLine) ?? (full.first === surname ? null : full.first);
    const last = surname ?? full.last;
    const email = this.#first('email', cells, normalizeEmail);
    const phone = this.#first('phone', cells, (cell) => normalizePhone(this.#bare(cell), place));
    const texts = this.#texts(cells);
    if (email === null && phone === null && ((first === null && last === null) || texts.length === 0)) return null;
    return {
      line,
      record_id: this.#first('record_id', cells, (cell) => cleanCode(this.#bare(cell))),
      first_name: first,
      last_name: last,
      email,
      phone,
      birth_year: this.#first('birth_year', cells, normalizeBirthYear),
      postcode: this.#first('postcode', cells, (cell) => normalizePostcode(this.#bare(cell))),
      city: this.#first('city', cells, cleanLine),
      country: place,
      language: this.#first('language', cells, language),
      occupation: this.#first('occupation', cells, cleanLine),
      would_move: this.#first('would_move', cells, wouldMove),
      created_at: this.#createdAt(cells),
      texts,
    };
  }

  #first<T>(field: Field, cells: Cells, read: (cell: string) => T | null): T | null {
    const columns = this.#mapping.fields.get(field);
    if (columns === undefined) return null;
    for (const { index } of columns) {
      const cell = cells[index];
      if (cell == null || cell === '') continue;
      const value = read(cell);
      if (value !== null) return value;
    }
    return null;
  }

  #createdAt(cells: Cells): string | null {
    for (const { index, form } of this.#times) {
      const value = normalizeTime(cells[index] ?? null, form);
      if (value !== null) return value;
    }
    return null;
  }

  #bare(cell: string): string {
    const { prefixes } = this.#mapping.preset;
    return prefixes === undefined ? cell : cell.trimStart().replace(prefixes, '');
  }

  #texts(cells: Cells): ContactText[] {
    const texts: ContactText[] = [];
    for (const text of this.#mapping.texts) addText(texts, text, cells);
    if (this.#keepsAnswers)
      for (const { index, header } of this.#mapping.fields.get('would_move') ?? []) {
        const body = cleanText(cells[index] ?? null);
        // An answer with a condition is worth reading too.
        if (body !== null && body.split(/\s+/, 5).length > 3) texts.push({ question: header, body });
      }
    return texts;
  }
}

/** How the times of a column are to be read. */
export function timeForm(
  { dateOrders, preset }: SettledMapping,
  { index, header }: Column,
  from1904: boolean,
): TimeForm {
  return {
    order: dateOrders.get(index) ?? plainTimes.order,
    utc: preset.utc === true || saysUtc(header),
    from1904,
  };
}

/** The first filled column; a header that stands twice keeps both of its texts, the second as `Header (2)`. */
function addText(texts: ContactText[], { columns }: TextColumns, cells: Cells): void {
  let taken: Column | null = null;
  let copies = 1;
  for (const column of columns) {
    const body = cleanText(cells[column.index] ?? null);
    if (body === null || (taken !== null && column.header !== taken.header)) continue;
    copies += taken === null ? 0 : 1;
    texts.push({ question: taken === null ? column.header : `${column.header} (${copies})`, body });
    taken ??= column;
  }
}
