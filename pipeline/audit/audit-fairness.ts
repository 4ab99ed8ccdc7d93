import { sqlText, withDatabase } from '../db/database.js';
import { openPublishedRun } from '../exports/run-tables.js';
import { smallestCell } from '../lib/small-cells.js';
import type { TableName } from '../stages/stage.js';
import { type Fairness, measureFairness } from './fairness.js';

export interface FairnessAudit extends Fairness {
  readonly run_id: string;
  readonly as_of: string;
  readonly smallest_cell: number;
}

const views: Readonly<Record<'scores' | 'people' | 'leads' | 'outcomes', TableName>> = {
  scores: 'score/scores.parquet',
  people: 'consent/people.parquet',
  leads: 'match/placements.parquet',
  outcomes: 'consent/outcomes.parquet',
};

/** Fairness of the newest published run. @throws NorrutError `no-run`, `run-damaged` */
export async function auditFairness(workspace: string): Promise<FairnessAudit> {
  const { manifest, table } = await openPublishedRun(workspace);
  const fairness = await withDatabase({}, async (db) => {
    for (const [view, name] of Object.entries(views))
      await db.run(`CREATE VIEW ${view} AS SELECT * FROM read_parquet(${sqlText(table(name))})`);
    return measureFairness(db, manifest.as_of);
  });
  return { run_id: manifest.run_id, as_of: manifest.as_of, smallest_cell: smallestCell, ...fairness };
}
