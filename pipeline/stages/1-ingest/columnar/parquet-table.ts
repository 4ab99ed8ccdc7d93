import { Database, sqlName, sqlText } from '../../../db/database.js';
import { NorrutError } from '../../../lib/errors.js';
import { parquetSource } from '../fast/sql-source.js';
import { parseExactly } from '../jsonl/exact-numbers.js';
import { flatten } from '../jsonl/flatten.js';
import type { RawItem, RawTable } from '../raw-table.js';

interface ParquetColumn {
  readonly name: string;
  readonly type: string;
}

/** A Parquet file as a table of texts, digit for digit; nested columns by dotted path. Lines are row numbers. */
export async function parquetTable(path: string, shown: string): Promise<RawTable> {
  const { columns, bytes } = await withParquet(shown, (db) => describe(db, path));
  const nested = columns.filter(({ type }) => isNested(type)).length > 0;
  const names = nested ? await nestedNames(path, columns, shown) : columns.map(({ name }) => name);
  const index = new Map(names.map((name, i) => [name, i]));
  return {
    facts: { format: 'parquet' },
    header: { kind: 'given', names },
    ...(nested ? {} : { sql: parquetSource(path, columns, textOf, bytes) }),
    async *rows() {
      const db = await Database.open({ threads: 1, memoryMiB: 400 });
      let line = 0;
      try {
        for await (const rows of db.chunks<Record<string, string | null>>(selectText(path, columns))) {
          const items: RawItem[] = [];
          for (const row of rows) {
            const cells = new Array<string | null>(names.length).fill(null);
            columns.forEach(({ name, type }, i) => {
              const value = row[`c${i}`] ?? null;
              if (!isNested(type)) cells[index.get(name)!] = value;
              else
                addNested(name, value, (leaf, text) => {
                  cells[index.get(leaf)!] = text;
                });
            });
            items.push({ kind: 'row', line: ++line, cells });
          }
          yield items;
        }
      } catch (error) {
        throw unreadable(error, shown);
      } finally {
        db.close();
      }
    },
  };
}

async function describe(db: Database, path: string): Promise<{ columns: ParquetColumn[]; bytes: number }> {
  const rows = await db.rows<{ column_name: string; column_type: string }>(
    `DESCRIBE SELECT * FROM read_parquet(${sqlText(path)})`,
  );
  const { bytes } = await db.row<{ bytes: bigint | null }>(
    `SELECT sum(total_uncompressed_size)::BIGINT AS bytes FROM parquet_metadata(${sqlText(path)})`,
  );
  return { columns: rows.map((row) => ({ name: row.column_name, type: row.column_type })), bytes: Number(bytes ?? 0n) };
}

export function selectText(path: string, columns: readonly ParquetColumn[]): string {
  const list = columns.map(({ name, type }, i) => `${textOf(sqlName(name), type)} AS c${i}`);
  return `SELECT ${list.join(', ')} FROM read_parquet(${sqlText(path)})`;
}

/** SQL for a column as the text a person would read: no `.0`, ISO times, `Z` only where the type has a zone. */
function textOf(column: string, type: string): string {
  if (isNested(type) || type === 'JSON') return `to_json(${column})::VARCHAR`;
  if (type === 'BLOB') return withoutNulInSql(`TRY(decode(${column}))`);
  if (type === 'VARCHAR') return withoutNulInSql(column);
  if (type === 'DOUBLE' || type === 'FLOAT')
    return `CASE WHEN isfinite(${column}) AND ${column} = trunc(${column}) AND abs(${column}) < 1e15 THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) WHEN isfinite(${column}) THEN CAST(${column} AS VARCHAR) END`;
  if (/^TIMESTAMP/.test(type)) {
    const zone = type.includes('WITH TIME ZONE');
    const time = zone ? column : `CAST(${column} AS TIMESTAMP)`;
    const whole = `strftime(${time}, '%Y-%m-%dT%H:%M:%S')`;
    return `CASE WHEN microsecond(${time}) % 1000000 = 0 THEN ${whole} ELSE strftime(${time}, '%Y-%m-%dT%H:%M:%S.%f') END${zone ? " || 'Z'" : ''}`;
  }
  return `CAST(${column} AS VARCHAR)`;
}

/** As `withoutNul`; `contains` first, as few texts have one and `replace` is seven times slower. */
function withoutNulInSql(text: string): string {
  return `CASE WHEN contains(${text}, chr(0)) THEN replace(${text}, chr(0), '') ELSE ${text} END`;
}

function isNested(type: string): boolean {
  return /^(STRUCT|MAP|UNION)|\[\d*\]$/.test(type);
}

async function nestedNames(path: string, columns: readonly ParquetColumn[], shown: string): Promise<string[]> {
  const names = new Set<string>();
  await withParquet(shown, async (db) => {
    for (const { name, type } of columns) if (!isNested(type)) names.add(name);
    for (const [i, { name, type }] of columns.entries())
      if (isNested(type))
        for await (const rows of db.chunks<Record<string, string | null>>(selectText(path, columns)))
          for (const row of rows) addNested(name, row[`c${i}`] ?? null, (leaf) => void names.add(leaf));
  });
  return [...names];
}

function addNested(name: string, json: string | null, add: (leaf: string, text: string | null) => void): void {
  if (json === null) return;
  const value = parseExactly(json);
  if (value !== null) flatten({ [name]: value }, add);
}

async function withParquet<T>(shown: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await Database.open({ threads: 1, memoryMiB: 400 });
  try {
    return await work(db);
  } catch (error) {
    throw unreadable(error, shown);
  } finally {
    db.close();
  }
}

function unreadable(error: unknown, shown: string): unknown {
  if (error instanceof NorrutError) return error;
  return new NorrutError('input-unreadable', 'the Parquet file is damaged or of a kind that cannot be read', {
    where: shown,
    hint: 'write it again',
    cause: error,
  });
}
