import { createReadStream, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Database, withDatabase } from '../../db/database.js';
import { VectorTable } from '../../db/vector-table.js';
import { writeAside } from '../../lib/files.js';
import { type EmbedderOptions, type EmbedInput, type EmbedReport, openEmbedder } from './embedder.js';
import { normaliseText } from './normalise-text.js';
import { readTextRows, type TextTable } from './text-rows.js';

export interface EmbedFileOptions extends TextTable, EmbedderOptions {
  /** A path, or `-` for stdout. */
  readonly output: string;
  readonly stdout?: NodeJS.WritableStream | undefined;
}

export interface EmbedFileReport extends EmbedReport {
  readonly rows: number;
  /** Rows without a text: their embedding is NULL. */
  readonly empty: number;
  /** Physical lines that could not be read; they are not in the output. */
  readonly rejected: readonly number[];
  readonly dim: number;
}

/**
 * A table of texts → Parquet with id VARCHAR and embedding FLOAT[dim], one row a row, in their order.
 * The model reads each text as it is, as one sentence: nothing is masked or left out.
 */
export async function embedFile(options: EmbedFileOptions): Promise<EmbedFileReport> {
  const scratch = await mkdtemp(join(tmpdir(), 'norrut-embed-'));
  const clear = (): void => rmSync(scratch, { recursive: true, force: true });
  process.once('exit', clear); // an interrupt ends the process at once: no text stays behind
  try {
    return await withDatabase({ spillTo: scratch, memoryMiB: 256, threads: 1 }, async (db) => {
      if (options.output !== '-')
        return await writeReported(options.output, (path) => fillTable(db, options, scratch, path));
      const path = join(scratch, 'out.parquet');
      const report = await fillTable(db, options, scratch, path);
      await pipeline(createReadStream(path), options.stdout!, { end: false });
      return report;
    });
  } finally {
    process.removeListener('exit', clear);
    clear();
  }
}

async function writeReported<T>(output: string, write: (path: string) => Promise<T>): Promise<T> {
  const reports: T[] = [];
  await writeAside(output, async (aside) => void reports.push(await write(aside)));
  return reports[0]!;
}

async function fillTable(
  db: Database,
  options: EmbedFileOptions,
  scratch: string,
  path: string,
): Promise<EmbedFileReport> {
  const table = await readTextRows(options, scratch);
  const embedder = await openEmbedder(options);
  try {
    const { dim } = embedder.model;
    const vectors = await VectorTable.create(db, dim);
    // Rows that were read and not yet written; those without a text are written when the one after them is.
    const waiting: { readonly id: string; readonly isEmpty: boolean }[] = [];
    let next = 0;
    let rows = 0;
    let empty = 0;
    const writeEmpty = async (): Promise<void> => {
      for (; waiting[next]?.isEmpty; next++, empty++) await vectors.append(waiting[next]!.id, null);
      if (next >= 4096) next -= waiting.splice(0, next).length;
    };
    async function* texts(): AsyncGenerator<EmbedInput> {
      for await (const { id, text } of table.rows) {
        rows++;
        const isEmpty = normaliseText(text) === '';
        waiting.push({ id, isEmpty });
        if (!isEmpty) yield { sentences: [text] };
      }
    }
    const report = await embedder.embed(texts(), async (_, { text }) => {
      await writeEmpty();
      await vectors.append(waiting[next++]!.id, text);
    });
    await writeEmpty();
    await vectors.write(path);
    return { ...report, rows, empty, rejected: table.rejected, dim };
  } finally {
    await embedder.close();
  }
}
