import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { env, type FeatureExtractionPipeline, pipeline } from '@huggingface/transformers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { openEmbedder } from '../../../pipeline/stages/5-embed/embedder.js';

export const dim = 384;
export const prefix = 'query: ';
const batch = 32;

/** Something that turns texts, each given as its sentences, into one vector a text, in their order. */
export interface Contender {
  readonly name: string;
  readonly run: (texts: readonly (readonly string[])[]) => Promise<Float32Array>;
  readonly close: () => Promise<void>;
}

/** norrut as it is used: worker processes, no cache. */
export async function norrutContender(modelDir: string): Promise<Contender> {
  const embedder = await openEmbedder({
    modelDir,
    workers: availableParallelism(),
    signal: new AbortController().signal,
  });
  return {
    name: `norrut, ${availableParallelism()} processes`,
    run: async (texts) => {
      const out = new Float32Array(texts.length * dim);
      await embedder.embed(
        texts.map((sentences) => ({ sentences })),
        (i, { text }) => out.set(text, i * dim),
      );
      return out;
    },
    close: () => embedder.close(),
  };
}

/** (a): the feature-extraction pipeline of transformers.js, 32 texts at a time in their order. */
export async function transformersContender(name: string, modelDir: string): Promise<Contender> {
  env.allowRemoteModels = false;
  env.useFSCache = false;
  const extract: FeatureExtractionPipeline = await pipeline('feature-extraction', modelDir, { dtype: 'fp32' });
  return {
    name,
    run: async (texts) => {
      const out = new Float32Array(texts.length * dim);
      for (let from = 0; from < texts.length; from += batch) {
        const inputs = texts.slice(from, from + batch).map((sentences) => prefix + sentences.join(' '));
        const vectors = await extract(inputs, { pooling: 'mean', normalize: true });
        out.set(vectors.data as Float32Array, from * dim);
      }
      return out;
    },
    close: async () => void (await extract.dispose()),
  };
}

/** (b): onnxruntime-node as its manual shows it, 32 texts at a time in their order, padded to the longest. */
export async function plainContender(name: string, modelDir: string): Promise<Contender> {
  const session = await InferenceSession.create(join(modelDir, 'onnx/model.onnx'));
  const tokenizer = new Tokenizer(JSON.parse(readFileSync(join(modelDir, 'tokenizer.json'), 'utf8')) as object, {});
  return {
    name,
    run: async (texts) => {
      const out = new Float32Array(texts.length * dim);
      for (let from = 0; from < texts.length; from += batch) {
        const ids = texts
          .slice(from, from + batch)
          .map((sentences) => tokenizer.encode(prefix + sentences.join(' ')).ids.slice(0, 512));
        const length = Math.max(...ids.map((list) => list.length));
        const feeds = padded(ids, length);
        const { last_hidden_state: states } = await session.run(feeds);
        for (const [row, list] of ids.entries())
          meanInto(out, (from + row) * dim, states!.data as Float32Array, row * length, list.length);
      }
      return out;
    },
    close: () => session.release(),
  };
}

function padded(ids: readonly number[][], length: number): Record<string, Tensor> {
  const inputs = new BigInt64Array(ids.length * length).fill(1n);
  const mask = new BigInt64Array(ids.length * length);
  for (const [row, list] of ids.entries())
    for (const [at, id] of list.entries()) {
      inputs[row * length + at] = BigInt(id);
      mask[row * length + at] = 1n;
    }
  const shape = [ids.length, length];
  return { input_ids: new Tensor('int64', inputs, shape), attention_mask: new Tensor('int64', mask, shape) };
}

function meanInto(out: Float32Array, at: number, states: Float32Array, firstToken: number, tokens: number): void {
  const sum = new Float64Array(dim);
  for (let token = 0; token < tokens; token++)
    for (let d = 0; d < dim; d++) sum[d]! += states[(firstToken + token) * dim + d]!;
  const norm = Math.hypot(...sum);
  for (let d = 0; d < dim; d++) out[at + d] = sum[d]! / norm;
}
