import { foldHeader } from '../header/fold-header.js';
import { trimCell } from '../values/clean-text.js';

const rule = /^[-–—=_*#~.+|\s]+$/u;

/** Tells rows of data from what people put between them. */
export class RowKinds {
  readonly #header: readonly string[];
  readonly #first: number;

  constructor(headers: readonly (string | null)[]) {
    this.#header = headers.map((header) => foldHeader(header ?? ''));
    this.#first = this.#header.findIndex((header) => header !== '');
  }

  /** `blank`: nothing in any cell; `rule`: only dashes and the like; `header`: the header once more. */
  kindOf(cells: readonly (string | null)[]): 'data' | 'blank' | 'rule' | 'header' {
    let filled = false;
    let ruled = true;
    for (const cell of cells) {
      if (cell === null || cell === '') continue;
      if (!filled && trimCell(cell) === '') continue;
      filled = true;
      if (!rule.test(cell)) {
        ruled = false;
        break;
      }
    }
    if (!filled) return 'blank';
    if (ruled) return 'rule';
    return this.#isHeader(cells) ? 'header' : 'data';
  }

  #isHeader(cells: readonly (string | null)[]): boolean {
    const first = cells[this.#first];
    if (first == null || this.#first < 0 || foldHeader(first) !== this.#header[this.#first]) return false;
    const filled = this.#header.filter((header) => header !== '').length;
    return filled > 0 && this.#header.every((header, i) => foldHeader(cells[i] ?? '') === header);
  }
}

export function filledCells(cells: readonly (string | null)[]): number {
  let count = 0;
  for (const cell of cells) if (cell !== null && cell !== '' && trimCell(cell) !== '') count++;
  return count;
}
