import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { NorrutError } from '../../lib/errors.js';
import type { TextVectors } from './cache/record.js';
import { type EncoderCard, readCard } from './encoder-facts.js';
import { poolTokens } from './pool-tokens.js';
import { readTokens, type TokenisedText } from './read-tokens.js';
import type { TextEngine } from './text-engine.js';

/**
 * Any sentence encoder in ONNX whose graph takes `input_ids` and `attention_mask` (and perhaps `token_type_ids`) and
 * gives a vector a token. One text at a time: in float32 a text's bytes would else depend on its neighbours.
 */
export async function openGraphEngine(modelDir: string): Promise<TextEngine> {
  const card = await readCard(modelDir);
  const session = await loadSession(join(modelDir, card.graph));
  const output = outputOf(session, modelDir);
  const tokenizer = await loadTokenizer(modelDir, card);
  return {
    embed: async (texts, each) => {
      for (const [i, sentences] of texts.entries()) {
        const tokens = readTokens(tokenizer, card, sentences);
        const result = await session.run(feedsOf(session, tokens), [output]);
        each(i, vectorsOf(result[output]!.data as Float32Array, tokens, card));
        await turn();
      }
    },
    close: () => session.release(),
  };
}

async function loadSession(path: string): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(path, { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 });
  } catch (error) {
    throw new NorrutError('model-corrupt', 'the graph does not load', {
      where: path,
      hint: 'run `norrut model verify`',
      cause: error,
    });
  }
}

/** The output with a vector a token. */
function outputOf(session: InferenceSession, modelDir: string): string {
  const known = ['last_hidden_state', 'token_embeddings', 'tokens'];
  const output = known.find((name) => session.outputNames.includes(name));
  const strange = session.inputNames.filter(
    (name) => !(name in { input_ids: 0, attention_mask: 0, token_type_ids: 0 }),
  );
  if (output !== undefined && strange.length === 0) return output;
  throw new NorrutError('model-corrupt', 'the graph is no sentence encoder that this engine can run', {
    where: modelDir,
    hint: `inputs: ${session.inputNames.join(', ')}; outputs: ${session.outputNames.join(', ')}`,
  });
}

async function loadTokenizer(modelDir: string, card: EncoderCard): Promise<Tokenizer> {
  try {
    const config = JSON.parse(await readFile(join(modelDir, card.tokenizer), 'utf8')) as object;
    return new Tokenizer(config, {});
  } catch (error) {
    throw new NorrutError('model-corrupt', 'the tokenizer does not load', {
      where: join(modelDir, card.tokenizer),
      hint: 'run `norrut model verify`',
      cause: error,
    });
  }
}

function feedsOf(session: InferenceSession, { ids }: TokenisedText): Record<string, Tensor> {
  const shape = [1, ids.length];
  const values: Record<string, BigInt64Array> = {
    input_ids: BigInt64Array.from(ids, BigInt),
    attention_mask: new BigInt64Array(ids.length).fill(1n),
    token_type_ids: new BigInt64Array(ids.length),
  };
  return Object.fromEntries(session.inputNames.map((name) => [name, new Tensor('int64', values[name]!, shape)]));
}

function vectorsOf(states: Float32Array, tokens: TokenisedText, card: EncoderCard): TextVectors {
  return { ...poolTokens(states, tokens, card), tokens: tokens.ids.length, truncated: tokens.truncated };
}
