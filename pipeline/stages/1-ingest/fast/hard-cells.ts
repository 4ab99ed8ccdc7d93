import { join } from 'node:path';
import { type Database, sqlName, sqlText } from '../../../db/database.js';
import { NdjsonWriter } from '../ndjson-writer.js';
import type { SimpleValue } from './simple-values.js';

/** With no more different values than this a column needs no join: joins cost the order of the rows, and so a sort. */
const [mostInCase, mostInList] = [24, 4096];

/** Normalises columns of a table of texts: what SQL can do by itself it does, every other different cell goes through JS once. */
export class HardCells {
  readonly #db: Database;
  readonly #scratch: string;
  #joins: string[] = [];
  #tables = 0;

  constructor(db: Database, scratch: string) {
    this.#db = db;
    this.#scratch = scratch;
  }

  /** Joins that the expressions given out need. */
  get joins(): string {
    return this.#joins.join('\n');
  }

  /**
   * An expression over `raw` for a column's normalised value. `read` is the pure function of the cell (and of `context`,
   * where the value depends on another expression such as the row's country).
   */
  async value(
    cell: string,
    type: string,
    simple: SimpleValue | null,
    read: (cell: string, context: string | null) => unknown,
    context?: string,
  ): Promise<string> {
    return this.#value(cell, type, simple, read, context, context === undefined ? '' : this.joins);
  }

  /** As `value`, of an expression that needs the joins given out so far. */
  async joined(cell: string, type: string, simple: SimpleValue, read: (cell: string) => unknown): Promise<string> {
    return this.#value(cell, type, simple, read, undefined, this.joins);
  }

  async #value(
    cell: string,
    type: string,
    simple: SimpleValue | null,
    read: (cell: string, context: string | null) => unknown,
    context: string | undefined,
    joins: string,
  ): Promise<string> {
    const name = `hard${this.#tables++}`;
    const hard = simple === null ? `${cell} IS NOT NULL` : `${cell} IS NOT NULL AND NOT ${simple.test}`;
    const file = join(this.#scratch, `${name}.ndjson`);
    const writer = await NdjsonWriter.open(file);
    let rows = 0;
    let hardCells = 0;
    /** The first few values, for a column that has no more. */
    const few: (readonly [cell: string, value: unknown])[] = [];
    const source = `SELECT DISTINCT ${cell} AS cell, ${context ?? 'NULL::VARCHAR'} AS context FROM raw ${joins} WHERE ${hard}`;
    try {
      for await (const chunk of this.#db.chunks<{ cell: string; context: string | null }>(source)) {
        for (const row of chunk) {
          hardCells++;
          const value = read(row.cell, row.context);
          if (value === null) continue;
          writer.add({ cell: row.cell, context: row.context, value });
          if (few.length <= mostInCase) few.push([row.cell, value]);
          rows++;
        }
        await writer.breathe();
      }
    } finally {
      await writer.close();
    }
    if (hardCells === 0 && simple !== null) return simple.value;
    if (rows === 0) return simple === null ? `NULL::${type}` : `CASE WHEN ${simple.test} THEN ${simple.value} END`;
    if (context === undefined && type === 'VARCHAR' && few.length <= mostInCase) {
      const cases = few.map(([from, value]) => `WHEN ${sqlText(from)} THEN ${sqlText(String(value))}`);
      const found = `CASE ${cell} ${cases.join(' ')} END`;
      return simple === null ? found : `CASE WHEN ${simple.test} THEN ${simple.value} ELSE ${found} END`;
    }
    await this.#db.run(
      `CREATE TEMP TABLE ${sqlName(name)} AS SELECT * FROM read_json(${sqlText(file)}, format = 'newline_delimited', columns = {cell: 'VARCHAR', context: 'VARCHAR', value: ${sqlText(type)}}, maximum_object_size = ${writer.longest * 4 + 1_048_576})`,
    );
    if (rows <= mostInList) return this.#lookUp(name, cell, simple, context);
    const same = context === undefined ? '' : ` AND ${name}.context IS NOT DISTINCT FROM ${context}`;
    this.#joins.push(`LEFT JOIN ${name} ON ${name}.cell = ${cell}${same}`);
    return simple === null ? `${name}.value` : `CASE WHEN ${simple.test} THEN ${simple.value} ELSE ${name}.value END`;
  }

  /** The value from a list that goes with an ENUM of the cells: a join without the join. */
  async #lookUp(name: string, cell: string, simple: SimpleValue | null, context: string | undefined): Promise<string> {
    const key = (of: string, beside: string) => `length(${of}) || ':' || ${of} || coalesce(${beside}, '')`;
    const own = key('cell', 'context');
    await this.#db.run(`CREATE TYPE ${name}_key AS ENUM (SELECT ${own} FROM ${name} ORDER BY ${own})`);
    await this.#db.run(`SET VARIABLE ${name}_values = (SELECT list(value ORDER BY ${own}) FROM ${name})`);
    const wanted = key(cell, context ?? 'NULL::VARCHAR');
    const found = `getvariable('${name}_values')[enum_code(TRY_CAST(${wanted} AS ${name}_key)) + 1]`;
    return simple === null ? found : `CASE WHEN ${simple.test} THEN ${simple.value} ELSE ${found} END`;
  }
}
