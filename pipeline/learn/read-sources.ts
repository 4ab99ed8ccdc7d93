import { join } from 'node:path';
import { packageRoot } from '../lib/package-root.js';
import { readLabelledTexts } from './corpus.js';
import type { LabelSource } from './examples.js';

/** Where the labelled texts lie that come with norrut. */
export function seedCorpusDir(): string {
  return join(packageRoot(), 'data-samples', 'corpus');
}

/** The three files of labelled texts: what each may teach is said in `data-samples/README.md`. */
export async function readSeedSources(dir: string = seedCorpusDir()): Promise<LabelSource[]> {
  const source = async (name: string, drawsLine: boolean, unseen: boolean): Promise<LabelSource> => ({
    name,
    texts: await readLabelledTexts(join(dir, `${name}.jsonl`)),
    drawsLine,
    unseen,
  });
  return [await source('dev', true, true), await source('dev2', false, true), await source('train', false, false)];
}
