import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, sqlName, sqlText } from '../../db/database.js';
import { NdjsonWriter } from './ndjson-writer.js';
import type { TableShape } from './tables.js';

type Part =
  | { readonly kind: 'rows'; readonly path: string; readonly longest: number }
  | { readonly kind: 'parquet'; readonly path: string };

/** A table on its way to Parquet: rows one by one and whole pieces made by SQL, in the order in which they came. */
export class TableParts {
  readonly #scratch: string;
  readonly #shape: TableShape;
  readonly #parts: Part[] = [];
  #writer: NdjsonWriter | null = null;
  #path = '';

  constructor(scratch: string, shape: TableShape) {
    this.#scratch = scratch;
    this.#shape = shape;
  }

  async open(): Promise<void> {
    if (this.#writer !== null) return;
    this.#path = join(this.#scratch, `${this.#shape.name}-${this.#parts.length}.ndjson`);
    this.#writer = await NdjsonWriter.open(this.#path);
  }

  /** Call `open` before. */
  add(row: object): void {
    this.#writer!.add(row);
  }

  async breathe(): Promise<void> {
    await this.#writer?.breathe();
  }

  /** A Parquet file with the table's columns; it may be moved. */
  async addParquet(path: string): Promise<void> {
    await this.close();
    this.#parts.push({ kind: 'parquet', path });
    await this.open();
  }

  async close(): Promise<void> {
    const writer = this.#writer;
    this.#writer = null;
    if (writer === null) return;
    await writer.close();
    if (writer.longest > 0) this.#parts.push({ kind: 'rows', path: this.#path, longest: writer.longest });
  }

  /** Write the table. DuckDB keeps the order of what it reads, which is the table's total order. */
  async finish(db: Database, target: string): Promise<void> {
    await this.close();
    const [only] = this.#parts;
    if (only?.kind === 'parquet' && this.#parts.length === 1) {
      await rename(only.path, target);
      return;
    }
    const list = this.#shape.columns
      .map(([name, type]) => `CAST(${sqlName(name)} AS ${type}) AS ${sqlName(name)}`)
      .join(', ');
    const empty = this.#shape.columns.map(([name, type]) => `NULL::${type} AS ${sqlName(name)}`).join(', ');
    const selects = this.#parts.map((part) => `SELECT ${list} FROM ${this.#relation(part)}`);
    await db.writeParquet(selects.length === 0 ? `SELECT ${empty} WHERE false` : selects.join(' UNION ALL '), target);
  }

  #relation(part: Part): string {
    if (part.kind === 'parquet') return `read_parquet(${sqlText(part.path)})`;
    const columns = this.#shape.columns.map(
      ([name, type]) => `${sqlText(name)}: ${sqlText(type === 'TIMESTAMP' ? 'VARCHAR' : type)}`,
    );
    const longest = Math.max(1 << 20, part.longest * 4 + 1024);
    return `read_json(${sqlText(part.path)}, format = 'newline_delimited', columns = {${columns.join(', ')}}, maximum_object_size = ${longest})`;
  }
}
