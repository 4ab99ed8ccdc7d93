import { auditFairness } from '../audit/audit-fairness.js';
import { dimensions, type GroupFairness } from '../audit/fairness.js';
import type { CalibrationFigures, FitFigures, Share } from '../audit/group-figures.js';
import { demandWorkspace } from '../config/config-file.js';
import { kommunByCode } from '../lib/kommuner.js';
import type { Io } from './io.js';
import { printGrid } from './print-grid.js';

/** `norrut audit fairness`: who gets on a list, and whether fit means the same, across groups of people. */
export async function run(io: Io): Promise<void> {
  demandWorkspace(io.workspace);
  const audit = await auditFairness(io.workspace);
  io.result(audit);
  io.print(`fairness as of ${audit.as_of} (run ${audit.run_id}): people who may be profiled and written to`);
  if (audit.everyone === null) {
    io.print('too few people are on a list, or off it, to tell anything about groups');
    return;
  }
  for (const dimension of dimensions) {
    const groups = audit.groups[dimension];
    if (groups.length === 0) continue;
    io.print('');
    printGrid(
      io,
      [dimension, 'people', 'on a list', '95 %', 'ratio', 'mean fit', '95 %', 'known', 'predicted', 'observed', '95 %'],
      [...groups, audit.everyone].map(groupRow),
    );
    const { length } = audit.pooled[dimension];
    if (length > 0) io.print(`smaller groups: ${length} told together, none of them fewer than ${audit.smallest_cell}`);
    for (const { name, isBehind } of groups)
      if (isBehind) io.print(`look at ${name}: under four fifths of the others’ rate`);
  }
  io.print('');
  printGrid(
    io,
    ['kommun', 'on its list', 'mean fit', '95 %', 'known', 'predicted', 'observed', '95 %'],
    audit.kommuner.map(({ name, people, fit, calibration }) => [
      kommunByCode(name)?.name ?? name,
      String(people),
      ...fitCells(fit),
      ...calibrationCells(calibration),
    ]),
  );
  io.print('');
  const { outcomes, answers } = audit.labels;
  io.print(
    `known: ${outcomes ?? 'under 5'} by outcome, ${answers ?? 'under 5'} by their answer alone, which the score reads: that flatters it`,
  );
  for (const { dimension, why } of audit.unmeasured) io.print(`not measured: ${dimension}: ${why}`);
}

function groupRow({ name, people, rate, low, high, ratio, fit, calibration }: GroupFairness): string[] {
  return [
    name,
    String(people),
    ...shareCells({ rate, low, high }),
    ratio === null ? '–' : ratio.toFixed(2),
    ...fitCells(fit),
    ...calibrationCells(calibration),
  ];
}

function fitCells({ mean, low, high }: FitFigures): string[] {
  return [mean.toFixed(2), `${low.toFixed(2)}–${high.toFixed(2)}`];
}

function calibrationCells(calibration: CalibrationFigures | null): string[] {
  if (calibration === null) return ['–', '–', '–', '–'];
  return [String(calibration.known), percent(calibration.predicted), ...shareCells(calibration)];
}

function shareCells({ rate, low, high }: Share): string[] {
  return [percent(rate), `${percent(low)}–${percent(high)}`];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
