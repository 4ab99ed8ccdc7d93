import { ARRAY, DuckDBDataChunk, FLOAT, VARCHAR } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';
import { explainWriteError } from '../lib/files.js';
import { type Database, sqlText } from './database.js';

const chunkRows = 2048;

/** Rows of (id VARCHAR, embedding FLOAT[dim]) on their way into a Parquet file, in the order in which they come. */
export class VectorTable {
  readonly #db: Database;
  readonly #dim: number;
  readonly #values: Float32Array<ArrayBuffer>;
  #ids: string[] = [];
  /** One bit a row: set where there is a vector. */
  readonly #valid = new Uint8Array(new ArrayBuffer(chunkRows / 8));

  private constructor(db: Database, dim: number) {
    this.#db = db;
    this.#dim = dim;
    this.#values = new Float32Array(chunkRows * dim);
  }

  /** The database should spill: it holds all rows until they are written. */
  static async create(db: Database, dim: number): Promise<VectorTable> {
    await db.run(`CREATE TABLE vectors (id VARCHAR, embedding FLOAT[${dim}])`);
    return new VectorTable(db, dim);
  }

  async append(id: string, vector: Float32Array | null): Promise<void> {
    const row = this.#ids.push(id) - 1;
    if (vector !== null) {
      this.#values.set(vector, row * this.#dim);
      this.#valid[row >> 3]! |= 1 << (row & 7);
    }
    if (this.#ids.length === chunkRows) await this.#flush();
  }

  async #flush(): Promise<void> {
    const rows = this.#ids.length;
    if (rows === 0) return;
    const chunk = DuckDBDataChunk.create([VARCHAR, ARRAY(FLOAT, this.#dim)], rows);
    chunk.setColumnValues(0, this.#ids);
    // One copy of a block of memory: the API's way, value by value, takes twenty times as long.
    const target = duckdb.data_chunk_get_vector(chunk.chunk, 1);
    const child = duckdb.array_vector_get_child(target);
    duckdb.copy_data_to_vector(child, 0, this.#values.buffer, 0, rows * this.#dim * 4);
    duckdb.vector_ensure_validity_writable(target);
    duckdb.copy_data_to_vector_validity(target, 0, this.#valid.buffer, 0, this.#valid.length);
    try {
      const appender = await this.#db.connection.createAppender('vectors');
      appender.appendDataChunk(chunk);
      appender.closeSync();
    } catch (error) {
      throw explainWriteError(error, 'the database');
    }
    this.#ids = [];
    this.#valid.fill(0);
  }

  /** Write all rows. Groups of rows are small, so that writer and reader need little memory. */
  async write(path: string): Promise<void> {
    await this.#flush();
    await this.#db.run(
      `COPY vectors TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${4 * chunkRows})`,
    );
  }
}
