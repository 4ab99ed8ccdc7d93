import { values } from './values.js';

export interface ValueFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface TaskFigures extends ValueFigures {
  /** By value; only those that some argument of the set has. */
  readonly values: Readonly<Record<string, ValueFigures>>;
}

/**
 * The measure of SemEval-2023 Task 4 (Kiesel et al. 2023): precision and recall of each value that occurs, their means over
 * values, and the F1 of these two means. It is not the mean of the F1s, and not below it.
 * Read off the task's own `evaluator.py`: a value never predicted has precision 0, one that never occurs is left out.
 * @param said one row an argument, one number (0 or 1) a value @param real likewise
 */
export function taskF1(said: readonly (readonly number[])[], real: readonly (readonly number[])[]): TaskFigures {
  const perValue = values.flatMap((name, v) => {
    const hits = count(real, (row, r) => row[v] === 1 && said[r]![v] === 1);
    const positives = count(said, (row) => row[v] === 1);
    const relevant = count(real, (row) => row[v] === 1);
    if (relevant === 0) return [];
    return [[name, figures(positives === 0 ? 0 : hits / positives, hits / relevant)] as const];
  });
  const mean = (key: 'precision' | 'recall') => perValue.reduce((sum, [, f]) => sum + f[key], 0) / perValue.length;
  return { ...figures(mean('precision'), mean('recall')), values: Object.fromEntries(perValue) };
}

function figures(precision: number, recall: number): ValueFigures {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function count(rows: readonly (readonly number[])[], holds: (row: readonly number[], r: number) => boolean): number {
  return rows.reduce((n, row, r) => n + (holds(row, r) ? 1 : 0), 0);
}
