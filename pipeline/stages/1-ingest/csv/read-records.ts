import { limits } from '../bytes/limits.js';
import type { RawItem, RowShape } from '../raw-table.js';
import type { Dialect } from './dialect.js';
import { type Scan, type Scanned, scanRecord } from './scan-record.js';
import type { TextWindow } from './text-window.js';

/** Characters that failed attempts at records over several lines may look at in one file; then attempts become short. */
const attemptBudget = 256 << 20;
const shortAttempt = 1 << 16;
const batchSize = 1024;

/**
 * Records of a delimited text by RFC 4180, and where a file breaks it, by these rules: CRLF, LF and CR end a record, even
 * mixed; a quote that is not closed costs its own physical line and no other; quotes that should have been doubled are
 * repaired where that leaves as many cells as there are columns. An own reader, because csv-parse counts lines only in
 * well-formed files, takes one kind of line end, and at an unclosed quote swallows the rows that follow.
 */
export function* readRecords(window: TextWindow, dialect: Dialect, shape?: RowShape): Generator<RawItem[]> {
  const reader = new RecordReader(window, dialect, shape);
  for (;;) {
    const batch: RawItem[] = [];
    while (batch.length < batchSize) {
      const item = reader.next();
      if (item === null) break;
      batch.push(item);
    }
    if (batch.length > 0) yield batch;
    if (batch.length < batchSize) return;
  }
}

class RecordReader {
  readonly #window: TextWindow;
  readonly #dialect: Dialect;
  readonly #shape: RowShape | undefined;
  #line = 1;
  #wasted = 0;
  /** The next quote in the window at or after `pos`, and the next CR; -1 means not looked for yet. */
  #quote = -1;
  #cr = -1;

  constructor(window: TextWindow, dialect: Dialect, shape: RowShape | undefined) {
    this.#window = window;
    this.#dialect = dialect;
    this.#shape = shape;
  }

  next(): RawItem | null {
    const window = this.#window;
    const end = this.#lineEnd();
    if (end < 0) return null;
    const line = this.#line;
    if (!this.#hasQuote(end)) {
      const cells = window.text.slice(window.pos, end).split(this.#dialect.delimiter);
      const cut = end >= window.text.length;
      this.#skipLine(end);
      return cut ? { kind: 'row', line, cells, cut } : { kind: 'row', line, cells };
    }
    const found = this.#readQuoted();
    if (found === null) {
      const broken = this.#lineEnd();
      const cells = window.text.slice(window.pos, broken).split(this.#dialect.delimiter);
      this.#skipLine(broken);
      return { kind: 'reject', line, column: '', reason: 'unreadable', cells };
    }
    window.pos = found.end;
    this.#line += found.lines;
    return { kind: 'row', line, cells: found.cells };
  }

  /** The record at `pos`, or null if its first line cannot be trusted. */
  #readQuoted(): Scanned | null {
    const strict = this.#scan(false);
    if (strict.kind === 'record') {
      if (strict.lines === 1) return strict;
      return this.#swallowsRecord(strict) ? null : strict;
    }
    if (strict.kind === 'open') this.#wasted += this.#window.text.length - this.#window.pos;
    const lenient = this.#scan(true);
    if (lenient.kind !== 'record') return null;
    if (lenient.stray || !this.#fits(lenient.cells) || (lenient.lines > 1 && this.#swallowsRecord(lenient))) {
      this.#wasted += lenient.end - this.#window.pos;
      return null;
    }
    return lenient;
  }

  #scan(lenient: boolean): Scan {
    const window = this.#window;
    const most = this.#wasted > attemptBudget ? shortAttempt : limits.record;
    for (;;) {
      const options = { ...this.#dialect, lenient, ended: window.ended, limit: window.pos + most };
      const scan = scanRecord(window.text, window.pos, options);
      if (scan.kind !== 'more') return scan;
      this.#more();
    }
  }

  /** Whether a record over several lines holds a line that is a record of its own: then a quote was left open. */
  #swallowsRecord(record: Scanned): boolean {
    const { text, pos } = this.#window;
    const fits = this.#fits(record.cells);
    const trusted = fits && !record.irregular;
    for (let start = nextLine(text, pos); start < record.end; start = nextLine(text, start)) {
      const options = { ...this.#dialect, lenient: false, ended: true, limit: start + shortAttempt };
      const alone = scanRecord(text, start, options);
      if (alone.kind !== 'record' || alone.lines > 1 || alone.stray || !this.#isWhole(alone.cells)) continue;
      if (!trusted || this.#shape?.isRecord(alone.cells) === true) return true;
    }
    return false;
  }

  #isWhole(cells: readonly string[]): boolean {
    return (this.#shape?.width ?? 0) > 1 && this.#fits(cells);
  }

  /** As many cells as columns, surplus ones empty. */
  #fits(cells: readonly string[]): boolean {
    const width = this.#shape?.width ?? 0;
    if (width === 0) return true;
    return cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
  }

  #hasQuote(end: number): boolean {
    if (!this.#dialect.quoting) return false;
    const { text, pos } = this.#window;
    if (this.#quote < pos) {
      const at = text.indexOf('"', pos);
      this.#quote = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return this.#quote < end;
  }

  /** Position of the line end that closes the physical line at `pos`, or the text's end; -1 when nothing is left. */
  #lineEnd(): number {
    const window = this.#window;
    for (;;) {
      const { text, pos, ended } = window;
      if (pos >= text.length && ended) return -1;
      if (this.#cr < pos) {
        const at = text.indexOf('\r', pos);
        this.#cr = at < 0 ? Number.POSITIVE_INFINITY : at;
      }
      const newline = text.indexOf('\n', pos);
      const end = Math.min(newline < 0 ? Number.POSITIVE_INFINITY : newline, this.#cr);
      // A CR at the very end may be half of a CRLF.
      if (end < text.length - 1 || (end < text.length && (ended || end !== this.#cr))) return end;
      if (ended) return Math.min(end, text.length);
      this.#more();
    }
  }

  #skipLine(end: number): void {
    const { text } = this.#window;
    this.#window.pos = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
    this.#line++;
  }

  #more(): void {
    this.#window.more();
    this.#quote = -1;
    this.#cr = -1;
  }
}

function nextLine(text: string, from: number): number {
  let i = from;
  while (i < text.length && text.charCodeAt(i) !== 10 && text.charCodeAt(i) !== 13) i++;
  return text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
}
