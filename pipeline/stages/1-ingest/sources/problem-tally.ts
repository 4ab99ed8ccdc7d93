const texts: Readonly<Record<string, readonly [one: string, many: string]>> = {
  key: [
    'names nobody who can be found, so that it holds for no one',
    'name nobody who can be found, so that they hold for no one',
  ],
  kommun: ['names no kommun of Norrbotten', 'name no kommun of Norrbotten'],
  purpose: [
    'has a purpose that is not understood and counts as a denial',
    'have a purpose that is not understood and count as denials',
  ],
  status: [
    'has a status that is not understood and counts as a denial',
    'have a status that is not understood and count as denials',
  ],
  time: [
    'has a time that is not understood and counts as a denial',
    'have a time that is not understood and count as denials',
  ],
};

/** Counts the rows that are kept with a problem, and remembers where the first of them stand. */
export class ProblemTally {
  readonly #lines = new Map<string, number[]>();
  readonly #counts = new Map<string, number>();

  add(line: number, problem: string | null): void {
    if (problem === null) return;
    this.#counts.set(problem, (this.#counts.get(problem) ?? 0) + 1);
    const lines = this.#lines.get(problem) ?? [];
    if (lines.length < 5) lines.push(line);
    this.#lines.set(problem, lines);
  }

  /** Rows with a problem. */
  rows(): number {
    return [...this.#counts.values()].reduce((a, b) => a + b, 0);
  }

  /** One line a problem, for people. */
  describe(): string[] {
    return [...this.#counts].map(([problem, count]) => {
      const lines = this.#lines.get(problem)!.join(', ');
      const [one, many] = texts[problem]!;
      return count === 1
        ? `1 row ${one} (line ${lines})`
        : `${count} rows ${many} (lines ${lines}${count > 5 ? ', …' : ''})`;
    });
  }
}
