import { sqlName } from '../../db/database.js';
import type { ColumnKind, LinkColumn } from './kinds.js';
import { unitSql } from './unit-table.js';

/** A column made comparable: `key` names its columns in the table `unit` (`c0`, `c0_local`, …). */
export interface Field {
  readonly key: string;
  readonly kind: Exclude<ColumnKind, 'given_name' | 'family_name' | 'full_name' | 'ignore'> | 'given' | 'family';
  /** The columns of the input it was made from, for people to read. */
  readonly from: readonly string[];
}

/** Lower case without accents or marks, words apart by one space; placeholders are empty. */
export function foldedSql(value: string): string {
  const plain = `translate(replace(replace(replace(strip_accents(lower(${value})), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'øłđðı''’', 'olddi')`;
  const words = `trim(regexp_replace(${plain}, '[^\\p{L}\\p{N}]+', ' ', 'g'))`;
  return `regexp_replace(${words}, '^(null|none|unknown|nan|anonymous|okand|n a)$', '')`;
}

/**
 * The SQL that turns the table `input` (row_no BIGINT, id VARCHAR, created VARCHAR, and the named columns as VARCHAR) into `unit`:
 * one row a record, `rec` dense from 0 in an order that depends on the records' contents alone.
 */
export function standardise(columns: readonly LinkColumn[]): {
  readonly fields: readonly Field[];
  readonly sql: readonly string[];
} {
  const fields: Field[] = [];
  const select: string[] = [];
  const add = (field: Field, parts: Readonly<Record<string, string>>) => {
    fields.push(field);
    for (const [suffix, sql] of Object.entries(parts)) select.push(`${sql} AS ${field.key}${suffix}`);
  };
  const used = columns.filter(({ kind }) => kind !== 'ignore');
  const names = nameSql(used);
  if (names.given !== undefined) add({ key: 'given', kind: 'given', from: names.givenFrom }, { '': names.given });
  if (names.family !== undefined) add({ key: 'family', kind: 'family', from: names.familyFrom }, { '': names.family });
  let n = 0;
  for (const { name, kind } of used) {
    if (kind === 'ignore' || kind === 'given_name' || kind === 'family_name' || kind === 'full_name') continue;
    add({ key: `c${n++}`, kind, from: [name] }, partsOf(kind, sqlName(name), foldedName(name)));
  }
  const order = [...fields.map(({ key }) => key), 'created', 'id', 'row_no'].join(', ');
  return {
    fields,
    sql: [
      `CREATE TEMP TABLE trimmed AS SELECT row_no, id, created, ${used.map(trimmedSql).join(', ')} FROM input`,
      `CREATE TEMP TABLE folded AS SELECT row_no, id, created, ${[...select, `${names.tokens} AS name_tokens`].join(', ')}
        FROM trimmed`,
      'DROP TABLE trimmed',
      `CREATE TEMP TABLE sorted AS SELECT * FROM folded ORDER BY ${order}`,
      'DROP TABLE folded',
      'CREATE TEMP TABLE ordered AS SELECT rowid::INTEGER AS rec, * FROM sorted',
      'DROP TABLE sorted',
      ...unitSql(fields),
      'DROP TABLE ordered',
    ],
  };
}

interface NameSql {
  readonly given: string | undefined;
  readonly family: string | undefined;
  readonly tokens: string;
  readonly givenFrom: readonly string[];
  readonly familyFrom: readonly string[];
}

/** Given and family name from their own columns, else cut from the full name: the last word is the family's. */
function nameSql(columns: readonly LinkColumn[]): NameSql {
  const of = (kind: ColumnKind) => columns.filter((column) => column.kind === kind).map(({ name }) => name);
  const joined = (list: readonly string[]) =>
    list.length === 1 ? foldedName(list[0]!) : `nullif(concat_ws(' ', ${list.map(foldedName).join(', ')}), '')`;
  const [given, family, full] = [of('given_name'), of('family_name'), of('full_name')];
  const own = [given, family].filter((list) => list.length > 0).map(joined);
  const whole = full[0] === undefined ? undefined : foldedName(full[0]);
  const parts = whole === undefined ? own : [...own, whole];
  const cutGiven = `CASE WHEN contains(${whole}, ' ') THEN regexp_replace(${whole}, ' [^ ]+$', '') ELSE ${whole} END`;
  const cutFamily = `CASE WHEN contains(${whole}, ' ') THEN regexp_extract(${whole}, '[^ ]+$') END`;
  const fill = (list: readonly string[], cut: string) => {
    if (list.length === 0) return own.length === 0 && whole !== undefined ? cut : undefined;
    if (whole === undefined) return joined(list);
    return `CASE WHEN ${own.map((part) => `${part} IS NULL`).join(' AND ')} THEN ${cut} ELSE ${joined(list)} END`;
  };
  return {
    given: fill(given, cutGiven),
    family: fill(family, cutFamily),
    tokens: parts.length === 0 ? 'NULL::VARCHAR[]' : `string_split(concat_ws(' ', ${parts.join(', ')}), ' ')`,
    givenFrom: given.length > 0 ? given : full.slice(0, 1),
    familyFrom: family.length > 0 ? family : full.slice(0, 1),
  };
}

