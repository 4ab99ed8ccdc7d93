/** Counts the rows that are kept with a `problem`, and remembers where the first of them stand. */
export class ProblemTally {
  readonly #lines = new Map<string, number[]>();
  readonly #counts = new Map<string, number>();

  add(line: number, rows: readonly object[]): void {
    const [row] = rows;
    const problem = row !== undefined && 'problem' in row ? row.problem : null;
    if (typeof problem !== 'string') return;
    this.#counts.set(problem, (this.#counts.get(problem) ?? 0) + 1);
    const lines = this.#lines.get(problem) ?? [];
    if (lines.length < 5) lines.push(line);
    this.#lines.set(problem, lines);
  }

  hints(): string[] {
    return [...this.#counts].map(([problem, count]) => {
      const lines = this.#lines.get(problem)!.join(', ');
      const what =
        problem === 'key'
          ? 'without anybody who can be found'
          : `with a ${problem} that is not understood, counting as a denial`;
      return `${count} row${count === 1 ? '' : 's'} ${what} (lines ${lines}${count > 5 ? ', …' : ''})`;
    });
  }
}
