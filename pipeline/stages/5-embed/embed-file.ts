import { mkdtemp, rm } from 'node:fs/promises';
import { type Database, withDatabase } from '../../db/database.js';
import { VectorTable } from '../../db/vector-table.js';
import { writeAside } from '../../lib/files.js';
import { type EmbedderOptions, type EmbedInput, type EmbedReport, openEmbedder } from './embedder.js';
import { readTextRows, type TextTable } from './text-rows.js';

export interface EmbedFileOptions extends TextTable, EmbedderOptions {
  readonly output: string;
}

export interface EmbedFileReport extends EmbedReport {
  readonly rows: number;
  /** Rows without a text: their embedding is NULL. */
  readonly empty: number;
  readonly dim: number;
}

/**
 * A table of texts → Parquet with id VARCHAR and embedding FLOAT[dim], one row a row, in their order.
 * The model reads each text as it is, as one sentence: nothing is masked or left out.
 */
export async function embedFile(options: EmbedFileOptions): Promise<EmbedFileReport> {
  const spillTo = await mkdtemp(`${options.output}.spill-`);
  try {
    return await withDatabase({ spillTo, memoryMiB: 256, threads: 1 }, async (db) => {
      let report: EmbedFileReport | undefined;
      await writeAside(options.output, async (aside) => {
        report = await fillTable(db, options, aside);
      });
      return report!;
    });
  } finally {
    await rm(spillTo, { recursive: true, force: true });
  }
}

async function fillTable(db: Database, options: EmbedFileOptions, path: string): Promise<EmbedFileReport> {
  const embedder = await openEmbedder(options);
  try {
    const { dim } = embedder.model;
    const table = await VectorTable.create(db, dim);
    // Rows that were read and not yet written; those without a text are written when the one after them is.
    const waiting: { readonly id: string; readonly isEmpty: boolean }[] = [];
    let next = 0;
    let rows = 0;
    let empty = 0;
    const writeEmpty = async (): Promise<void> => {
      for (; waiting[next]?.isEmpty; next++, empty++) await table.append(waiting[next]!.id, null);
      if (next >= 4096) next -= waiting.splice(0, next).length;
    };
    async function* texts(): AsyncGenerator<EmbedInput> {
      for await (const { id, text } of readTextRows(db, options)) {
        rows++;
        const isEmpty = text.trim() === '';
        waiting.push({ id, isEmpty });
        if (!isEmpty) yield { sentences: [text] };
      }
    }
    const report = await embedder.embed(texts(), async (_, { text }) => {
      await writeEmpty();
      await table.append(waiting[next++]!.id, text);
    });
    await writeEmpty();
    await table.write(path);
    return { ...report, rows, empty, dim };
  } finally {
    await embedder.close();
  }
}
