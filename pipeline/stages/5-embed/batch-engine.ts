import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { NorrutError } from '../../lib/errors.js';
import type { EncoderCard } from './encoder-facts.js';
import { checkKernel } from './kernel-check.js';
import { InferenceSession, Tensor } from './onnx-runtime.js';
import { readPieceTrie } from './piece-trie.js';
import { poolTokens } from './pool-tokens.js';
import type { TokenisedText } from './read-tokens.js';
import { sessionOptions } from './session-options.js';
import type { TextEngine } from './text-engine.js';
import { batchesOf, batchTokens } from './token-batches.js';
import { tokeniseSentences } from './tokenise-sentences.js';
import { UnigramTokenizer } from './unigram-tokenizer.js';
import { verifyFiles } from './verify-files.js';

export interface BatchSettings {
  /** Padded tokens in one run of the graph; it changes the time, never a byte. */
  readonly budget?: number;
}

/**
 * The engine for norrut's own encoder, whose graph gives each text the same bytes in any batch (see
 * `scripts/model/export/encoder_graph.py`), so that texts of like length go through together.
 * Files are held against the card, and the CPU's integer kernel against whole-number arithmetic, before the first text.
 * @throws NorrutError `model-missing`, `model-corrupt`, `model-unfit-cpu`
 */
export async function openBatchEngine(
  modelDir: string,
  card: EncoderCard,
  { budget = batchTokens }: BatchSettings = {},
): Promise<TextEngine> {
  const { session, tokenizer } = await open(modelDir, card);
  const prefix = tokenizer.encode(card.prefix.trimEnd());
  return {
    embed: async (texts, each) => {
      const tokens = texts.map((sentences) => tokeniseSentences(tokenizer, prefix, card.maxTokens, sentences));
      for (const batch of batchesOf(tokens, budget)) {
        const length = tokens[batch.at(-1)!]!.ids.length;
        const feeds = feedsOf(
          batch.map((i) => tokens[i]!),
          length,
          tokenizer.trie.pad,
        );
        const { tokens: output } = await session.run(feeds, ['tokens']);
        const states = output!.data as Float32Array;
        for (const [row, i] of batch.entries()) {
          const text = tokens[i]!;
          const own = states.subarray(row * length * card.dim, (row * length + text.ids.length) * card.dim);
          each(i, poolTokens(own, text, card));
        }
        await turn();
      }
    },
    close: () => session.release(),
  };
}

async function open(
  modelDir: string,
  card: EncoderCard,
): Promise<{ readonly session: InferenceSession; readonly tokenizer: UnigramTokenizer }> {
  const { batch } = card;
  if (!batch)
    throw new NorrutError('model-corrupt', 'the card does not say what the batch engine needs', { where: modelDir });
  await verifyFiles(
    modelDir,
    card,
    card.files.map(({ path }) => path).filter((path) => path !== card.tokenizer),
  );
  await checkKernel(join(modelDir, batch.kernelCheck));
  const path = join(modelDir, batch.tokenizer);
  const tokenizer = new UnigramTokenizer(readPieceTrie(await readFile(path), path));
  return { session: await InferenceSession.create(join(modelDir, card.graph), sessionOptions), tokenizer };
}

/** Ids and mask [texts × length], built in one go: 64-bit numbers whose high halves stay zero. */
function feedsOf(texts: readonly TokenisedText[], length: number, pad: number): Record<string, Tensor> {
  const ids = new BigInt64Array(texts.length * length);
  const mask = new BigInt64Array(texts.length * length);
  const idWords = new Int32Array(ids.buffer);
  const maskWords = new Int32Array(mask.buffer);
  for (let row = 0; row < texts.length; row++) {
    const own = texts[row]!.ids;
    const at = row * length;
    for (let i = 0; i < own.length; i++) {
      idWords[(at + i) * 2] = own[i]!;
      maskWords[(at + i) * 2] = 1;
    }
    for (let i = own.length; i < length; i++) idWords[(at + i) * 2] = pad;
  }
  const shape = [texts.length, length];
  return { input_ids: new Tensor('int64', ids, shape), attention_mask: new Tensor('int64', mask, shape) };
}
