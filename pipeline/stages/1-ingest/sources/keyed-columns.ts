import type { Located } from '../header/locate-header.js';
import { mapByUser } from '../header/map-by-user.js';
import type { Column, HeaderMap } from '../header/mapping.js';
import { saysUtc } from '../header/says-utc.js';
import type { RawTable } from '../raw-table.js';
import { dataRows } from '../rows/data-rows.js';
import { cleanCode } from '../values/clean-text.js';
import { type ColumnOrder, DateOrderEvidence } from '../values/date-order.js';
import { normalizeEmail } from '../values/email.js';
import { toInstant } from '../values/instant-of.js';
import { normalizePhone } from '../values/phone.js';
import { normalizeTime, plainTimes, type TimeForm } from '../values/time.js';
import type { KeyedKind, KeyedRow } from './keyed-kind.js';

/** Columns of a file by canonical name, in order of preference. */
export type KeyedColumns = ReadonlyMap<string, readonly Column[]>;

export function findColumns(
  headers: readonly string[],
  map: HeaderMap,
): { found: KeyedColumns; missing: readonly string[] } {
  const columns = headers.map((header, index) => ({ header, index }));
  const { fields, texts, missing } = mapByUser(columns, map);
  const found = new Map<string, readonly Column[]>(fields);
  for (const { name, columns } of texts) found.set(name ?? '', columns);
  return { found, missing };
}

/** The order in which the dates of each of the columns are written, by all their cells. */
export async function dateOrders(
  table: RawTable,
  located: Located | null,
  columns: readonly Column[],
): Promise<ReadonlyMap<number, ColumnOrder>> {
  const evidence = columns.map(({ index }) => ({ index, dates: new DateOrderEvidence() }));
  if (evidence.length > 0)
    for await (const { rows } of dataRows(table, located, noRecord))
      for (const { cells } of rows) for (const { index, dates } of evidence) dates.add(cells[index] ?? null);
  return new Map(evidence.map(({ index, dates }) => [index, dates.order(false)]));
}

/** No line of these files is a record by the look of it: a quoted cell may hold anything. */
export const noRecord = (): boolean => false;

export function keyedTimeForm({ header }: Column, order: ColumnOrder | undefined, from1904: boolean): TimeForm {
  return { order: order ?? plainTimes.order, utc: saysUtc(header), from1904 };
}

export interface KeyedReading {
  readonly kind: KeyedKind;
  readonly found: KeyedColumns;
  readonly orders: ReadonlyMap<number, ColumnOrder>;
  /** IANA zone of wall-clock times. */
  readonly zone: string | undefined;
  readonly from1904: boolean;
}

type Cells = readonly (string | null)[];

/** Reads a row: of several columns for one name the first with a value counts. */
export function keyedRowReader({ kind, found, orders, zone, from1904 }: KeyedReading): (cells: Cells) => KeyedRow {
  const forms = new Map(
    (found.get('at') ?? []).map((column) => [column, keyedTimeForm(column, orders.get(column.index), from1904)]),
  );
  const first = <T>(cells: Cells, name: string, read: (cell: string | null, column: Column) => T | null): T | null => {
    for (const column of found.get(name) ?? []) {
      const value = read(cells[column.index] ?? null, column);
      if (value !== null) return value;
    }
    return null;
  };
  return (cells) => {
    const keys = {
      email: first(cells, 'email', normalizeEmail),
      phone: first(cells, 'phone', (cell) => normalizePhone(cell)),
      record_id: first(cells, 'record_id', cleanCode),
    };
    return {
      keys,
      hasKey: keys.email !== null || keys.phone !== null || keys.record_id !== null,
      at: first(cells, 'at', (cell, column) => toInstant(normalizeTime(cell, forms.get(column)), zone)),
      values: Object.fromEntries(
        kind.values.map(({ column, from, read }) => [column, read(first(cells, from, cleanCode))]),
      ),
    };
  };
}
