import { readdirSync, readFileSync } from 'node:fs';
import { type EmbedInput, type EmbedReport, openEmbedder } from '../../../pipeline/stages/5-embed/embedder.js';
import { bundledModelDir } from '../../../pipeline/stages/5-embed/model-dir.js';

export interface Settings {
  readonly cacheDir?: string;
  readonly workers?: number;
  readonly signal?: AbortSignal;
  readonly modelDir?: string;
  readonly onProgress?: (encoded: number) => void;
}

export interface Embedded {
  readonly report: EmbedReport;
  /** Per input: text vector and sentence parts in hex. */
  readonly hex: readonly string[];
}

/** Embed with an embedder of its own. */
export async function embedAll(inputs: readonly EmbedInput[], settings: Settings = {}): Promise<Embedded> {
  const embedder = await openEmbedder({
    modelDir: settings.modelDir ?? bundledModelDir(),
    cacheDir: settings.cacheDir,
    workers: settings.workers ?? 2,
    signal: settings.signal ?? new AbortController().signal,
    progress: ({ encoded }) => settings.onProgress?.(encoded),
  });
  try {
    const hex: string[] = [];
    const report = await embedder.embed(inputs, (i, { text, sentences }) => {
      hex[i] = `${hexOf(text)} ${hexOf(sentences)}`;
    });
    return { report, hex };
  } finally {
    await embedder.close();
  }
}

export function hexOf(values: Float32Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('hex');
}

const beginnings = [
  'Vi söker',
  'I dream of',
  'Wir mögen',
  'Lubimy',
  'We houden van',
  'Me gusta',
  'Etsimme',
  'Мы любим',
];
const things = [
  'snö och skog',
  'a quiet lake',
  'lange Winter',
  'długie spacery',
  'een eigen tuin',
  'la nieve',
  'uusi koti',
  'тёплый дом',
];

/** Invented texts of many lengths and languages, all different. */
export function inventedTexts(count: number): EmbedInput[] {
  return Array.from({ length: count }, (_, i) => ({
    sentences: Array.from(
      { length: 1 + (i % 5) },
      (_, k) => `${beginnings[(i + k) % 8]} ${things[(i * 3 + k) % 8]} ${'och lite till '.repeat(i % 3)}${i}.${k}`,
    ),
  }));
}

/** Processes started by this one that run the embedding worker (Linux). */
export function workerPids(parent = process.pid): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const [state, ppid] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return (
          state !== 'Z' &&
          Number(ppid) === parent &&
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('5-embed/worker')
        );
      } catch {
        return false;
      }
    });
}
