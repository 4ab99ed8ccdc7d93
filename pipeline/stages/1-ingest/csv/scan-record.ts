import type { Dialect } from './dialect.js';

const [quote, lf, cr, space, tab] = [34, 10, 13, 32, 9];

/** One record as the scanner sees it. */
export interface Scanned {
  readonly kind: 'record';
  readonly cells: readonly string[];
  /** Where the next record starts. */
  readonly end: number;
  /** Physical lines it takes. */
  readonly lines: number;
  /** A quote inside a quoted cell was not doubled (only when `lenient`). */
  readonly irregular: boolean;
  /** An unquoted cell holds a quote. */
  readonly stray: boolean;
}

/** `junk`: something follows a closing quote. `open`: the quote never closes. `more`: the window ends first. */
export type Scan = Scanned | { readonly kind: 'junk' | 'open' | 'more' };

export interface ScanOptions extends Dialect {
  readonly lenient: boolean;
  /** Nothing comes after the text. */
  readonly ended: boolean;
  /** No record goes beyond this position. */
  readonly limit: number;
}

/** Read the record that starts at `start`, by RFC 4180 or, `lenient`, with undoubled quotes as text. */
export function scanRecord(text: string, start: number, options: ScanOptions): Scan {
  const { delimiter, quoting, ended } = options;
  const mark = delimiter.charCodeAt(0);
  const cells: string[] = [];
  let irregular = false;
  let stray = false;
  let lines = 1;
  for (let i = start; ; ) {
    if (quoting && text.charCodeAt(i) === quote) {
      const cell = scanQuoted(text, i, mark, options);
      if (typeof cell === 'string') return { kind: cell };
      cells.push(cell.value);
      irregular ||= cell.irregular;
      lines += countLineEnds(cell.value);
      i = cell.end;
    } else {
      let end = i;
      for (let code = text.charCodeAt(end); code !== mark && code !== lf && code !== cr && end < text.length; ) {
        if (code === quote) stray = true;
        code = text.charCodeAt(++end);
      }
      cells.push(text.slice(i, end));
      i = end;
    }
    const code = text.charCodeAt(i);
    if (code === mark && i < text.length) {
      i++;
      if (i >= text.length && !ended) return { kind: 'more' };
      continue;
    }
    if (i + 1 >= text.length && !ended) return { kind: 'more' };
    const end = code === cr && text.charCodeAt(i + 1) === lf ? i + 2 : Math.min(i + 1, text.length);
    return { kind: 'record', cells, end, lines, irregular, stray };
  }
}

function scanQuoted(
  text: string,
  open: number,
  mark: number,
  { lenient, ended, limit }: ScanOptions,
): { value: string; end: number; irregular: boolean } | 'junk' | 'open' | 'more' {
  let value = '';
  let irregular = false;
  for (let from = open + 1; ; ) {
    const at = text.indexOf('"', from);
    if (at < 0 || at > limit) return at >= 0 || ended || text.length > limit ? 'open' : 'more';
    if (at + 1 >= text.length && !ended) return 'more';
    const next = text.charCodeAt(at + 1);
    if (next === quote) {
      value += text.slice(from, at + 1);
      from = at + 2;
      continue;
    }
    let end = at + 1;
    while ((text.charCodeAt(end) === space || text.charCodeAt(end) === tab) && text.charCodeAt(end) !== mark) end++;
    const after = text.charCodeAt(end);
    if (end >= text.length && !ended) return 'more';
    if (end >= text.length || after === mark || after === lf || after === cr)
      return { value: value + text.slice(from, at), end, irregular };
    if (!lenient) return 'junk';
    irregular = true;
    value += text.slice(from, at + 1);
    from = at + 1;
  }
}

/** Line ends in a text: CRLF, LF and CR count one each. */
export function countLineEnds(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === lf || (code === cr && text.charCodeAt(i + 1) !== lf)) count++;
  }
  return count;
}
