import type { Database } from '../db/database.js';
import { compareText } from '../lib/compare.js';
import { isSmallCell } from '../lib/small-cells.js';
import type { TableName } from '../stages/stage.js';
import { type DriftPart, type Histogram, histogramOf, watched } from './histograms.js';
import { type Stability, stability } from './psi.js';

/** A cell whose share moved, with its share of each run. */
export interface MovedCell {
  readonly cell: string;
  readonly before: number;
  readonly now: number;
}

export interface DriftMeasure extends Stability {
  readonly part: DriftPart | 'vectors';
  readonly name: string;
  /** The cells that moved most, at most three, none of 1–4 people in either run. */
  readonly moved: readonly MovedCell[];
}

/** Where the tables of a run lie. */
export type RunTables = (table: TableName) => string;

/** Population stability of everything that is watched, between two runs. Shares and counts of at least five only. */
export async function measureDrift(db: Database, before: RunTables, now: RunTables): Promise<DriftMeasure[]> {
  const measures: DriftMeasure[] = [];
  for (const one of watched)
    measures.push({
      part: one.part,
      name: one.name,
      ...compare(await histogramOf(db, before(one.table), one), await histogramOf(db, now(one.table), one)),
    });
  return measures;
}

function compare(before: Histogram, now: Histogram): Omit<DriftMeasure, 'part' | 'name'> {
  const cells = [...new Set([...before.keys(), ...now.keys()])].sort(compareText);
  const counts = (histogram: Histogram): number[] => cells.map((cell) => histogram.get(cell) ?? 0);
  return { ...stability(counts(before), counts(now)), moved: movedCells(cells, counts(before), counts(now)) };
}

const mostMoved = 3;

function movedCells(cells: readonly string[], before: readonly number[], now: readonly number[]): MovedCell[] {
  const total = (counts: readonly number[]): number =>
    Math.max(
      1,
      counts.reduce((sum, n) => sum + n, 0),
    );
  const [n, m] = [total(before), total(now)];
  return cells
    .flatMap((cell, i) =>
      isSmallCell(before[i]!) || isSmallCell(now[i]!) ? [] : [{ cell, before: before[i]! / n, now: now[i]! / m }],
    )
    .filter((cell) => cell.before !== cell.now)
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before) || compareText(a.cell, b.cell))
    .slice(0, mostMoved);
}
