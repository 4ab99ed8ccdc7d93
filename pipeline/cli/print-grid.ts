import type { Io } from './io.js';

/** Rows under a header in columns: the first to the left, the others, numbers mostly, to the right. */
export function printGrid(io: Io, header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((name, i) => Math.max(name.length, ...rows.map((row) => (row[i] ?? '').length)));
  for (const row of [header, ...rows])
    io.print(
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    );
}
