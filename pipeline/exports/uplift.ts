import { type Database, sqlText } from '../db/database.js';
import { NorrutError } from '../lib/errors.js';
import { type ExportRecord, readExports } from '../rights/export-log.js';
import { differenceInterval } from './difference-interval.js';

/** Outcomes in order; reaching one counts for those before it. */
const outcomes = ['replied', 'visited', 'applied', 'moved_in', 'stayed_24m'] as const;
export type UpliftOutcome = (typeof outcomes)[number];

export interface UpliftRow {
  readonly outcome: UpliftOutcome;
  readonly contacted: number;
  readonly heldOut: number;
  readonly contactedRate: number;
  readonly heldOutRate: number;
  /** Difference of the rates with its 95 % interval (Newcombe 1998, method 10). */
  readonly uplift: number;
  readonly low: number;
  readonly high: number;
}

export interface Uplift {
  readonly campaigns: number;
  readonly contacted: number;
  readonly heldOut: number;
  readonly rows: readonly UpliftRow[];
}

/** Below this many in a group an interval says nothing that a person should act on. */
export const leastPeople = 30;

/**
 * Outcomes of contacted people against those held out of the same campaigns, counted from the first campaign of each.
 * @throws NorrutError `too-little-data`
 */
export async function measureUplift(
  db: Database,
  workspace: string,
  { outcomes: table, destination }: { readonly outcomes: string; readonly destination?: string },
): Promise<Uplift> {
  const firstContact = new Map<string, string>();
  const firstHeldOut = new Map<string, string>();
  let campaigns = 0;
  for await (const { record } of readExports(workspace)) {
    if (!isCampaign(record) || (destination !== undefined && record.destination !== destination)) continue;
    campaigns++;
    for (const id of record.exported) if (!firstContact.has(id)) firstContact.set(id, record.at);
    for (const id of record.held_out) if (!firstHeldOut.has(id)) firstHeldOut.set(id, record.at);
  }
  // Whoever was written to once, perhaps with --no-holdout, is no comparison any more.
  for (const id of firstContact.keys()) firstHeldOut.delete(id);
  if (firstContact.size < leastPeople || firstHeldOut.size < leastPeople)
    throw new NorrutError(
      'too-little-data',
      `${campaigns} campaigns with ${firstContact.size} contacted and ${firstHeldOut.size} held-out people; at least ${leastPeople} of each are needed`,
      {
        hint: 'export to mailchimp, hubspot, meta or google with the holdout on, and ask again once outcomes have come in',
      },
    );
  const contacted = new Array<number>(outcomes.length).fill(0);
  const heldOut = new Array<number>(outcomes.length).fill(0);
  const reached = `SELECT person_id, outcome, strftime(max("at"), '%Y-%m-%dT%H:%M:%SZ') AS last
    FROM read_parquet(${sqlText(table)}) GROUP BY person_id, outcome ORDER BY person_id, outcome`;
  const best = new Map<string, number>();
  for await (const rows of db.chunks<{ person_id: string; outcome: string; last: string }>(reached))
    for (const { person_id: id, outcome, last } of rows) {
      const level = outcomes.indexOf(outcome as UpliftOutcome);
      const since = firstContact.get(id) ?? firstHeldOut.get(id);
      if (level >= 0 && since !== undefined && last >= since) best.set(id, Math.max(best.get(id) ?? 0, level));
    }
  for (const [id, level] of best) {
    const counts = firstContact.has(id) ? contacted : heldOut;
    for (let i = 0; i <= level; i++) counts[i]!++;
  }
  const sizes = { contacted: firstContact.size, heldOut: firstHeldOut.size };
  return {
    campaigns,
    ...sizes,
    rows: outcomes.map((outcome, i) => {
      const interval = differenceInterval(
        { hits: contacted[i]!, of: sizes.contacted },
        { hits: heldOut[i]!, of: sizes.heldOut },
      );
      return { outcome, contacted: contacted[i]!, heldOut: heldOut[i]!, ...interval };
    }),
  };
}

function isCampaign({ campaign, held_out }: ExportRecord): boolean {
  return campaign && held_out.length > 0;
}
