import type { FoundEncoding } from '../bytes/encoding.js';
import { textChunks } from '../bytes/text-chunks.js';
import { TextWindow } from '../csv/text-window.js';
import type { RawItem, RawTable } from '../raw-table.js';
import { arrayItems } from './array-items.js';
import { parseExactly } from './exact-numbers.js';
import { flatten } from './flatten.js';

const batchSize = 1024;
/** More different paths than this are not columns but data. */
const mostPaths = 20_000;

interface Value {
  readonly line: number;
  readonly text: string;
  /** Null if the line is no JSON object. */
  readonly value: object | null;
}

/** JSON lines, or one JSON list of objects, as a table: a column for every path in the file, in the order they appear. */
export function jsonlTable(path: string, encoding: FoundEncoding, compressed: boolean): RawTable {
  const columns = new Map<string, number>();
  for (const { value } of values(path, encoding))
    if (value !== null)
      flatten(value, (name) => {
        if (!columns.has(name) && columns.size < mostPaths) columns.set(name, columns.size);
      });
  return {
    facts: { format: 'jsonl', encoding: encoding.encoding, ...(compressed ? { compressed } : {}) },
    header: { kind: 'given', names: [...columns.keys()] },
    async *rows() {
      let batch: RawItem[] = [];
      for (const { line, text, value } of values(path, encoding)) {
        if (value === null) batch.push({ kind: 'reject', line, column: '', reason: 'unreadable', cells: [text] });
        else {
          const cells: (string | null)[] = new Array<string | null>(columns.size).fill(null);
          flatten(value, (name, text) => {
            const at = columns.get(name);
            if (at !== undefined) cells[at] ??= text;
          });
          batch.push({ kind: 'row', line, cells });
        }
        if (batch.length >= batchSize) {
          yield batch;
          batch = [];
        }
      }
      if (batch.length > 0) yield batch;
    },
  };
}

function* values(path: string, encoding: FoundEncoding): Generator<Value> {
  const [start = ''] = textChunks(path, encoding, 1 << 16);
  if (start.trimStart().startsWith('[')) {
    for (const { line, text } of arrayItems(textChunks(path, encoding))) yield { line, text, value: objectOf(text) };
    return;
  }
  const window = new TextWindow(textChunks(path, encoding));
  for (let line = 1; ; line++) {
    const text = nextLine(window);
    if (text === null) return;
    if (text.trim() !== '') yield { line, text, value: objectOf(text) };
  }
}

function objectOf(text: string): object | null {
  try {
    const value = parseExactly(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** The next physical line without its end (CRLF, LF or CR), or null at the end of the text. */
function nextLine(window: TextWindow): string | null {
  for (;;) {
    const { text, pos, ended } = window;
    if (pos >= text.length && ended) return null;
    let end = pos;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    if (end + 1 < text.length || ended) {
      window.pos = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
      return text.slice(pos, end);
    }
    window.more();
  }
}
