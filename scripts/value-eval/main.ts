import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type Embedder, openEmbedder } from '../../pipeline/stages/5-embed/embedder.js';
import { bundledModelDir } from '../../pipeline/stages/5-embed/model-dir.js';
import { normaliseText } from '../../pipeline/stages/5-embed/normalise-text.js';
import { type Embedded, fitValueHeads, judgeValueHeads } from './linear-heads.js';
import { readSplit, type Split } from './read-split.js';

/**
 * `node dist/scripts/value-eval/main.js FOLDER [--model DIR] [--cache DIR]`: what the encoder's frozen vectors are worth on
 * ValueEval'23. FOLDER holds arguments-{training,validation,test}.tsv and labels-… of the data set (Mirzakhmedova et al.
 * 2023), which norrut neither ships nor fetches. Prints one JSON document; same files, same bytes.
 */
async function main(args: readonly string[]): Promise<void> {
  const { positionals, values: options } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { model: { type: 'string' }, cache: { type: 'string' } },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('usage: main.js FOLDER [--model DIR] [--cache DIR]');
  const embedder = await openEmbedder({
    modelDir: options.model ?? bundledModelDir(),
    cacheDir: options.cache,
    workers: availableParallelism(),
    signal: new AbortController().signal,
  });
  try {
    const [training, validation, test] = [
      await embedSplit(embedder, folder, 'training'),
      await embedSplit(embedder, folder, 'validation'),
      await embedSplit(embedder, folder, 'test'),
    ];
    const heads = fitValueHeads(training, validation);
    const report = {
      encoder: embedder.model.name,
      arguments: {
        training: training.arguments.length,
        validation: validation.arguments.length,
        test: test.arguments.length,
      },
      penalty: heads.penalty,
      validation: judgeValueHeads(heads, validation).f1,
      test: judgeValueHeads(heads, test),
    };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } finally {
    await embedder.close();
  }
}

async function embedSplit(embedder: Embedder, folder: string, split: Split): Promise<Embedded> {
  const read = await readSplit(folder, split);
  const vectors: Float32Array[] = [];
  await embedder.embed(
    read.map(({ text }) => ({ sentences: [normaliseText(text)] })),
    (i, { text }) => {
      vectors[i] = text.slice();
    },
    read.length,
  );
  return { arguments: read, vectors };
}

await main(process.argv.slice(2));
