import type { Database } from '../../../db/database.js';
import { DateOrderEvidence } from '../values/date-order.js';
import { toInstant } from '../values/instant-of.js';
import { normalizeTime, type TimeForm } from '../values/time.js';
import type { HardCells } from './hard-cells.js';
import type { RawColumn } from './raw-rows.js';
import { simpleTime } from './simple-values.js';

/** What all cells of a column say about the order of their dates. Cells that are simple times say nothing about it. */
export async function dateEvidence(db: Database, { text, typed }: RawColumn): Promise<DateOrderEvidence> {
  const evidence = new DateOrderEvidence();
  if (typed !== null) return evidence;
  const rows = await db.rows<{ cell: string; n: bigint }>(
    `SELECT ${text} AS cell, count(*) AS n FROM raw WHERE ${text} IS NOT NULL AND NOT ${simpleTime(text, false).test} GROUP BY ${text}`,
  );
  for (const { cell, n } of rows) evidence.add(cell, Number(n));
  return evidence;
}

/** An expression for a column's times as UTC TIMESTAMP: what `toInstant(normalizeTime(cell, form), zone)` gives. */
export async function instantInSql(
  cells: HardCells,
  { text, typed }: RawColumn,
  form: TimeForm,
  zone: string | undefined,
): Promise<string> {
  const isZoned = form.utc || typed?.type.endsWith('WITH TIME ZONE') === true || zone === undefined || zone === 'UTC';
  if (typed !== null && /^(TIMESTAMP|DATE)/.test(typed.type) && isZoned) {
    const time = `CAST(raw.${typed.name} AS TIMESTAMP)`;
    return `CASE WHEN year(${time}) BETWEEN 1900 AND 2199 THEN date_trunc('millisecond', ${time}) END`;
  }
  const simple = simpleTime(`raw.${text}`, form.utc);
  const sure = isZoned ? simple.test : `(${simple.test} AND ends_with(raw.${text}, 'Z'))`;
  const value = `CAST(rtrim(raw.${text}, 'Z') AS TIMESTAMP)`;
  return cells.value(`raw.${text}`, 'TIMESTAMP', { test: sure, value }, (cell) =>
    toInstant(normalizeTime(cell, form), zone),
  );
}
