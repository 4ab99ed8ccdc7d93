import { availableParallelism, cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { type EmbedInput, openEmbedder } from '../stages/5-embed/embedder.js';
import type { Io, Options } from './io.js';
import { workspaceModel } from './workspace-model.js';

const sentences = [
  'Vi har bott i Nederländerna i tolv år och drömmer om snö, skog och en egen bastu vid sjön.',
  'I am an electrician and my wife is a nurse; our two children play ice hockey.',
  'Szukamy spokojnego miejsca, gdzie ludzie sobie pomagają.',
  'Gibt es in Pajala Arbeit für einen Lehrer?',
];

/** `norrut model bench`: texts of one to four sentences, all different, through the encoder that this workspace uses. */
export async function run(io: Io, _args: readonly string[], options: Options): Promise<void> {
  const { modelDir } = await workspaceModel(io.workspace);
  const workers = options.integer('workers', 1, 64) ?? availableParallelism();
  const start = await measure(modelDir, workers, io.signal, 1);
  const { tokens, seconds } = await measure(modelDir, workers, io.signal, 1000);
  const { pace } = await measure(modelDir, 1, io.signal, 300);
  const many = { workers, texts: 1000, tokens, seconds, tokensPerSecond: Math.round(tokens / seconds) };
  const cpu = cpus()[0]?.model.trim() ?? 'unknown CPU';
  io.print(`${cpu} × ${availableParallelism()}`);
  io.print(`first vector after ${Math.round(start.seconds * 1000)} ms`);
  io.print(`one process: ${pace} tokens/s once warm`);
  io.print(
    `${workers} processes: 1,000 texts of ${Math.round(tokens / 1000)} tokens in ${seconds.toFixed(1)} s, start included`,
  );
  io.result({ cpu, firstVectorSeconds: start.seconds, oneProcessTokensPerSecond: pace, ...many });
}

async function measure(
  modelDir: string,
  workers: number,
  signal: AbortSignal,
  texts: number,
): Promise<{ tokens: number; seconds: number; pace: number }> {
  let pace = 0;
  const started = performance.now();
  const embedder = await openEmbedder({
    modelDir,
    workers,
    signal,
    progress: ({ tokensPerSecond }) => {
      pace = Math.round(tokensPerSecond);
    },
  });
  try {
    let tokens = 0;
    await embedder.embed(inputs(texts), (_, vectors) => {
      tokens += vectors.tokens;
    });
    return { tokens, seconds: (performance.now() - started) / 1000, pace };
  } finally {
    await embedder.close();
  }
}

function* inputs(count: number): Generator<EmbedInput> {
  for (let i = 0; i < count; i++) yield { sentences: [`${i}`, ...sentences.slice(0, 1 + (i % 4))] };
}
