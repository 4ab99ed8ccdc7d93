import { sqlText } from '../../../db/database.js';
import { unasked } from '../values/clean-text.js';

/**
 * A value that SQL can normalise by itself: where `test` holds for a cell, `value` is what the value's own function would
 * give. Everything else goes through that function, each different cell once.
 */
export interface SimpleValue {
  readonly test: string;
  readonly value: string;
}

/** Line of characters below U+0300 with single spaces: already trimmed and in NFC. */
const plainLine = '[!-~\\x{a1}-\\x{2ff}]+(?: [!-~\\x{a1}-\\x{2ff}]+)*';
/** Code points of every character that is trimmed from the ends of a cell. */
export const edgePoints: readonly number[] = [
  ...[9, 10, 11, 12, 13, 32, 133, 160, 5760, 6158, 8232, 8233, 8239, 8287, 8288, 12288, 65279],
  ...Array.from({ length: 14 }, (_, i) => 8192 + i),
];
export const edges = edgePoints.map((point) => `chr(${point})`).join(' || ');

export const simpleEmail = (c: string): SimpleValue => ({
  test: matches(c, '[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+'),
  value: `lower(${c})`,
});

export const simpleLine = (c: string): SimpleValue => ({
  test: `(${matches(c, plainLine)} AND NOT ${matches(c, '(?i)anonymous|info requested|#.*')})`,
  value: c,
});

/** Two words, neither with a comma, the first no particle: first name and last name. */
export const simpleFullName = (c: string): SimpleValue => ({
  test: `(${matches(c, '[A-ZÀ-ÖØ-Þ\\x{100}-\\x{17f}][!-+\\--~\\x{a1}-\\x{2ff}]* [!-+\\--~\\x{a1}-\\x{2ff}]+')} AND NOT ${matches(c, '(?i)info requested')})`,
  value: c,
});

export const simpleCode = (c: string): SimpleValue => ({
  test: `(${matches(c, '[0-9A-Za-z][0-9A-Za-z_-]*')} AND lower(${c}) <> 'anonymous')`,
  value: c,
});

export const simplePostcode = (c: string): SimpleValue => ({
  test: `(${matches(c, '[0-9A-Za-z]{1,10}(?: [0-9A-Za-z]{1,5})?')} AND NOT ${matches(c, '(?i)anonymous|info requested')})`,
  value: c,
});

export const simpleYear = (c: string): SimpleValue => ({
  test: matches(c, '[0-9]{4}'),
  value: `CASE WHEN ${c} BETWEEN '1900' AND '2015' THEN CAST(${c} AS SMALLINT) END`,
});

export const simpleNumber = (c: string): SimpleValue => ({
  test: matches(c, '[0-9]{1,15}(?:\\.[0-9]{1,9})?'),
  value: `CAST(${c} AS DOUBLE)`,
});

/** ISO date-times and dates of the calendar; `utc` columns get their zone. */
export const simpleTime = (c: string, utc: boolean): SimpleValue => ({
  test: `(${matches(c, '(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z?)?')} AND TRY_CAST(left(${c}, 10) AS DATE) IS NOT NULL)`,
  value: utc
    ? `CASE WHEN length(${c}) = 19 THEN replace(${c}, ' ', 'T') || 'Z' ELSE replace(${c}, ' ', 'T') END`
    : `replace(${c}, ' ', 'T')`,
});

/** Free texts are SQL's altogether: trimmed, NFC, line ends as `\n`; NULL if nothing is left. */
export function textValue(c: string): string {
  const ends = `replace(replace(${c}, chr(13) || chr(10), chr(10)), chr(13), chr(10))`;
  const trimmed = `unicode(${c}) BETWEEN 33 AND 126 AND ${c}[-1] BETWEEN '!' AND '~' AND NOT contains(${c}, chr(13))`;
  const text = `CASE WHEN ${trimmed} THEN nfc_normalize(${c}) ELSE nullif(nfc_normalize(trim(${ends}, ${edges})), '') END`;
  return `nullif(${text}, ${sqlText(unasked)})`;
}

/** Calling code and mobile numbers of plans in which such a number is surely valid; a test holds them against libphonenumber. */
export const mobiles: ReadonlyArray<readonly [code: string, national: string]> = [
  ['46', '7[02369][0-9]{7}'],
  ['47', '(?:4[016-8]|9[0-9])[0-9]{6}'],
  ['31', '6[1-58][0-9]{7}'],
  ['49', '(?:1(?:6[023]|7[0-9])[0-9]{7,8}|15[0-25-9][0-9]{8})'],
  ['48', '(?:45|5[0137]|6[069]|7[2389]|88)[0-9]{7}'],
  ['358', '(?:4[0-8]|50)[0-9]{7}'],
  ['33', '(?:6[0-24-8]|7[3-9])[0-9]{7}'],
  ['32', '4[5-9][0-9]{7}'],
];

/** Countries whose mobile numbers have a 0 before them at home, by their place above. */
const trunked: ReadonlyArray<readonly [country: string, mobile: number]> = [
  ['NL', 2],
  ['DE', 3],
];

/**
 * Mobile numbers of the plans above with their calling code (`+46…`, `0046 …`, `+46 (0)…`), and Swedish ones without a plus
 * or in national form where the row's country is Sweden or unknown, Dutch or German ones in national form in their country.
 */
export function simplePhone(c: string, country: string): SimpleValue {
  const digits = `replace(replace(replace(${c}, ' ', ''), '-', ''), '(0)', '')`;
  const abroad = mobiles.map(([code, national]) => `${code}${national}`).join('|');
  const swedish = `(?:46|0)${mobiles[0]![1]}`;
  const atHome = trunked.map(
    ([land, i]) => `(${country} = '${land}' AND ${matches(digits, `0${mobiles[i]![1]}`)} AND NOT contains(${c}, '('))`,
  );
  const codes = trunked.map(([land, i]) => `WHEN '${land}' THEN '+${mobiles[i]![0]}'`).join(' ');
  const form = matches(c, '(?:\\+|00)[0-9]{2,3} ?(?:\\(0\\))?[0-9 -]*|[0-9][0-9 -]*');
  return {
    test: `(${form} AND (${matches(digits, `(?:\\+|00)(?:${abroad})`)} OR (coalesce(${country}, 'SE') = 'SE' AND ${matches(digits, swedish)}) OR ${atHome.join(' OR ')}))`,
    value: `CASE WHEN starts_with(${digits}, '+') THEN ${digits} WHEN starts_with(${digits}, '00') THEN '+' || substr(${digits}, 3)
      WHEN starts_with(${digits}, '46') THEN '+' || ${digits} ELSE CASE coalesce(${country}, 'SE') ${codes} ELSE '+46' END || substr(${digits}, 2) END`,
  };
}

function matches(text: string, pattern: string): string {
  return `regexp_full_match(${text}, ${sqlText(pattern)})`;
}
