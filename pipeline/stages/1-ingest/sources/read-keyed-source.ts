import type { Source } from '../../../config/config.js';
import { NorrutError } from '../../../lib/errors.js';
import { headerWords } from '../header/fold-header.js';
import type { locateHeader } from '../header/locate-header.js';
import { mapByUser } from '../header/map-by-user.js';
import type { Column, HeaderMap } from '../header/mapping.js';
import { openFile } from '../open-file.js';
import type { RawTable, Reject } from '../raw-table.js';
import { findHeader } from '../read-file.js';
import { dataRows } from '../rows/data-rows.js';
import { cleanCode } from '../values/clean-text.js';
import { type ColumnOrder, DateOrderEvidence } from '../values/date-order.js';
import { normalizeEmail } from '../values/email.js';
import { isTimeZone, toInstant } from '../values/instant-of.js';
import { normalizePhone } from '../values/phone.js';
import { normalizeTime, plainTimes } from '../values/time.js';
import { consentKind } from './consent-rows.js';
import { eventKind } from './event-rows.js';
import { outcomeKind } from './outcome-rows.js';
import { ProblemTally } from './problem-tally.js';
import { type FileReport, rejectCounter, type SourceInput, type SourceSink } from './read-source.js';

/** Whom a row is about. */
export interface Keys {
  readonly email: string | null;
  readonly phone: string | null;
  readonly record_id: string | null;
}

/** The cells of a row by canonical name, cleaned; null where empty or not mapped. */
export type Cell = (name: string) => string | null;

export interface KeyedRow {
  readonly keys: Keys;
  readonly hasKey: boolean;
  readonly cell: Cell;
  /** UTC timestamp, or null. */
  readonly at: string | null;
}

/** What is particular to events, consents and outcomes. */
export interface KeyedKind {
  readonly table: 'events' | 'consents' | 'outcomes';
  readonly columns: readonly string[];
  /** Headers by canonical name where the source has no map. */
  readonly defaults: HeaderMap;
  /** Rows of the table from a row of the file; null rejects it for want of a key. */
  readonly rows: (row: KeyedRow) => readonly object[] | null;
  /** Rows for a record that cannot be read; without it such a record is rejected. */
  readonly broken?: (cells: readonly (string | null)[]) => readonly object[];
}

const kinds = { events: eventKind, consents: consentKind, outcomes: outcomeKind } as const;

/** One file of events, consents or outcomes → rows of its table. */
export async function readKeyedSource(
  source: Source & { readonly kind: KeyedKind['table'] },
  input: SourceInput,
  sink: SourceSink,
): Promise<FileReport> {
  const kind = kinds[source.kind];
  const where = `source "${source.name}"`;
  if (source.timezone !== undefined && !isTimeZone(source.timezone))
    throw new NorrutError('bad-config', 'timezone: not a known time zone', {
      where,
      hint: 'for example Europe/Stockholm',
    });
  const map = source.map ?? kind.defaults;
  for (const name of Object.keys(map))
    if (!kind.columns.includes(name))
      throw new NorrutError('bad-config', `map: "${name}" is no column of ${kind.table}`, {
        where,
        hint: `the columns are ${kind.columns.join(', ')}`,
      });
  const options = { shown: input.path, scratch: sink.scratch, map };
  const table = await openFile(input.real, options);
  const located = await findHeader(table, options);
  const headers = located?.headers ?? [];
  const { found, missing } = findColumns(headers, map);
  const hints = source.map === undefined ? [] : missing.map((name) => `no such header in the file for ${name}`);
  if (table.facts.format === 'empty') hints.push('the file is empty');
  else if (!['email', 'phone', 'record_id'].some((key) => found.has(key)))
    throw new NorrutError('input-refused', 'no column says whom a row is about', {
      where: input.path,
      hint: 'map email, phone or record_id to a header of the file',
    });
  const isRecord = () => false;
  const order = await dateOrder(table, located, found.get('at') ?? [], isRecord);
  const read = rowReader(found, order, source.timezone, table.facts.from1904 === true);
  const rejects = rejectCounter(input.path, sink);
  const tally = new ProblemTally();
  let accepted = 0;
  for await (const batch of dataRows(table, located, isRecord)) {
    sink.signal.throwIfAborted();
    const refused: Reject[] = [];
    const keep = (line: number, rows: readonly object[]) => {
      accepted++;
      tally.add(line, rows);
      for (const row of rows) sink.write(kind.table, { source: source.name, file: input.path, line, ...row });
    };
    for (const reject of batch.rejects)
      if (kind.broken === undefined) refused.push(reject);
      else keep(reject.line, kind.broken(reject.cells ?? []));
    for (const { line, cells } of batch.rows) {
      const row = read(cells);
      const rows = kind.rows(row);
      if (sink.isForgotten(row.keys)) refused.push({ kind: 'reject', line, column: '', reason: 'forgotten' });
      else if (rows === null) refused.push({ kind: 'reject', line, column: '', reason: 'no_key' });
      else keep(line, rows);
    }
    rejects.add(refused);
    await sink.breathe();
  }
  const used = new Set([...found.values()].flat().map(({ index }) => index));
  return {
    path: input.path,
    sha256: input.sha256,
    facts: table.facts,
    preset: null,
    backing: null,
    mapped: Object.fromEntries([...found].map(([name, columns]) => [name, columns.map(({ header }) => header)])),
    unmapped: headers.filter((header, i) => header !== '' && !used.has(i)),
    read: accepted + rejects.total(),
    accepted,
    rejected: rejects.total(),
    reasons: rejects.reasons,
    duplicates: 0,
    hints: [...hints, ...tally.hints()],
    notes: [],
  };
}

function findColumns(
  headers: readonly string[],
  map: HeaderMap,
): { found: Map<string, readonly Column[]>; missing: readonly string[] } {
  const { fields, texts, missing } = mapByUser(
    headers.map((header, index) => ({ header, index })),
    map,
  );
  const found = new Map<string, readonly Column[]>(fields);
  for (const { name, columns } of texts) found.set(name ?? '', columns);
  return { found, missing };
}

async function dateOrder(
  table: RawTable,
  located: ReturnType<typeof locateHeader>,
  columns: readonly Column[],
  isRecord: () => boolean,
): Promise<ReadonlyMap<number, ColumnOrder>> {
  const evidence = new Map(columns.map(({ index }) => [index, new DateOrderEvidence()]));
  if (table.header.kind === 'inside')
    for await (const { rows } of dataRows(table, located, isRecord))
      for (const { cells } of rows) for (const [index, one] of evidence) one.add(cells[index] ?? null);
  return new Map([...evidence].map(([index, one]) => [index, one.order(false)]));
}

function rowReader(
  found: ReadonlyMap<string, readonly Column[]>,
  orders: ReadonlyMap<number, ColumnOrder>,
  zone: string | undefined,
  from1904: boolean,
): (cells: readonly (string | null)[]) => KeyedRow {
  const first = <T>(
    cells: readonly (string | null)[],
    name: string,
    read: (cell: string | null, column: Column) => T | null,
  ): T | null => {
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
    const at = first(cells, 'at', (cell, { index, header }) =>
      normalizeTime(cell, {
        order: orders.get(index) ?? plainTimes.order,
        utc: / (utc|gmt)( |$)/.test(` ${headerWords(header)}`),
        from1904,
      }),
    );
    return {
      keys,
      hasKey: keys.email !== null || keys.phone !== null || keys.record_id !== null,
      cell: (name) => first(cells, name, cleanCode),
      at: toInstant(at, zone),
    };
  };
}
