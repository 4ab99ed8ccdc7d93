/** How far apart in the file two texts may stand and still be looked at as a pair. */
const reach = 3;
/** Share of the shorter text's letter groups that the other has too; two texts of one language by chance: 0.28 in one of a hundred. */
const alike = 0.28;

/**
 * Number texts so that near-duplicates and contrast pairs, which their writers put side by side, share a number:
 * they must stand on one side of every split. Per source, in file order.
 */
export function groupNearDuplicates(texts: readonly string[]): number[] {
  const grams = texts.map(gramsOf);
  const parent = texts.map((_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i]!));
  for (let i = 0; i < texts.length; i++)
    for (let j = i + 1; j <= i + reach && j < texts.length; j++)
      if (overlap(grams[i]!, grams[j]!) > alike) parent[root(j)] = root(i);
  return texts.map((_, i) => root(i));
}

function gramsOf(text: string): ReadonlySet<string> {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  return new Set(Array.from({ length: Math.max(0, plain.length - 3) }, (_, i) => plain.slice(i, i + 4)));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const gram of small) if (large.has(gram)) both++;
  return small.size === 0 ? 0 : both / small.size;
}
