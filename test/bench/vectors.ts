import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../pipeline/lib/random.js';
import { keysOf, keyWords } from '../../pipeline/stages/5-embed/cache/key.js';
import { decodeRecord, encodeRecord, sealRecord } from '../../pipeline/stages/5-embed/cache/record.js';
import { VectorCache } from '../../pipeline/stages/5-embed/cache/vector-cache.js';
import { cpuName } from './cpu-name.js';

const model = { identity: '5e'.repeat(32), dim: 384 };
const sentences = 2;
const slice = 8192;

/** `npm run bench -- vectors [TEXTS]`: fill a vector cache, then find every text again in order and shuffled. */
export async function main(args: readonly string[]): Promise<void> {
  const texts = Number(args[0] ?? 1_000_000);
  const root = mkdtempSync(join(tmpdir(), 'norrut-bench-'));
  try {
    console.log(`${cpuName()}; ${texts} texts of ${sentences} sentences`);
    const fill = timed(() => fillCache(root, texts));
    let cache: VectorCache | undefined;
    const open = timed(() => {
      cache = VectorCache.open(root, model);
    });
    const inOrder = timed(() => lookUp(cache!, texts, (i) => i));
    const stride = texts - 1 - Math.floor(texts / 3.236); // any unit of the ring of row numbers would do
    const step = coprime(stride, texts);
    const shuffled = timed(() => lookUp(cache!, texts, (i) => (i * step) % texts));
    cache!.close();
    console.table({ fill, open, 'look up, in order': inOrder, 'look up, shuffled': shuffled });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function fillCache(root: string, texts: number): void {
  const cache = VectorCache.open(root, model);
  for (let from = 0; from < texts; from += slice) {
    const keys = keysOfRange(from, Math.min(slice, texts - from), (i) => i);
    for (let i = 0; i < keys.length / keyWords; i++) {
      const record = encodeRecord(vectorsOf(from + i));
      sealRecord(record, keys, i);
      cache.put(keys, i, record);
    }
  }
  cache.close();
}

/** Keys from texts, records from the disk, decoded and checked: all that a warm run does with a text. */
function lookUp(cache: VectorCache, texts: number, order: (i: number) => number): void {
  let found = 0;
  for (let from = 0; from < texts; from += slice) {
    const keys = keysOfRange(from, Math.min(slice, texts - from), order);
    cache.get(keys, (i, record) => {
      const { text, sentences: parts } = decodeRecord(record, model.dim);
      assert.equal(text[1], Math.fround(order(from + i)));
      assert.equal(parts.length, sentences * model.dim);
      found++;
    });
  }
  assert.equal(found, texts);
}

function keysOfRange(from: number, count: number, order: (i: number) => number): Uint32Array {
  const list = Array.from({ length: count }, (_, i) => [
    `Vi har bott i Nederländerna i tolv år och drömmer om snö och skog, nummer ${order(from + i)}.`,
    'Jag är elektriker och min fru är sjuksköterska; barnen går i tredje klass och spelar ishockey.',
  ]);
  return keysOf(model.identity, list);
}

const noise = Float32Array.from({ length: (1 + sentences) * model.dim }, seededRandom(1));

function vectorsOf(text: number): Parameters<typeof encodeRecord>[0] {
  const vector = noise.slice(0, model.dim);
  vector[1] = text;
  return { text: vector, sentences: noise.subarray(model.dim), tokens: 50, truncated: false };
}

function coprime(from: number, to: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let step = from;
  while (divisor(step, to) !== 1) step++;
  return step;
}

function timed(work: () => void): {
  readonly seconds: number;
  readonly 'of them on the CPU': number;
  readonly 'resident MiB': number;
} {
  const start = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  const seconds = Math.round(performance.now() - start) / 1000;
  const cpu = Math.round((user + system) / 1000) / 1000;
  return { seconds, 'of them on the CPU': cpu, 'resident MiB': Math.round(process.memoryUsage().rss / 2 ** 20) };
}
