import { sqlText } from '../../../db/database.js';
import type { Field } from '../header/fields.js';
import type { Column } from '../header/mapping.js';
import type { Contact } from '../rows/contact.js';
import { timeForm } from '../rows/contact-reader.js';
import type { SettledMapping } from '../rows/profile.js';
import { normalizeBirthYear } from '../values/birth-year.js';
import { cleanCode, cleanLine, cleanText } from '../values/clean-text.js';
import { normalizeCountry } from '../values/country.js';
import { normalizeEmail } from '../values/email.js';
import { normalizeLanguage } from '../values/language.js';
import { splitName } from '../values/person-name.js';
import { normalizePhone } from '../values/phone.js';
import { normalizePostcode } from '../values/postcode.js';
import { normalizeTime } from '../values/time.js';
import { normalizeWouldMove } from '../values/would-move.js';
import type { HardCells } from './hard-cells.js';
import * as simple from './simple-values.js';

type Read = (cell: string, context: string | null) => unknown;

export type ContactColumns = Readonly<Record<Exclude<keyof Contact, 'line'>, string>>;

/** Expressions over `raw` for every column of a contact, in the table's order. */
export async function contactColumns(
  cells: HardCells,
  mapping: SettledMapping,
  byMap: boolean,
): Promise<ContactColumns> {
  const columnsOf = (field: Field): readonly Column[] => mapping.fields.get(field) ?? [];
  const first = async (
    field: Field,
    type: string,
    fast: ((c: string) => simple.SimpleValue) | null,
    read: Read,
    context?: string,
  ) => {
    const values: string[] = [];
    for (const { index } of columnsOf(field))
      values.push(await cells.value(`raw.c${index}`, type, fast?.(`raw.c${index}`) ?? null, read, context));
    return oneOf(values, type);
  };
  const text = 'VARCHAR';
  const country = await first('country', text, null, normalizeCountry);
  const line = (field: Field) => first(field, text, simple.simpleLine, cleanLine);
  const email = await first('email', text, simple.simpleEmail, normalizeEmail);
  const phone = await first('phone', text, (c) => simple.simplePhone(c, country), normalizePhone, country);
  const full = await fullName(cells, columnsOf('full_name'));
  const surname = await line('last_name');
  const both = !full.first.startsWith('NULL::') && !surname.startsWith('NULL::');
  const firstOfFull = both ? `nullif(${full.first}, ${surname})` : full.first;
  const created: string[] = [];
  for (const { index, header } of columnsOf('created_at')) {
    const form = timeForm(mapping, { index, header }, false);
    created.push(
      await cells.value(`raw.c${index}`, text, simple.simpleTime(`raw.c${index}`, form.utc), (cell) =>
        normalizeTime(cell, form),
      ),
    );
  }
  return {
    record_id: await first('record_id', text, simple.simpleCode, cleanCode),
    first_name: oneOf([await line('first_name'), firstOfFull], text),
    last_name: oneOf([surname, full.last], text),
    email,
    phone,
    birth_year: await first('birth_year', 'SMALLINT', simple.simpleYear, normalizeBirthYear),
    postcode: await first('postcode', text, simple.simplePostcode, normalizePostcode),
    city: await line('city'),
    country,
    language: await first('language', text, null, normalizeLanguage),
    occupation: await line('occupation'),
    would_move: await first('would_move', text, null, normalizeWouldMove),
    created_at: oneOf(created, text),
    texts: await textsOf(cells, mapping, byMap),
  };
}

function oneOf(values: readonly string[], type: string): string {
  const filled = values.filter((value) => !value.startsWith('NULL::'));
  if (filled.length === 0) return `NULL::${type}`;
  return filled.length === 1 ? filled[0]! : `coalesce(${filled.join(', ')})`;
}

/** The first full name that is one, in its two parts. */
async function fullName(cells: HardCells, columns: readonly Column[]): Promise<{ first: string; last: string }> {
  const parts: { whole: string; first: string; last: string }[] = [];
  for (const { index } of columns) {
    const c = `raw.c${index}`;
    const { test } = simple.simpleFullName(c);
    parts.push({
      whole:
        columns.length === 1 ? 'true' : `${await cells.value(c, 'VARCHAR', { test, value: c }, cleanLine)} IS NOT NULL`,
      first: await cells.value(
        c,
        'VARCHAR',
        { test, value: `split_part(${c}, ' ', 1)` },
        (cell) => splitName(cleanLine(cell)).first,
      ),
      last: await cells.value(
        c,
        'VARCHAR',
        { test, value: `split_part(${c}, ' ', 2)` },
        (cell) => splitName(cleanLine(cell)).last,
      ),
    });
  }
  if (parts.length === 0) return { first: 'NULL::VARCHAR', last: 'NULL::VARCHAR' };
  const choose = (part: 'first' | 'last') =>
    parts.length === 1 ? parts[0]![part] : `CASE ${parts.map((p) => `WHEN ${p.whole} THEN ${p[part]}`).join(' ')} END`;
  return { first: choose('first'), last: choose('last') };
}

/** The list of texts: of a text's columns the first that is filled, and copies under the same header. */
async function textsOf(cells: HardCells, mapping: SettledMapping, byMap: boolean): Promise<string> {
  const items: string[] = [];
  const item = (header: string, body: string) =>
    `CASE WHEN ${body} IS NOT NULL THEN struct_pack(question := ${header}, body := ${body}) END`;
  for (const { columns } of mapping.texts) {
    const bodies = columns.map(({ index }) => `(${simple.textValue(`raw.c${index}`)})`);
    for (const [i, column] of columns.entries()) {
      const before = columns.slice(0, i);
      const others = before.flatMap(({ header }, j) => (header === column.header ? [] : [`${bodies[j]} IS NULL`]));
      const copies = before.flatMap(({ header }, j) =>
        header === column.header ? [`(${bodies[j]} IS NOT NULL)::INT`] : [],
      );
      const header =
        copies.length === 0
          ? sqlText(column.header)
          : `CASE ${copies.join(' + ')} WHEN 0 THEN ${sqlText(column.header)} ELSE ${sqlText(column.header)} || ' (' || (${copies.join(' + ')} + 1) || ')' END`;
      items.push(
        others.length === 0
          ? item(header, bodies[i]!)
          : `CASE WHEN ${others.join(' AND ')} THEN ${item(header, bodies[i]!)} END`,
      );
    }
  }
  if (!byMap)
    for (const { index, header } of mapping.fields.get('would_move') ?? []) {
      const answer = await cells.value(`raw.c${index}`, 'VARCHAR', null, (cell) => {
        const body = cleanText(cell);
        return body !== null && body.split(/\s+/, 5).length > 3 ? body : null;
      });
      if (answer !== 'NULL::VARCHAR') items.push(item(sqlText(header), answer));
    }
  const type = 'STRUCT(question VARCHAR, body VARCHAR)[]';
  if (items.length === 0) return `[]::${type}`;
  return `list_filter([${items.join(', ')}]::${type}, lambda x: x IS NOT NULL)`;
}
