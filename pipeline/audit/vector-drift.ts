import { seededRandom } from '../lib/random.js';
import type { EmbedInput } from '../stages/5-embed/embedder.js';
import type { DriftMeasure } from './drift.js';
import { type Stability, stability } from './psi.js';

export interface VectorDrift {
  /** Cosine of the two runs' mean vectors: 1 where people write about the same things on the whole. Null without texts. */
  readonly cosine: number | null;
  readonly measures: readonly DriftMeasure[];
}

/** Texts seen as their places along a few fixed directions, and their mean. */
export interface Cloud {
  readonly mean: Float64Array;
  /** One array a direction, a value a text. */
  readonly places: readonly Float64Array[];
}

const directions = 8;
const bins = 10;
const seed = 20_231_123;

/** A stream of texts → what is kept of their vectors; `embed` is an embedder's. */
export async function cloudOf(
  texts: AsyncIterable<EmbedInput>,
  dim: number,
  embed: (
    inputs: AsyncIterable<EmbedInput>,
    sink: (input: number, vectors: { readonly text: Float32Array }) => void,
  ) => Promise<unknown>,
): Promise<Cloud> {
  const axes = fixedDirections(dim);
  const mean = new Float64Array(dim);
  const places: number[][] = axes.map(() => []);
  await embed(texts, (_, { text }) => {
    for (let d = 0; d < dim; d++) mean[d]! += text[d]!;
    axes.forEach((axis, a) => {
      let sum = 0;
      for (let d = 0; d < dim; d++) sum += axis[d]! * text[d]!;
      places[a]!.push(sum);
    });
  });
  return { mean, places: places.map((values) => Float64Array.from(values)) };
}

/** Mean cosine, and population stability along fixed directions, in tenths of both runs together: swapping them changes nothing. */
export function compareClouds(before: Cloud, now: Cloud): VectorDrift {
  const measures = before.places.map(
    (own, a): DriftMeasure => ({
      part: 'vectors',
      name: `direction ${a + 1}`,
      ...alongOne(own, now.places[a]!),
      moved: [],
    }),
  );
  return { cosine: cosine(before.mean, now.mean), measures };
}

/** Unit vectors of independent normal numbers (Box and Muller 1958), the same for every run and machine. */
function fixedDirections(dim: number): Float64Array[] {
  const random = seededRandom(seed);
  return Array.from({ length: directions }, () => {
    const axis = Float64Array.from(
      { length: dim },
      () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
    );
    const length = Math.hypot(...axis);
    return axis.map((value) => value / length);
  });
}

function alongOne(before: Float64Array, now: Float64Array): Stability {
  const all = Float64Array.from([...before, ...now]).sort();
  const edges = Array.from({ length: bins - 1 }, (_, i) => all[Math.floor(((i + 1) * all.length) / bins)]!);
  return stability(countIn(edges, before), countIn(edges, now));
}

function countIn(edges: readonly number[], values: Float64Array): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    let bin = 0;
    while (bin < edges.length && value >= edges[bin]!) bin++;
    counts[bin]!++;
  }
  return counts;
}

function cosine(a: Float64Array, b: Float64Array): number | null {
  let dot = 0;
  for (let d = 0; d < a.length; d++) dot += a[d]! * b[d]!;
  const lengths = Math.hypot(...a) * Math.hypot(...b);
  return lengths === 0 ? null : Math.min(1, dot / lengths); // rounding may leave a hair above 1
}
