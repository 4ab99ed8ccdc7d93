import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Source } from '../../pipeline/config/config.js';
import { Database, sqlText } from '../../pipeline/db/database.js';
import { forgottenTest, type Suppression } from '../../pipeline/lib/suppression.js';
import { readSource, type SourceReport } from '../../pipeline/stages/1-ingest/sources/read-source.js';
import { TableParts } from '../../pipeline/stages/1-ingest/table-parts.js';
import { type RowTable, tables } from '../../pipeline/stages/1-ingest/tables.js';

export interface SourceTables {
  readonly report: SourceReport;
  readonly rows: Readonly<Record<RowTable, readonly Record<string, unknown>[]>>;
  /** Whether DuckDB read the file. */
  readonly fast: boolean;
}

/** Read one file as a source, through real Parquet files; `fast` lets DuckDB read it whatever its size. */
export async function readSourceTables(
  source: Pick<Source, 'kind'> & Partial<Source>,
  path: string,
  fast: boolean,
  suppression: Suppression = { version: 1, salt: '', hashes: [] },
): Promise<SourceTables> {
  const scratch = mkdtempSync(join(tmpdir(), 'norrut-test-'));
  let parts = 0;
  const shapes = tables.map((shape) => ({ shape, part: new TableParts(scratch, shape) }));
  const byName = new Map(shapes.map(({ shape, part }) => [shape.name, part]));
  try {
    for (const { part } of shapes) await part.open();
    const report = await readSource(
      { name: 's', path: 'x', ...source },
      [{ path: 'inbox/file', real: path, sha256: '' }],
      {
        scratch,
        firstContact: 0,
        signal: new AbortController().signal,
        isForgotten: forgottenTest(suppression),
        suppression,
        detailed: false,
        fastFrom: fast ? 0 : Number.POSITIVE_INFINITY,
        openDb: (options) => Database.open({ ...options, spillTo: join(scratch, 'spill') }),
        write: (table, row) => byName.get(table)!.add(row),
        addPart: async (table, file) => {
          parts++;
          await byName.get(table)!.addParquet(file);
        },
        breathe: async () => undefined,
      },
    );
    const db = await Database.open();
    const rows: Partial<Record<RowTable, Record<string, unknown>[]>> = {};
    for (const { shape, part } of shapes) {
      const file = join(scratch, shape.file);
      await part.finish(db, file);
      rows[shape.name] = await db.rows(`SELECT * FROM read_parquet(${sqlText(file)})`);
    }
    db.close();
    return { report, rows: rows as SourceTables['rows'], fast: parts > 0 };
  } finally {
    for (const part of byName.values()) await part.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}
