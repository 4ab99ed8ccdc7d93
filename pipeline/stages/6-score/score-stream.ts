import type { Readable, Writable } from 'node:stream';
import { Field, Float64, makeData, RecordBatch, Schema, Struct, Utf8, vectorFromArray } from 'apache-arrow';
import { openArrowStream, writeArrowStream } from '../../lib/arrow-stream.js';
import { drivers } from '../../lib/drivers.js';
import { NorrutError } from '../../lib/errors.js';
import { prepareText } from '../4-clean/prepare-text.js';
import type { Embedder } from '../5-embed/embedder.js';
import { scoreColumns } from './columns.js';
import { type Judge, priorRow, type ScoreRow, scoreCells } from './judge.js';

const numeric: ReadonlySet<string> = new Set(['fit', 'move_intent', ...drivers]);

/** The columns that the worker sends back, in order: the one source of the Arrow schema and of Spark's DDL. */
export const streamColumns = ['id', ...scoreColumns] as const;

/** Spark's DDL for `streamColumns`. */
export function sparkDdl(): string {
  return streamColumns.map((name) => `${name} ${numeric.has(name) ? 'DOUBLE' : 'STRING'}`).join(', ');
}

/** Spark demands these types exactly: utf8 and float64, all nullable. */
export const streamSchema = new Schema(
  streamColumns.map((name) => new Field(name, numeric.has(name) ? new Float64() : new Utf8(), true)),
);

/**
 * Arrow IPC in (id, text, both text), Arrow IPC out (`streamColumns`), one batch in memory at a time, row for row.
 * @throws NorrutError `truncated-stream`, `input-refused` for a schema without the two columns
 */
export async function scoreStream(
  input: Readable,
  output: Writable,
  tools: { embedder: Embedder; judge: Judge },
): Promise<void> {
  const { schema, batches } = await openArrowStream(input, 'stdin');
  for (const name of ['id', 'text'])
    if (!schema.fields.some((field) => field.name === name))
      throw new NorrutError('input-refused', `the stream has no column “${name}”`, {
        where: 'stdin',
        hint: 'send id and text',
      });
  await writeArrowStream(output, streamSchema, scored(batches, tools));
}

async function* scored(batches: AsyncIterable<RecordBatch>, { embedder, judge }: { embedder: Embedder; judge: Judge }) {
  for await (const batch of batches) {
    const [ids, texts] = [batch.getChild('id'), batch.getChild('text')];
    const prepared = Array.from({ length: batch.numRows }, (_, i) => prepareText(String(texts?.get(i) ?? '')));
    const rows: ScoreRow[] = [];
    const judged = prepared.flatMap((text, i) => (text.status === 'ok' ? [i] : []));
    await embedder.embed(
      judged.map((i) => ({ sentences: prepared[i]!.sentences.map(({ text }) => text) })),
      (n, vectors) => {
        rows[judged[n]!] = judge.judge(prepared[judged[n]!]!, vectors).row;
      },
    );
    for (const [i, { language, status }] of prepared.entries())
      if (status !== 'ok') rows[i] = priorRow(judge.weights.priors, language, status);
    yield batchOf(rows.map((row, i) => [idText(ids?.get(i)), ...scoreCells(row)]));
  }
}

function idText(id: unknown): string | null {
  return id === null || id === undefined ? null : String(id);
}

function batchOf(rows: readonly (readonly (string | number | null)[])[]): RecordBatch {
  const children = streamSchema.fields.map(({ type }, c) => {
    const column = rows.map((row) => row[c] ?? null);
    return type instanceof Utf8
      ? vectorFromArray(column as (string | null)[], new Utf8()).data[0]!
      : vectorFromArray(column as (number | null)[], new Float64()).data[0]!;
  });
  return new RecordBatch(
    streamSchema,
    makeData({ type: new Struct(streamSchema.fields), length: rows.length, nullCount: 0, children }),
  );
}
