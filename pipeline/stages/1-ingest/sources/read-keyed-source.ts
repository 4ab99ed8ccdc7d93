import type { Source } from '../../../config/config.js';
import { NorrutError } from '../../../lib/errors.js';
import { demandContent } from '../demand-content.js';
import { keyedInSql } from '../fast/keyed-in-sql.js';
import type { FileFacts, Reject } from '../raw-table.js';
import { type OpenedFile, openTable } from '../read-file.js';
import { dataRows } from '../rows/data-rows.js';
import { isTimeZone } from '../values/instant-of.js';
import { consentKind } from './consent-rows.js';
import { wrongMap } from './demand-mapped.js';
import { eventKind } from './event-rows.js';
import { dateOrders, findColumns, type KeyedReading, keyedRowReader, noRecord } from './keyed-columns.js';
import { type KeyedKind, mapNames } from './keyed-kind.js';
import { outcomeKind } from './outcome-rows.js';
import { ProblemTally } from './problem-tally.js';
import { type FileReport, rejectCounter, type SourceInput, type SourceSink } from './read-source.js';

const kinds = { events: eventKind, consents: consentKind, outcomes: outcomeKind } as const;

const keyNames = ['email', 'phone', 'record_id'];

type KeyedSource = Source & { readonly kind: KeyedKind['table'] };

interface Counted {
  readonly accepted: number;
  readonly rejects: ReturnType<typeof rejectCounter>;
  readonly tally: ProblemTally;
}

/** One file of events, consents or outcomes → rows of its table. */
export async function readKeyedSource(source: KeyedSource, input: SourceInput, sink: SourceSink): Promise<FileReport> {
  const kind = kinds[source.kind];
  demandSource(source, kind);
  const map = source.map ?? kind.defaults;
  const opened = await openTable(input.real, { shown: input.path, scratch: sink.scratch, map });
  await demandContent(opened, input.path);
  const { table, located } = opened;
  const { found, missing } = findColumns(located?.headers ?? [], map);
  const hints = source.map === undefined ? [] : missing.map((name) => `no such header in the file for ${name}`);
  if (!keyNames.some((key) => found.has(key)))
    throw withoutKey(source, input, located?.headers ?? [], missing, table.facts);
  const plan = { kind, found, zone: source.timezone, from1904: table.facts.from1904 === true };
  const { accepted, rejects, tally } =
    (await readFast(source, input, sink, opened, plan)) ?? (await readTolerantly(source, input, sink, opened, plan));
  const used = new Set([...found.values()].flat().map(({ index }) => index));
  return {
    path: input.path,
    sha256: input.sha256,
    facts: table.facts,
    preset: null,
    backing: null,
    mapped: Object.fromEntries([...found].map(([name, columns]) => [name, columns.map(({ header }) => header)])),
    unmapped: (located?.headers ?? []).filter((header, i) => header !== '' && !used.has(i)),
    missing: source.map === undefined ? [] : missing,
    read: accepted + rejects.total(),
    accepted,
    rejected: rejects.total(),
    reasons: rejects.reasons,
    duplicates: 0,
    doubtful: tally.rows(),
    doubts: tally.describe(),
    hints,
    notes: [],
  };
}

function withoutKey(
  { name, map = {} }: KeyedSource,
  { path }: SourceInput,
  headers: readonly string[],
  missing: readonly string[],
  facts: FileFacts,
): NorrutError {
  if (headers.length > 0 && keyNames.some((key) => Object.hasOwn(map, key)))
    return wrongMap(map, missing, `source "${name}", ${path}`, headers.filter(Boolean), facts);
  return new NorrutError('input-refused', 'no column says whom a row is about', {
    where: path,
    hint: 'map email, phone or record_id to a header of the file',
  });
}

function demandSource(source: KeyedSource, kind: KeyedKind): void {
  const where = `source "${source.name}"`;
  if (source.timezone !== undefined && !isTimeZone(source.timezone))
    throw new NorrutError('bad-config', 'timezone: not a known time zone', {
      where,
      hint: 'for example Europe/Stockholm',
    });
  const names = mapNames(kind);
  for (const name of Object.keys(source.map ?? {}))
    if (!names.includes(name))
      throw new NorrutError('bad-config', `map: "${name}" is no column of ${kind.table}`, {
        where,
        hint: `the columns are ${names.join(', ')}`,
      });
}

/** A clean file by SQL; null if it is not clean, or too small to be worth a database. */
async function readFast(
  source: KeyedSource,
  input: SourceInput,
  sink: SourceSink,
  opened: OpenedFile,
  plan: Omit<KeyedReading, 'orders'>,
): Promise<Counted | null> {
  const { sql } = opened.table;
  if (sql === undefined || sink.openDb === undefined || sql.bytes < sink.fastFrom) return null;
  const db = await sink.openDb({ memoryMiB: 640 });
  try {
    const { scratch, signal, suppression } = sink;
    const options = { source: source.name, file: input.path, scratch, signal, suppression };
    const result = await keyedInSql(db, opened, plan, options);
    if (result === null) return null;
    const { part, accepted, refused, tally } = result;
    await sink.addPart(plan.kind.table, part);
    const rejects = rejectCounter(input.path, sink);
    rejects.add(refused.map(({ line, reason }) => ({ kind: 'reject', line, column: '', reason })));
    await sink.breathe();
    return { accepted, rejects, tally };
  } finally {
    db.close();
  }
}

async function readTolerantly(
  source: KeyedSource,
  input: SourceInput,
  sink: SourceSink,
  { table, located }: OpenedFile,
  plan: Omit<KeyedReading, 'orders'>,
): Promise<Counted> {
  const { kind, found } = plan;
  const read = keyedRowReader({ ...plan, orders: await dateOrders(table, located, found.get('at') ?? []) });
  const rejects = rejectCounter(input.path, sink);
  const tally = new ProblemTally();
  let accepted = 0;
  for await (const batch of dataRows(table, located, noRecord)) {
    sink.signal.throwIfAborted();
    const refused: Reject[] = [];
    const refuse = (line: number, reason: Reject['reason']) =>
      refused.push({ kind: 'reject', line, column: '', reason });
    const keep = (line: number, rows: readonly Record<string, unknown>[]) => {
      accepted++;
      tally.add(line, rows[0] === undefined ? null : (kind.problem?.of(rows[0]) ?? null));
      for (const row of rows) sink.write(kind.table, { source: source.name, file: input.path, line, ...row });
    };
    for (const item of [...batch.rejects, ...batch.rows].sort((a, b) => a.line - b.line)) {
      if (item.kind === 'reject') {
        if (kind.expand === undefined) refused.push(item);
        else keep(item.line, kind.expand.broken(item.cells ?? []));
        continue;
      }
      const row = read(item.cells);
      if (sink.isForgotten(row.keys)) refuse(item.line, 'forgotten');
      else if (kind.expand !== undefined) keep(item.line, kind.expand.rows(row));
      else if (!row.hasKey) refuse(item.line, 'no_key');
      else keep(item.line, [{ ...row.keys, ...row.values, at: row.at }]);
    }
    rejects.add(refused);
    await sink.breathe();
  }
  return { accepted, rejects, tally };
}