/** Kinds whose marks and capitals say something: compared as they are written. */
const asWritten: ReadonlySet<ColumnKind> = new Set(['email', 'phone', 'date', 'year', 'postcode', 'id']);

/** A column as it is and, if it is words, folded; a full name written “Last, First” is put in order first. */
function trimmedSql({ name, kind }: LinkColumn): string {
  const raw = `trim(${sqlName(name)})`;
  if (asWritten.has(kind)) return `${raw} AS ${sqlName(name)}`;
  const value = kind === 'full_name' ? `regexp_replace(${raw}, '^([^, ]+), *([^,]+)$', '\\2 \\1')` : raw;
  return `${raw} AS ${sqlName(name)}, nullif(${foldedSql(value)}, '') AS ${foldedName(name)}`;
}

function foldedName(column: string): string {
  return sqlName(`folded ${column}`);
}

function partsOf(kind: Field['kind'], raw: string, folded: string): Readonly<Record<string, string>> {
  const compact = `nullif(regexp_replace(upper(${raw}), '[^\\p{L}\\p{N}]+', '', 'g'), '')`;
  switch (kind) {
    case 'email': {
      const mail = `CASE WHEN contains(${raw}, '@') THEN lower(${raw}) END`;
      return {
        '': mail,
        _local: `nullif(regexp_replace(split_part(${mail}, '@', 1), '[+].*$|[._-]', '', 'g'), '')`,
        _domain: `split_part(${mail}, '@', 2)`,
        _digits: `regexp_replace(split_part(${mail}, '@', 1), '[^0-9]+', '', 'g')`,
      };
    }
    case 'phone': {
      const digits = `nullif(regexp_replace(replace(${raw}, '(0)', ''), '[^0-9]+|^00', '', 'g'), '')`;
      const usable = `CASE WHEN length(${digits}) >= 6 THEN ltrim(${digits}, '0') END`;
      return { '': usable, _tail: `right(${usable}, 9)` };
    }
    case 'date': {
      const day = dateSql(raw);
      return {
        '': day,
        _year: `left(${day}, 4)::SMALLINT`,
        _days: `(left(${day}, 4)::INTEGER * 372 + substr(${day}, 5, 2)::INTEGER * 31 + right(${day}, 2)::INTEGER)`,
      };
    }
    case 'year':
      return { '': `TRY_CAST(regexp_extract(${raw}, '(1[0-9]{3}|20[0-9]{2})') AS SMALLINT)` };
    case 'postcode':
      return { '': compact, _half: halfPostcodeSql(compact) };
    case 'id':
      return { '': compact };
    default:
      return { '': folded };
  }
}

/** A date as eight digits yyyymmdd; a bare year as 1 January, which is compared as “year known only”. Impossible days stay: they are typos. */
export function dateSql(raw: string): string {
  const ymd = `regexp_extract(${raw}, '^([0-9]{4})[-/. ]?([0-9]{2})[-/. ]?([0-9]{2})', ['y', 'm', 'd'])`;
  const dmy = `regexp_extract(${raw}, '^([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})', ['a', 'b', 'y'])`;
  return `CASE WHEN regexp_matches(${raw}, '^[0-9]{4}[-/. ]?[0-9]{2}[-/. ]?[0-9]{2}') THEN ${ymd}.y || ${ymd}.m || ${ymd}.d
    WHEN regexp_matches(${raw}, '^[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{4}') THEN ${dmy}.y ||
      CASE WHEN ${dmy}.b::INTEGER > 12 THEN lpad(${dmy}.a, 2, '0') || lpad(${dmy}.b, 2, '0') ELSE lpad(${dmy}.b, 2, '0') || lpad(${dmy}.a, 2, '0') END
    WHEN regexp_matches(${raw}, '^[0-9]{4}$') THEN ${raw} || '0101' END`;
}

/** The district: all but the last three of a British code, else the first half. */
function halfPostcodeSql(code: string): string {
  return `CASE WHEN regexp_matches(${code}, '^[A-Z].*[0-9][A-Z]{2}$') THEN left(${code}, length(${code}) - 3) ELSE left(${code}, (length(${code}) + 1) // 2) END`;
}
