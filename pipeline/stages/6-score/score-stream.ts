import type { Readable, Writable } from 'node:stream';
import { Field, Float32, Float64, List, type RecordBatch, Schema, Utf8, type Vector } from 'apache-arrow';
import { batchOf, demandColumns, isText, numberData, textData, vectorData } from '../../lib/arrow-batch.js';
import { openArrowStream, writeArrowStream } from '../../lib/arrow-stream.js';
import { drivers } from '../../lib/drivers.js';
import { type PreparedText, prepareText } from '../4-clean/prepare-text.js';
import type { Embedder } from '../5-embed/embedder.js';
import { scoreColumns } from './columns.js';
import { type Judge, priorRow, type ScoreRow, scoreCells } from './judge.js';

const numeric: ReadonlySet<string> = new Set(['fit', 'move_intent', ...drivers]);
const columns = ['id', ...scoreColumns] as const;
const vectorType = new List(new Field('element', new Float32(), true));

/** What the worker sends back, all nullable as Spark has it: the one source of the Arrow stream and of Spark's DDL. */
export function scoreSchema({ vectors }: { readonly vectors: boolean }): Schema {
  const fields = columns.map((name) => new Field(name, numeric.has(name) ? new Float64() : new Utf8(), true));
  return new Schema(vectors ? [...fields, new Field('vector', vectorType, true)] : fields);
}

export interface ScoreStreamTools {
  readonly embedder: Embedder;
  readonly judge: Judge;
  /** Send each judged text's unit vector along; NULL where a text cannot be judged. */
  readonly vectors: boolean;
}

/**
 * Arrow IPC in (id, text and, if there is one, the language that the person named), Arrow IPC out (`scoreSchema`), one
 * batch in memory at a time, row for row.
 * @throws NorrutError `truncated-stream`, `input-refused` for a schema without the columns or with other types
 */
export async function scoreStream(input: Readable, output: Writable, tools: ScoreStreamTools): Promise<void> {
  const { schema, batches } = await openArrowStream(input, 'stdin');
  demandColumns(schema, { id: () => true, text: isText, language: isText }, ['language']);
  await writeArrowStream(output, scoreSchema(tools), scored(batches, tools));
}

async function* scored(
  batches: AsyncIterable<RecordBatch>,
  { embedder, judge, vectors }: ScoreStreamTools,
): AsyncGenerator<RecordBatch> {
  for await (const batch of batches) {
    const prepared = preparedTexts(batch);
    const judged = prepared.flatMap((text, i) => (text.status === 'ok' ? [i] : []));
    const sent: (Float32Array | null)[] = prepared.map(() => null);
    const rows = prepared.map(({ language, status }): ScoreRow | undefined =>
      status === 'ok' ? undefined : priorRow(judge.weights.priors, language, status),
    );
    await embedder.embed(
      judged.map((i) => ({ sentences: prepared[i]!.sentences.map(({ text }) => text) })),
      (n, found) => {
        const i = judged[n]!;
        rows[i] = judge.judge(prepared[i]!, found);
        if (vectors) sent[i] = found.text;
      },
    );
    yield outputBatch(
      idsOf(batch),
      rows.map((row) => scoreCells(row!)),
      vectors ? sent : undefined,
    );
  }
}

function preparedTexts(batch: RecordBatch): PreparedText[] {
  const texts = batch.getChild('text');
  const languages = batch.getChild('language');
  return Array.from({ length: batch.numRows }, (_, i) => {
    const language = cell(languages, i);
    return prepareText(cell(texts, i) ?? '', language === null ? {} : { language });
  });
}

function idsOf(batch: RecordBatch): (string | null)[] {
  const ids = batch.getChild('id');
  return Array.from({ length: batch.numRows }, (_, i) => cell(ids, i));
}

function cell(column: Vector | null, i: number): string | null {
  const value: unknown = column?.get(i);
  return value === null || value === undefined ? null : String(value);
}

function outputBatch(
  ids: readonly (string | null)[],
  cells: readonly (readonly (string | number | null)[])[],
  vectors: readonly (Float32Array | null)[] | undefined,
): RecordBatch {
  const data = columns.map((name, c) => {
    const column = c === 0 ? ids : cells.map((row) => row[c - 1] ?? null);
    return numeric.has(name) ? numberData(column as (number | null)[]) : textData(column as (string | null)[]);
  });
  if (vectors) data.push(vectorData(vectorType, vectors));
  return batchOf(scoreSchema({ vectors: vectors !== undefined }), ids.length, data);
}
