import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Tokenizer } from '@huggingface/tokenizers';
import { NorrutError } from '../../lib/errors.js';
import type { EncoderCard } from './encoder-facts.js';
import { InferenceSession, Tensor } from './onnx-runtime.js';
import { poolTokens } from './pool-tokens.js';
import { type Encode, readTokens, type TokenisedText } from './read-tokens.js';
import { sessionOptions } from './session-options.js';
import type { TextEngine } from './text-engine.js';

const inputs = new Set(['input_ids', 'attention_mask', 'token_type_ids']);
const outputs = ['last_hidden_state', 'token_embeddings', 'tokens'];

/**
 * Any sentence encoder in ONNX whose graph takes `input_ids` and `attention_mask` (and perhaps `token_type_ids`) and
 * gives a vector a token. One text at a time: in float32 a text's bytes would else depend on its neighbours.
 */
export async function openGraphEngine(modelDir: string, card: EncoderCard): Promise<TextEngine> {
  const session = await loadSession(join(modelDir, card.graph));
  const output = outputOf(session, modelDir);
  const encode = await loadTokenizer(join(modelDir, card.tokenizer));
  return {
    embed: async (texts, each) => {
      for (const [i, sentences] of texts.entries()) {
        const tokens = readTokens(encode, card, sentences);
        const result = await session.run(feedsOf(session, tokens), [output]);
        each(i, poolTokens(statesOf(result[output]!, tokens, card, modelDir), tokens, card));
        await turn();
      }
    },
    close: () => session.release(),
  };
}

async function loadSession(path: string): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(path, sessionOptions);
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
  const output = outputs.find((name) => session.outputNames.includes(name));
  if (output !== undefined && session.inputNames.every((name) => inputs.has(name))) return output;
  throw new NorrutError('model-corrupt', 'the graph is no sentence encoder that this engine can run', {
    where: modelDir,
    hint: `inputs: ${session.inputNames.join(', ')}; outputs: ${session.outputNames.join(', ')}`,
  });
}

async function loadTokenizer(path: string): Promise<Encode> {
  try {
    const tokenizer = new Tokenizer(JSON.parse(await readFile(path, 'utf8')) as object, {});
    return (text, marks) => tokenizer.encode(text, { add_special_tokens: marks }).ids;
  } catch (error) {
    throw new NorrutError('model-corrupt', 'the tokenizer does not load', {
      where: path,
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

function statesOf(tensor: Tensor, { ids }: TokenisedText, { dim }: EncoderCard, modelDir: string): Float32Array {
  if (tensor.data instanceof Float32Array && tensor.data.length === ids.length * dim) return tensor.data;
  throw new NorrutError('model-corrupt', `the graph does not give ${dim} float32 numbers a token`, {
    where: modelDir,
    hint: `it gives ${tensor.type}[${tensor.dims.join(', ')}] for ${ids.length} tokens`,
  });
}
