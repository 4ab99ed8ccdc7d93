import { availableParallelism } from 'node:os';
import { writeFileAtomic } from '../lib/files.js';
import { sha256 } from '../lib/hash.js';
import { type EmbedderOptions, openEmbedder } from '../stages/5-embed/embedder.js';
import { bundledModelDir } from '../stages/5-embed/model-dir.js';
import { cardFile } from '../stages/6-score/weights-card.js';
import { weightsText } from '../stages/6-score/weights-file.js';
import { crossValidate } from './cross-validate.js';
import { makeExamples } from './examples.js';
import { readSeedSources, seedCorpusDir } from './read-sources.js';
import { seedCard } from './seed-card.js';
import { trainSeed } from './train-seed.js';

export interface CorpusTraining extends Pick<EmbedderOptions, 'signal' | 'progress' | 'cacheDir'> {
  /** Folder with dev.jsonl, dev2.jsonl and train.jsonl; the one that comes with norrut where left out. */
  readonly corpus?: string | undefined;
  readonly output: string;
  readonly name: string;
  readonly seed: number;
  /** Also judge every text by heads that never saw it, for the card; takes minutes. */
  readonly withCrossValidation: boolean;
}

const folds = 10;

/** Labelled texts → weights and their card. Same texts, encoder and seed: same bytes. */
export async function trainOnCorpus(
  options: CorpusTraining,
): Promise<{ readonly output: string; readonly sha256: string; readonly texts: number; readonly card: object | null }> {
  const { corpus = seedCorpusDir(), output, name, seed } = options;
  const embedder = await openEmbedder({ ...options, modelDir: bundledModelDir(), workers: availableParallelism() });
  const { identity } = embedder.model;
  const examples = await makeExamples(await readSeedSources(corpus), embedder).finally(embedder.close);
  const text = weightsText(trainSeed(examples, { name, encoder: identity, folds, seed }));
  const facts = { name, sha256: sha256(text), encoder: embedder.model.name, seed, folds };
  const card = options.withCrossValidation ? seedCard(facts, examples, crossValidate(examples, { folds, seed })) : null;
  if (card !== null) await writeFileAtomic(cardFile(output), `${JSON.stringify(card, null, 2)}\n`);
  await writeFileAtomic(output, text);
  return { output, sha256: facts.sha256, texts: examples.length, card };
}
