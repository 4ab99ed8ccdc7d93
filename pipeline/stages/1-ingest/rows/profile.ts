import type { Field } from '../header/fields.js';
import { headerWords } from '../header/fold-header.js';
import type { Guess, Mapping, TextColumns } from '../header/mapping.js';
import { normalizeBirthYear } from '../values/birth-year.js';
import { trimCell } from '../values/clean-text.js';
import { normalizeCountry } from '../values/country.js';
import { type ColumnOrder, DateOrderEvidence } from '../values/date-order.js';
import { normalizeEmail } from '../values/email.js';
import { normalizeLanguage } from '../values/language.js';
import { normalizePhone } from '../values/phone.js';
import { normalizeWouldMove } from '../values/would-move.js';
import { filledCells } from './row-kind.js';

/** Cells of a guessed column that are looked at. */
const sampleSize = 2000;

/** A mapping in which every column is decided, with what the whole file says about its dates and its end. */
export interface SettledMapping extends Omit<Mapping, 'guesses'> {
  readonly dateOrders: ReadonlyMap<number, ColumnOrder>;
  /** The last line with a row of more than two cells; what comes after a gap behind it is a footer. */
  readonly lastFullLine: number;
}

/** Reads a file once for what only all its rows together can tell. */
export class Profile {
  readonly #mapping: Mapping;
  readonly #dates = new Map<number, DateOrderEvidence>();
  readonly #guesses: { guess: Guess; filled: number; fitting: number; words: number; options: number }[];
  #lastFullLine = 0;

  constructor(mapping: Mapping) {
    this.#mapping = mapping;
    for (const { index } of mapping.fields.get('created_at') ?? []) this.#dates.set(index, new DateOrderEvidence());
    this.#guesses = mapping.guesses.map((guess) => ({
      guess,
      filled: 0,
      fitting: 0,
      words: 0,
      options: 0,
    }));
  }

  add(line: number, cells: readonly (string | null)[]): void {
    for (const [index, evidence] of this.#dates) evidence.add(cells[index] ?? null);
    for (const { guess } of this.#guesses) this.addGuess(guess.column.index, cells[guess.column.index] ?? null);
    if (filledCells(cells) > 2) this.#lastFullLine = line;
  }

  /** One more cell of a column that may be a field. */
  addGuess(index: number, cell: string | null): void {
    const text = trimCell(cell ?? '');
    const state = this.#guesses.find(({ guess }) => guess.column.index === index);
    if (state === undefined || text === '' || state.filled >= sampleSize) return;
    state.filled++;
    state.words += text.split(/\s+/, 40).length;
    if (fits(state.guess.field, text)) state.fitting++;
    if (state.guess.label !== undefined && headerWords(text) === state.guess.label) state.options++;
  }

  /** What a whole column of dates says, gathered elsewhere. */
  setDates(index: number, evidence: DateOrderEvidence): void {
    this.#dates.set(index, evidence);
  }

  settle(): SettledMapping {
    const { guesses: _, ...mapping } = this.#mapping;
    const fields = new Map(mapping.fields);
    const texts: TextColumns[] = [...mapping.texts];
    for (const { guess, filled, fitting, words, options } of this.#guesses) {
      const { field, column } = guess;
      const isOption = filled > 0 && options === filled;
      if (!isOption && (guess.sure || isField(field, filled, fitting, words)))
        fields.set(field, [...(fields.get(field) ?? []), column]);
      else texts.push({ columns: [column] });
    }
    texts.sort((a, b) => a.columns[0]!.index - b.columns[0]!.index);
    const american = mapping.preset.american === true;
    const dateOrders = new Map([...this.#dates].map(([index, evidence]) => [index, evidence.order(american)]));
    return { ...mapping, fields, texts, dateOrders, lastFullLine: this.#lastFullLine };
  }
}

/** Most filled cells must be such a value; a name or a place may be anything short. */
function isField(field: Field, filled: number, fitting: number, words: number): boolean {
  if (field === 'would_move') return filled > 0 && 2 * fitting > filled;
  if (filled === 0) return true;
  return ['full_name', 'first_name', 'last_name', 'city', 'occupation', 'postcode'].includes(field)
    ? words / filled <= 5
    : 2 * fitting >= filled;
}

function fits(field: Field, cell: string): boolean {
  switch (field) {
    case 'would_move':
      return normalizeWouldMove(cell) !== null;
    case 'email':
      return normalizeEmail(cell) !== null;
    case 'phone':
      return normalizePhone(cell) !== null;
    case 'country':
      return normalizeCountry(cell) !== null;
    case 'language':
      return normalizeLanguage(cell) !== null;
    case 'birth_year':
      return normalizeBirthYear(cell) !== null;
    default:
      return true;
  }
}
