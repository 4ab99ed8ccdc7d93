import { seededRandom } from '../../pipeline/lib/random.js';
import { type AllocationInput, allocate } from '../../pipeline/stages/7-match/allocate.js';

/**
 * Time, gap and memory of the allocation. Run: npm run build && node dist/test/bench/allocate.js [PEOPLE…]
 * Values as in life: a person's own level, popular and less popular kommuner, a few strong ties, many near ties.
 * `tight` is a board with 60 places a kommun, `wide` one where half of all people find a place.
 */
const sizes = process.argv.slice(2).map(Number);
const table = [];
for (const people of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000])
  for (const [kind, capacity] of [
    ['tight', 60],
    ['wide', Math.ceil(people / 28)],
  ] as const) {
    const input = inventBoard(people, capacity);
    const start = performance.now();
    const { value, bound, gap, load } = allocate(input);
    const seconds = (performance.now() - start) / 1000;
    const places = load.reduce((sum, n) => sum + n, 0);
    table.push({
      people,
      kind,
      places,
      seconds: seconds.toFixed(2),
      value,
      bound,
      gap,
      rss: `${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB`,
    });
  }
console.table(table);

function inventBoard(people: number, capacity: number): AllocationInput {
  const random = seededRandom(11);
  const pull = Array.from({ length: 14 }, () => random() - 0.5);
  const values = new Int32Array(people * 14);
  for (let i = 0; i < people; i++) {
    const level = 4 * (random() + random() + random() - 1.9);
    for (let k = 0; k < 14; k++) {
      const named = random() < 0.06 ? 1.2 : 0;
      values[i * 14 + k] = Math.round(
        1_000_000 / (1 + Math.exp(-(level + pull[k]! + named + Math.round(random() * 3) * 0.2))),
      );
    }
  }
  return {
    people,
    values,
    capacity: Array<number>(14).fill(capacity),
    floor: Array<number>(14).fill(3),
    contactCap: 2,
  };
}
