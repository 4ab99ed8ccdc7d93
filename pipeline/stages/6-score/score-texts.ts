import { NdjsonWriter } from '../1-ingest/ndjson-writer.js';
import type { PreparedSentence } from '../4-clean/prepare-text.js';
import type { Embedder, EmbedInput } from '../5-embed/embedder.js';
import type { StageContext } from '../stage.js';
import type { Judge } from './judge.js';
import { judgeText } from './judge-text.js';
import type { Vectors } from './score-text.js';

interface TextRow {
  readonly person_id: string;
  readonly text_no: number;
  readonly language: string | null;
  readonly sentences: readonly PreparedSentence[];
}

/** A file of JSON lines, and the `maximum_object_size` to read it with. */
export interface JsonLines {
  readonly path: string;
  readonly largestObject: number;
}

/**
 * One JSON object an embedded text, in order: what it says, or the status of one that cannot be judged; a first line that no person matches,
 * because an empty file would have no columns.
 */
export async function writeJudgedTexts(
  context: StageContext,
  { embedder, judge, path }: { readonly embedder: Embedder; readonly judge: Judge; readonly path: string },
): Promise<JsonLines> {
  const db = await context.openDb();
  const texts = context.in('clean/texts.parquet');
  const { total } = await db.row<{ total: number }>(
    "SELECT count(*)::INTEGER AS total FROM read_parquet($texts) WHERE status = 'ok'",
    { texts },
  );
  // rows that were handed to the embedder and are not yet answered
  const waiting: TextRow[] = [];
  let next = 0;
  async function* inputs(): AsyncGenerator<EmbedInput> {
    const query = `SELECT person_id, text_no, language, sentences FROM read_parquet($texts) WHERE status = 'ok' ORDER BY text_no`;
    for await (const rows of db.chunks<TextRow>(query, { texts }))
      for (const row of rows) {
        waiting.push(row);
        yield { sentences: row.sentences.map((s) => s.text) };
      }
  }
  const lines = await NdjsonWriter.open(path);
  try {
    lines.add({ person_id: '' });
    let done = 0;
    await embedder.embed(
      inputs(),
      async (_, vectors) => {
        const row = waiting[next++]!;
        if (next >= 4096) next -= waiting.splice(0, next).length;
        lines.add({ person_id: row.person_id, ...judged(row, judge, vectors) });
        if (++done % 1000 === 0) context.progress(done, total, 'texts');
        await lines.breathe();
      },
      total,
    );
  } finally {
    await lines.close();
  }
  return { path, largestObject: lines.largestObject };
}

function judged(row: TextRow, judge: Judge, vectors: Vectors): object {
  const { text_no, language } = row;
  return judge.isOutOfDistribution(vectors)
    ? { text_no, language, status: 'out_of_distribution' }
    : judgeText(judge, row, vectors);
}
