import { type DateOrder, type DateParts, dateParts, possibleOrders } from './date-parts.js';

type Mark = DateParts['mark'];

/** Orders that a whole column speaks for, by the mark between the numbers. */
export type ColumnOrder = Readonly<Record<Mark, DateOrder>>;

/** Gathers over a column in which order its dates are written: the order that makes most cells real days. */
export class DateOrderEvidence {
  readonly #votes: Record<Mark, Record<DateOrder, number>> = {
    '.': { ymd: 0, dmy: 0, mdy: 0 },
    '/': { ymd: 0, dmy: 0, mdy: 0 },
    '-': { ymd: 0, dmy: 0, mdy: 0 },
  };
  #twelveHours = 0;

  add(cell: string | null, times = 1): void {
    if (cell === null || cell === '') return;
    const parts = dateParts(cell);
    if (parts === null || parts.parts[0].length === 4) return;
    for (const order of possibleOrders(parts)) this.#votes[parts.mark][order] += times;
    if (/[ap]\.?m\b/i.test(parts.rest)) this.#twelveHours++;
  }

  /** Ties go to the month first where `american` says so or times are a.m./p.m., else to the day first. */
  order(american: boolean): ColumnOrder {
    const monthFirst = american || this.#twelveHours > 0;
    const slash: readonly DateOrder[] = monthFirst ? ['mdy', 'dmy', 'ymd'] : ['dmy', 'mdy', 'ymd'];
    const dash: readonly DateOrder[] = monthFirst ? ['mdy', 'dmy', 'ymd'] : ['dmy', 'ymd', 'mdy'];
    return { '.': 'dmy', '/': best(this.#votes['/'], slash), '-': best(this.#votes['-'], dash) };
  }
}

function best(votes: Readonly<Record<DateOrder, number>>, preference: readonly DateOrder[]): DateOrder {
  return preference.reduce((a, b) => (votes[b] > votes[a] ? b : a));
}
