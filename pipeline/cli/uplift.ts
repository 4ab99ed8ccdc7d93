import { demandWorkspace } from '../config/config-file.js';
import { withDatabase } from '../db/database.js';
import { openPublishedRun } from '../exports/run-tables.js';
import { measureUplift } from '../exports/uplift.js';
import type { Io, Options } from './io.js';

export async function run(io: Io, _args: readonly string[], options: Options): Promise<void> {
  demandWorkspace(io.workspace);
  const published = await openPublishedRun(io.workspace);
  const destination = options.text('to');
  const uplift = await withDatabase({}, (db) =>
    measureUplift(db, io.workspace, {
      outcomes: published.table('consent/outcomes.parquet'),
      ...(destination === undefined ? {} : { destination }),
    }),
  );
  io.result(uplift);
  io.print(`${uplift.campaigns} campaigns: ${uplift.contacted} contacted, ${uplift.heldOut} held out`);
  for (const { outcome, contactedRate, heldOutRate, uplift: gain, low, high } of uplift.rows)
    io.print(
      `  ${outcome.padEnd(10)} ${percent(contactedRate)} against ${percent(heldOutRate)}: ${points(gain)} (95 %: ${points(low)} to ${points(high)})`,
    );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function points(difference: number): string {
  return `${difference >= 0 ? '+' : '−'}${(100 * Math.abs(difference)).toFixed(1)} points`;
}
