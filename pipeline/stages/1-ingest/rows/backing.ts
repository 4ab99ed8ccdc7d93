import { headerWords } from '../header/fold-header.js';
import type { Column } from '../header/mapping.js';
import type { SettledMapping } from './profile.js';

/** Counts the rows that look like the export they are taken for. */
export class Backing {
  readonly #tests: ReadonlyArray<readonly [index: number, pattern: RegExp]>;
  #rows = 0;
  #backed = 0;

  constructor({ preset, fields, ignored }: SettledMapping) {
    const columns: readonly Column[] = [...ignored, ...[...fields.values()].flat()];
    this.#tests = preset.backedBy.flatMap(([name, pattern]) =>
      columns.filter(({ header }) => headerWords(header) === name).map(({ index }) => [index, pattern] as const),
    );
  }

  add(cells: readonly (string | null)[]): void {
    this.#rows++;
    if (this.#tests.some(([index, pattern]) => pattern.test(cells[index] ?? ''))) this.#backed++;
  }

  /** From 0 to 1, or null where there is nothing to compare with. */
  share(): number | null {
    return this.#tests.length === 0 || this.#rows === 0 ? null : Math.round((this.#backed / this.#rows) * 1000) / 1000;
  }
}
