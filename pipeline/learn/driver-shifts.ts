import { type Database, sqlText } from '../db/database.js';
import { compareText } from '../lib/compare.js';
import { type Driver, drivers } from '../lib/drivers.js';
import { logit, sigmoid } from '../stages/6-score/logit.js';
import type { DriverLabel } from './analyst-labels.js';
import { fitLogistic } from './logistic.js';

/** Labels of each answer that a driver needs before it is moved. */
export const leastOfEach = 5;
/** Pull towards no shift: as strong as this many labels that the scores foretold. */
const pull = 4;

/** An analyst's answer beside what the score says. */
export interface DriverAnswer {
  readonly driver: Driver;
  readonly isYes: boolean;
  /** As shown in the newest run. */
  readonly logOdds: number;
}

export interface DriverShift {
  readonly driver: Driver;
  readonly labels: number;
  /** Log-odds to add; 0 where labels are too few or a shift foretells labels left out no better. */
  readonly shift: number;
  /** Mean log-loss without the shift, and with one fitted on the other labels. */
  readonly lossBefore: number;
  readonly lossAfter: number;
}

/** Labelled people of a run with what it says of each driver, by person and driver; people without a judged text teach nothing. */
export async function readDriverAnswers(
  db: Database,
  scores: string,
  labels: readonly DriverLabel[],
): Promise<DriverAnswer[]> {
  if (labels.length === 0) return [];
  const ids = [...new Set(labels.map(({ personId }) => sqlText(personId)))];
  const rows = await db.rows<Readonly<Record<Driver, number>> & { readonly person_id: string }>(
    `SELECT person_id, ${drivers.join(', ')} FROM read_parquet(${sqlText(scores)})
     WHERE status = 'scored' AND person_id IN (${ids.join(', ')})`,
  );
  const scored = new Map(rows.map((row) => [row.person_id, row]));
  return [...labels]
    .sort((a, b) => compareText(a.personId, b.personId) || compareText(a.driver, b.driver))
    .flatMap(({ personId, driver, isYes }) => {
      const row = scored.get(personId);
      return row === undefined ? [] : [{ driver, isYes, logOdds: logit(row[driver]) }];
    });
}

/** Where a careful reader's line lies for each labelled driver, learned from analysts' answers (MAP, kept only if it helps on labels left out). */
export function fitDriverShifts(answers: readonly DriverAnswer[]): DriverShift[] {
  return drivers.flatMap((driver) => {
    const own = answers.filter((answer) => answer.driver === driver);
    if (own.length === 0) return [];
    const lossBefore = meanLoss(own, () => 0);
    const lossAfter = meanLoss(own, (i) => shiftOf(own.filter((_, k) => k !== i)));
    const yes = own.filter(({ isYes }) => isYes).length;
    const helps = Math.min(yes, own.length - yes) >= leastOfEach && lossAfter < lossBefore;
    return [{ driver, labels: own.length, shift: helps ? round(shiftOf(own)) : 0, lossBefore, lossAfter }];
  });
}

function shiftOf(answers: readonly DriverAnswer[]): number {
  return fitLogistic({
    x: new Float64Array(0),
    dim: 0,
    y: answers.map(({ isYes }) => (isYes ? 1 : 0)),
    offset: answers.map(({ logOdds }) => logOdds),
    penalty: 0,
    interceptPenalty: pull / 4, // an answer at even odds informs by a quarter
    priorIntercept: 0,
  }).intercept;
}

function meanLoss(answers: readonly DriverAnswer[], shift: (i: number) => number): number {
  const losses = answers.map(({ isYes, logOdds }, i) => {
    const p = sigmoid(logOdds + shift(i));
    return -Math.log(Math.max(1e-12, isYes ? p : 1 - p));
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

function round(x: number): number {
  return Math.round(x * 1e6) / 1e6;
}
