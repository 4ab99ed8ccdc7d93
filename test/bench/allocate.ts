import { seededRandom } from '../../pipeline/lib/random.js';
import { type AllocationInput, allocate } from '../../pipeline/stages/7-match/allocate.js';

/**
 * `npm run bench -- allocate [PEOPLE…]`: time, CPU time, proven gap and memory of the allocation. Values as in life: a person's own
 * level, popular and less popular kommuner, a few strong ties, many near ties. `tight` is a board with 60 places a kommun, `wide`
 * one where half of all people find a place. The answer is checked: capacity, contact cap, floor, and the gap's goal of 0.1 %.
 */
export async function main(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [10_000, 100_000, 1_000_000];
  console.table(
    sizes.flatMap((people) => [measure(people, 'tight', 60), measure(people, 'wide', Math.ceil(people / 28))]),
  );
}

function measure(people: number, board: string, capacity: number): object {
  const input = inventBoard(people, capacity);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { value, bound, gap, load } = allocate(input);
  const seconds = (performance.now() - start) / 1000;
  const { user } = process.cpuUsage(cpu);
  if (gap > 0.001) throw new Error(`the gap is ${gap}`);
  if (load.some((n) => n > capacity || n < 3)) throw new Error('a list is above its capacity or below the floor');
  const places = load.reduce((sum, n) => sum + n, 0);
  const rss = `${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB`;
  return {
    people,
    board,
    places,
    seconds: seconds.toFixed(2),
    'user s': (user / 1e6).toFixed(2),
    value,
    bound,
    gap,
    rss,
  };
}

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
