import { sha256 } from '../../pipeline/lib/hash.js';
import { seededRandom, shuffled } from '../../pipeline/lib/random.js';

/** Seeded choices. A fork by name has its own sequence, so a change in one part of the board leaves the others as they were. */
export class Dice {
  readonly #seed: string;
  readonly #next: () => number;

  constructor(seed: string) {
    this.#seed = seed;
    this.#next = seededRandom(Number.parseInt(sha256(seed).slice(0, 8), 16));
  }

  fork(name: string): Dice {
    return new Dice(`${this.#seed}/${name}`);
  }

  chance(probability: number): boolean {
    return this.#next() < probability;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.#next() * (high - low + 1));
  }

  pick<T>(items: readonly T[]): T {
    return items[this.int(0, items.length - 1)]!;
  }

  /** One of `[value, weight]`. */
  weighted<T>(choices: ReadonlyArray<readonly [value: T, weight: number]>): T {
    let left = this.#next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) {
      left -= weight;
      if (left < 0) return value;
    }
    return choices.at(-1)![0];
  }

  shuffle<T>(items: readonly T[]): T[] {
    return shuffled(items, this.#next);
  }
}
