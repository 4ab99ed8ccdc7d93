import { sqlName, sqlText } from '../../../db/sql-text.js';
import { ByteLines } from '../bytes/byte-lines.js';
import type { FoundEncoding } from '../bytes/encoding.js';
import type { Dialect } from '../csv/dialect.js';

/** How DuckDB would read a table by itself. */
export type SqlSource = CsvSource | ColumnarSource;

export interface CsvSource {
  readonly kind: 'csv';
  readonly bytes: number;
  /** A relation with a text column `c0`, `c1`, … for each column of the file; empty cells are NULL. */
  readonly relation: (skipLines: number, width: number) => string;
  /** Physical lines, and whether their ends are all alike and no NUL stands among them. */
  readonly lines: () => Promise<{ readonly count: number; readonly regular: boolean }>;
}

/** A relation that can be scanned again and again: `rid` from 0, `c0`, `c1`, … as text, and `t0`, … for columns of a type. */
export interface ColumnarSource {
  readonly kind: 'columnar';
  /** As large as it would be without compression. */
  readonly bytes: number;
  readonly relation: string;
  /** The type of `t0`, … where a column is no text. */
  readonly types: readonly (string | null)[];
}

/** A CSV that is UTF-8 throughout: DuckDB gets every parameter, and an error at the first record that is not by the book. */
export function csvSource(
  path: string,
  { encoding }: FoundEncoding,
  { delimiter, quoting }: Dialect,
  bytes: number,
): CsvSource | undefined {
  if (encoding !== 'utf-8') return undefined;
  return {
    kind: 'csv',
    bytes,
    lines: async () => countLines(path),
    relation: (skipLines, width) => {
      const columns = Array.from({ length: width }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ');
      const quote = quoting ? '"' : '';
      return `read_csv(${sqlText(path)}, auto_detect = false, header = false, skip = ${skipLines}, delim = ${sqlText(delimiter)}, quote = '${quote}', escape = '${quote}', strict_mode = true, null_padding = false, ignore_errors = false, nullstr = '', encoding = 'utf-8', columns = {${columns}})`;
    },
  };
}

/** A Parquet file without nested columns. `asText` gives a column as the text that people would read. */
export function parquetSource(
  path: string,
  columns: ReadonlyArray<{ readonly name: string; readonly type: string }>,
  asText: (column: string, type: string) => string,
  bytes: number,
): ColumnarSource {
  const list = columns.flatMap(({ name, type }, i) =>
    isTyped(type)
      ? [`${asText(sqlName(name), type)} AS c${i}`, `${sqlName(name)} AS t${i}`]
      : [`nullif(${asText(sqlName(name), type)}, '') AS c${i}`],
  );
  return {
    kind: 'columnar',
    bytes,
    relation: `(SELECT file_row_number AS rid, ${list.join(', ')} FROM read_parquet(${sqlText(path)}, file_row_number = true))`,
    types: columns.map(({ type }) => (isTyped(type) ? type : null)),
  };
}

/** Types whose text is null only where the value is, and holds neither blanks nor line breaks at its ends. */
function isTyped(type: string): boolean {
  return /^(DATE|TIMESTAMP(_S|_MS|_NS)?( WITH TIME ZONE)?|(TINY|SMALL|BIG)INT|INTEGER)$/.test(type);
}

/** Line ends of a text file, and whether they are all LF or all CRLF. */
function countLines(path: string): { count: number; regular: boolean } {
  let count = 0;
  let returns = 0;
  let stray = false;
  let last = 10;
  for (const chunk of ByteLines.chunks(path, 4 << 20)) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count++;
    for (let at = chunk.indexOf(13); at >= 0; at = chunk.indexOf(13, at + 1)) {
      returns++;
      if (chunk[at + 1] !== 10) stray = true;
    }
    if (chunk.includes(0)) stray = true;
    last = chunk[chunk.length - 1]!;
  }
  const regular = !stray && (returns === 0 || returns === count);
  return { count: last === 10 ? count : count + 1, regular };
}
