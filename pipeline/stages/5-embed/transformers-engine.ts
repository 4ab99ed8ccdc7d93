import './no-telemetry.js';
import { basename, dirname, resolve } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { NorrutError } from '../../lib/errors.js';
import type { EncoderCard } from './encoder-facts.js';
import { poolTokens } from './pool-tokens.js';
import { type Encode, readTokens } from './read-tokens.js';
import { sessionOptions } from './session-options.js';
import type { TextEngine } from './text-engine.js';

/** What this file needs of transformers.js; the package is optional. */
interface Transformers {
  readonly env: { allowRemoteModels: boolean; useFSCache: boolean };
  readonly pipeline: (task: string, model: string, options: object) => Promise<Extractor>;
}

interface Extractor {
  (
    text: string,
    options: { pooling: 'none' },
  ): Promise<{ readonly data: Float32Array; readonly dims: readonly number[] }>;
  readonly tokenizer: { encode(text: string, options: { add_special_tokens: boolean }): number[] };
  readonly dispose: () => Promise<unknown>;
}

/** A pulled encoder whose graph or tokenizer our own engine cannot run, through transformers.js, one text at a time. */
export async function openTransformersEngine(modelDir: string, card: EncoderCard): Promise<TextEngine> {
  const extractor = await loadExtractor(modelDir, card.graph);
  const encode: Encode = (text, marks) => extractor.tokenizer.encode(text, { add_special_tokens: marks });
  return {
    embed: async (texts, each) => {
      for (const [i, sentences] of texts.entries()) {
        const tokens = readTokens(encode, card, sentences);
        const { data, dims } = await extractor(card.prefix + sentences.join(' '), { pooling: 'none' });
        if (dims[1] !== tokens.ids.length || dims[2] !== card.dim)
          throw new NorrutError('model-corrupt', `the graph does not give ${card.dim} numbers a token`, {
            where: modelDir,
          });
        each(i, poolTokens(data, tokens, card));
        await turn();
      }
    },
    close: async () => void (await extractor.dispose()),
  };
}

async function loadExtractor(modelDir: string, graph: string): Promise<Extractor> {
  const library = await importTransformers();
  library.env.allowRemoteModels = false;
  library.env.useFSCache = false;
  try {
    return await library.pipeline('feature-extraction', resolve(modelDir), {
      dtype: 'fp32', // the name of the file as it is: other types only add a suffix
      subfolder: dirname(graph),
      model_file_name: basename(graph, '.onnx'),
      session_options: sessionOptions,
    });
  } catch (error) {
    throw new NorrutError('model-corrupt', 'the encoder does not load through transformers.js', {
      where: modelDir,
      hint: 'run `norrut model verify`',
      cause: error,
    });
  }
}

async function importTransformers(): Promise<Transformers> {
  try {
    return (await import('@huggingface/transformers')) as unknown as Transformers;
  } catch (error) {
    throw new NorrutError('model-missing', 'this encoder needs the optional package @huggingface/transformers', {
      hint: 'install it beside norrut, or use the bundled encoder',
      cause: error,
    });
  }
}
