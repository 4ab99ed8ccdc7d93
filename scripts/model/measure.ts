import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomic } from '../../pipeline/lib/files.js';
import { cardFile } from '../../pipeline/stages/5-embed/encoder-facts.js';
import { openTextEngine } from '../../pipeline/stages/5-embed/open-text-engine.js';

/**
 * `node dist/scripts/model/measure.js MODEL_DIR REFERENCE.jsonl`: how near an encoder comes to float32 vectors of the
 * same weights, printed and written into its card. Each text is read as it stands, spaces at its ends included.
 */
async function main([modelDir, references]: readonly string[]): Promise<void> {
  if (modelDir === undefined || references === undefined) throw new Error('usage: measure MODEL_DIR REFERENCE.jsonl');
  const rows = readFileSync(references, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly text: string; readonly embedding: readonly number[] });
  const engine = await openTextEngine(modelDir);
  const cosines: number[] = [];
  await engine.embed(
    rows.map(({ text }) => [text.replace(/\s/g, ' ')]),
    (i, { text }) => {
      cosines[i] = cosine(text, rows[i]!.embedding);
    },
  );
  await engine.close();
  const mean = cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
  const figures = { referenceTexts: cosines.length, minCosine: fixed(Math.min(...cosines)), meanCosine: fixed(mean) };
  const path = join(modelDir, cardFile);
  const card = { ...(JSON.parse(readFileSync(path, 'utf8')) as object), measured: figures };
  await writeFileAtomic(path, `${JSON.stringify(card, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

function cosine(a: Float32Array, b: readonly number[]): number {
  let dot = 0;
  for (let d = 0; d < a.length; d++) dot += a[d]! * b[d]!;
  return dot / Math.hypot(...a) / Math.hypot(...b);
}

const fixed = (value: number): number => Math.floor(value * 10_000) / 10_000;

await main(process.argv.slice(2));
