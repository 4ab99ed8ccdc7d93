import { sqlText } from '../../../db/database.js';
import { ByteLines } from '../bytes/byte-lines.js';
import type { FoundEncoding } from '../bytes/encoding.js';
import type { Dialect } from '../csv/dialect.js';

/** A table that DuckDB can read by itself: `relation(skip, width)` has a text column `c0`, `c1`, … for each column of the file. */
export interface SqlSource {
  readonly relation: (skipLines: number, width: number) => string;
  /** Physical lines of a CSV whose line ends are all alike and that holds no NUL; null for columnar files. Throws nothing. */
  readonly lines: () => { readonly count: number; readonly regular: boolean } | null;
  readonly bytes: number;
}

/** A CSV that is UTF-8 throughout: DuckDB gets every parameter, and an error at the first record that is not by the book. */
export function csvSource(
  path: string,
  { encoding }: FoundEncoding,
  { delimiter, quoting }: Dialect,
  bytes: number,
): SqlSource | undefined {
  if (encoding !== 'utf-8') return undefined;
  return {
    bytes,
    lines: () => countLines(path),
    relation: (skipLines, width) => {
      const columns = Array.from({ length: width }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ');
      const quote = quoting ? '"' : '';
      return `read_csv(${sqlText(path)}, auto_detect = false, header = false, skip = ${skipLines}, delim = ${sqlText(delimiter)}, quote = '${quote}', escape = '${quote}', strict_mode = true, null_padding = false, ignore_errors = false, nullstr = '', encoding = 'utf-8', columns = {${columns}})`;
    },
  };
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
