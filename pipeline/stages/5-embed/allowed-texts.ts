import type { Database } from '../../db/database.js';
import type { EmbedInput } from './embedder.js';

/** The texts of `clean/texts.parquet` that may be judged, in its order. */
export async function* readAllowedTexts(db: Database, texts: string): AsyncGenerator<EmbedInput> {
  const rows = db.chunks<{ sentences: string[] }>(
    `SELECT list_transform(sentences, lambda s: s.text) AS sentences
       FROM read_parquet($texts) WHERE status = 'ok' ORDER BY text_no`,
    { texts },
  );
  for await (const chunk of rows) yield* chunk;
}
