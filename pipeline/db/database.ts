import { chmod } from 'node:fs/promises';
import { type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, type DuckDBValue, INTEGER } from '@duckdb/node-api';
import { explainWriteError, fileMode } from '../lib/files.js';
import { sqlText } from './sql-text.js';

export { sqlName, sqlText } from './sql-text.js';

export type SqlValue = string | number | bigint | boolean | null;
export type SqlParams = Readonly<Record<string, SqlValue>>;

export interface DatabaseOptions {
  /** Where DuckDB spills when it outgrows `memoryMiB`; without one it does not spill. */
  readonly spillTo?: string;
  readonly threads?: number;
  readonly memoryMiB?: number;
}

const chunkRows = 2048;

/** An in-memory DuckDB: the engine over Parquet files, never a store. UTC, no extensions fetched. */
export class Database {
  readonly #instance: DuckDBInstance;
  readonly connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.connection = connection;
  }

  static async open(options: DatabaseOptions = {}): Promise<Database> {
    const instance = await DuckDBInstance.create(':memory:', {
      threads: String(options.threads ?? 2),
      memory_limit: `${options.memoryMiB ?? 1200}MiB`,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      ...(options.spillTo === undefined ? {} : { temp_directory: options.spillTo }),
    });
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    return new Database(instance, connection);
  }

  /** Run one statement, values bound by name (`$since`). */
  async run(sql: string, params?: SqlParams): Promise<void> {
    try {
      await this.connection.run(sql, params as Record<string, DuckDBValue> | undefined);
    } catch (error) {
      throw explainDuckError(error);
    }
  }

  /** All rows of a query as plain objects: BIGINT as bigint, LIST as array, STRUCT as object, TIMESTAMP as text. */
  async rows<Row>(sql: string, params?: SqlParams): Promise<Row[]> {
    try {
      const reader = await this.connection.runAndReadAll(sql, params as Record<string, DuckDBValue> | undefined);
      return reader.getRowObjectsJS() as Row[];
    } catch (error) {
      throw explainDuckError(error);
    }
  }

  /** The first row of a query that always has one. */
  async row<Row>(sql: string, params?: SqlParams): Promise<Row> {
    const [first] = await this.rows<Row>(sql, params);
    if (first === undefined) throw new Error(`no row from: ${sql.slice(0, 120)}`);
    return first;
  }

  /** Rows in chunks of at most 2,048, for tables that do not fit in memory. */
  async *chunks<Row>(sql: string, params?: SqlParams): AsyncGenerator<Row[]> {
    const result = await this.connection.stream(sql, params as Record<string, DuckDBValue> | undefined);
    for await (const rows of result.yieldRowObjectJs()) yield rows as Row[];
  }

  /** Write a query's rows to a Parquet file; the query must order its rows. */
  async writeParquet(query: string, path: string, params?: SqlParams): Promise<void> {
    await this.run(`COPY (${query}) TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd)`, params);
    await chmod(path, fileMode); // DuckDB leaves it to the umask
  }

  /** Append columns of equal length to a table of as many INTEGER columns. */
  async appendIntegers(table: string, columns: readonly Int32Array[]): Promise<void> {
    const appender = await this.connection.createAppender(table);
    const rows = columns[0]?.length ?? 0;
    for (let at = 0; at < rows; at += chunkRows) {
      const chunk = DuckDBDataChunk.create(columns.map(() => INTEGER));
      chunk.setColumns(columns.map((column) => Array.from(column.subarray(at, at + chunkRows))));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  }

  close(): void {
    this.connection.closeSync();
    this.#instance.closeSync();
  }
}

/** Run `work` over a fresh database and close it whatever happens. */
export async function withDatabase<T>(options: DatabaseOptions, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await Database.open(options);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

function explainDuckError(error: unknown): unknown {
  const message = error instanceof Error ? error.message : '';
  const errno = /No space left|disk is full|File too large/i.test(message)
    ? 'ENOSPC'
    : /Permission denied|Read-only file system/i.test(message)
      ? 'EACCES'
      : /Input\/output error/i.test(message)
        ? 'EIO'
        : undefined;
  return errno === undefined
    ? error
    : explainWriteError(Object.assign(new Error(message), { code: errno }), 'workspace');
}
