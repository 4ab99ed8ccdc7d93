import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CsvValue, csvLine, writeCsv } from '../../lib/csv.js';
import { writeAside } from '../../lib/files.js';
import { type PreparedText, prepareText } from '../4-clean/prepare-text.js';
import { type EmbedderOptions, type EmbedInput, openEmbedder } from '../5-embed/embedder.js';
import { readTextRows, type TextTable } from '../5-embed/text-rows.js';
import { scoreColumns } from './columns.js';
import { Judge, priorRow, type ScoreStatus, scoreCells } from './judge.js';
import { openWeights } from './weights-dir.js';

export interface ScoreFileOptions extends TextTable, EmbedderOptions {
  /** A path, or `-` for stdout. */
  readonly output: string;
  readonly stdout?: NodeJS.WritableStream | undefined;
  readonly weightsFile: string;
}

export interface ScoreFileReport {
  readonly rows: number;
  readonly scored: number;
  /** Rows by the reason for abstaining. */
  readonly abstained: Readonly<Record<string, number>>;
  /** Physical lines that could not be read; they are not in the output. */
  readonly rejected: readonly number[];
  readonly weights: { readonly name: string; readonly sha256: string };
}

/** A table of texts → CSV with `id` and the score columns, one row a row, in their order. */
export async function scoreFile(options: ScoreFileOptions): Promise<ScoreFileReport> {
  const scratch = await mkdtemp(join(tmpdir(), 'norrut-score-'));
  const clear = (): void => rmSync(scratch, { recursive: true, force: true });
  process.once('exit', clear); // an interrupt ends the process at once: no text stays behind
  const embedder = await openEmbedder(options);
  try {
    const weights = await openWeights(options.weightsFile, embedder.model);
    const table = await readTextRows(options, scratch);
    const counts = new Map<ScoreStatus, number>();
    const lines = scoredLines(table.rows, { embedder, judge: new Judge(weights), counts });
    const header = ['id', ...scoreColumns];
    if (options.output === '-') await writeStream(options.stdout!, header, lines);
    else await writeAside(options.output, async (aside) => void (await writeCsv(aside, header, lines)));
    const { scored = 0, ...abstained } = Object.fromEntries(counts);
    const rows = [...counts.values()].reduce((sum, n) => sum + n, 0);
    return {
      rows,
      scored,
      abstained,
      rejected: table.rejected,
      weights: { name: weights.name, sha256: weights.sha256 },
    };
  } finally {
    await embedder.close();
    process.removeListener('exit', clear);
    clear();
  }
}

interface Tools {
  readonly embedder: Awaited<ReturnType<typeof openEmbedder>>;
  readonly judge: Judge;
  readonly counts: Map<ScoreStatus, number>;
}

/** Rows in the file's order; the embedder pulls texts, and what it has answered is handed on as soon as all before it is. */
async function* scoredLines(
  rows: AsyncGenerator<{ readonly id: string; readonly text: string }>,
  { embedder, judge, counts }: Tools,
): AsyncGenerator<readonly CsvValue[]> {
  const waiting: { readonly id: string; readonly text: PreparedText }[] = [];
  const ready: (readonly CsvValue[])[] = [];
  let next = 0;
  const hand = (id: string, row: ReturnType<typeof priorRow>): void => {
    counts.set(row.status, (counts.get(row.status) ?? 0) + 1);
    ready.push([id, ...scoreCells(row)]);
  };
  const handUnjudged = (): void => {
    for (; next < waiting.length; next++) {
      const { id, text } = waiting[next]!;
      if (text.status === 'ok') break;
      hand(id, priorRow(judge.weights.priors, text.language, text.status));
    }
    if (next >= 4096) next -= waiting.splice(0, next).length;
  };
  async function* inputs(): AsyncGenerator<EmbedInput> {
    for await (const { id, text } of rows) {
      const prepared = prepareText(text);
      waiting.push({ id, text: prepared });
      if (prepared.status === 'ok') yield { sentences: prepared.sentences.map((s) => s.text) };
    }
  }
  let failure: unknown;
  let isDone = false;
  let wake: () => void = () => undefined;
  const work = embedder
    .embed(inputs(), (_, vectors) => {
      handUnjudged();
      const { id, text } = waiting[next++]!;
      hand(id, judge.judge(text, vectors));
      wake();
    })
    .then(handUnjudged)
    .catch((error: unknown) => {
      failure = error;
    })
    .finally(() => {
      isDone = true;
      wake();
    });
  while (!isDone || ready.length > 0) {
    if (ready.length > 0) yield* ready.splice(0);
    else
      await new Promise<void>((resume) => {
        wake = resume;
        if (isDone || ready.length > 0) resume();
      });
  }
  await work;
  if (failure !== undefined) throw failure;
}

async function writeStream(
  stdout: NodeJS.WritableStream,
  header: readonly string[],
  lines: AsyncGenerator<readonly CsvValue[]>,
): Promise<void> {
  let text = `\uFEFF${csvLine(header)}`;
  for await (const line of lines) {
    text += csvLine(line);
    if (text.length < 1 << 16) continue;
    await new Promise<void>((sent) => stdout.write(text, () => sent()));
    text = '';
  }
  await new Promise<void>((sent) => stdout.write(text, () => sent()));
}
