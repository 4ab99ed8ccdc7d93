import { f1 } from './metrics.js';

const grid = Array.from({ length: 31 }, (_, i) => -2 + i / 10);

/** The log-odds above which saying yes gives the best macro-F1: one for all drivers, because 70 labels are too few for one each. */
export function yesThreshold(
  columns: readonly { readonly scores: readonly number[]; readonly labels: readonly number[] }[],
): number {
  const macro = grid.map(
    (threshold) => columns.reduce((sum, { scores, labels }) => sum + f1(scores, labels, threshold), 0) / columns.length,
  );
  // the mean of five neighbours: one text must not decide
  const smooth = macro.map((_, i) => {
    const near = macro.slice(Math.max(0, i - 2), i + 3);
    return near.reduce((sum, v) => sum + v, 0) / near.length;
  });
  return grid[smooth.indexOf(Math.max(...smooth))]!;
}
