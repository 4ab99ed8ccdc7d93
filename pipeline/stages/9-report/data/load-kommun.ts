import type { Config } from '../../../config/config.js';
import type { Database } from '../../../db/database.js';
import { findKommun, type KommunFacts } from '../../../lib/kommuner.js';
import { lifeStages } from '../../7-match/life-cycle.js';
import { segmentsOf } from '../../7-match/segments.js';
import type { NeedCounts } from './count-needs.js';
import { loadSegments } from './load-segments.js';
import type { KommunData, Lead, SegmentNames, Tally } from './report-data.js';

/** More people than a page can hold in 200 kB; the whole list is in the files beside it. */
const mostLeads = 400;

/** Everything that a kommun's page shows: that kommun's people and nobody else. */
export async function loadKommun(
  db: Database,
  kommun: KommunFacts,
  settings: { readonly config: Config; readonly asOf: string },
  needCounts: NeedCounts,
): Promise<KommunData> {
  const code = kommun.code;
  const rows = await db.rows<LeadRow>(
    `SELECT l.person_id, l.kommun_code, l.rank, p.first_name, p.last_name, p.email, p.phone, coalesce(p.language, l.language) AS language, p.country, p.city, p.occupation,
       p.would_move, l.segment, l.stage, l.next_step, coalesce(l.fit, 0) AS fit, coalesce(l.move_intent, 0) AS move_intent,
       l.top_drivers, nullif(l.evidence, '') AS evidence, l.evidence_driver, coalesce(f.kinds, []) AS fresh
     FROM leads l JOIN people p USING (person_id) LEFT JOIN fresh f USING (person_id)
     WHERE l.kommun_code = $code ORDER BY l.rank, l.person_id LIMIT ${mostLeads}`,
    { code },
  );
  const tally = (column: string) =>
    db.rows<Tally>(
      `SELECT ${column} AS name, count(*)::INTEGER AS n FROM leads WHERE kommun_code = $code GROUP BY ALL ORDER BY n DESC, name`,
      { code },
    );
  const drivers = await db.rows<Tally>(
    `SELECT name, count(*)::INTEGER AS n FROM (SELECT unnest(top_drivers) AS name FROM leads WHERE kommun_code = $code)
     GROUP BY ALL ORDER BY n DESC, name`,
    { code },
  );
  const total = await db.row<{ leads: number; fresh: number }>(
    `SELECT count(*)::INTEGER AS leads, count(f.person_id)::INTEGER AS fresh
     FROM leads LEFT JOIN fresh f USING (person_id) WHERE kommun_code = $code`,
    { code },
  );
  return {
    asOf: settings.asOf,
    segmentNames: segmentNames(settings.config),
    code,
    name: kommun.name,
    slug: kommun.slug,
    capacity: capacityOf(settings.config, kommun),
    total: total.leads,
    fresh: total.fresh,
    leads: rows.map(leadOf),
    segments: await loadSegments(db, code),
    stages: inOrder(await tally('stage')),
    drivers,
    needs: needCounts.byKommun.get(code) ?? new Map(),
  };
}

interface LeadRow
  extends Omit<
    Lead,
    'personId' | 'kommun' | 'name' | 'wouldMove' | 'nextStep' | 'moveIntent' | 'drivers' | 'evidenceDriver'
  > {
  readonly person_id: string;
  readonly kommun_code: string;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly would_move: string | null;
  readonly next_step: string;
  readonly move_intent: number;
  readonly top_drivers: Lead['drivers'] | null;
  readonly evidence_driver: string | null;
}

function leadOf(row: LeadRow): Lead {
  const name = [row.first_name, row.last_name].filter((part) => part !== null && part !== '').join(' ');
  return {
    ...row,
    personId: row.person_id,
    kommun: row.kommun_code,
    name: name === '' ? (row.email ?? row.person_id) : name,
    wouldMove: row.would_move,
    nextStep: row.next_step,
    moveIntent: row.move_intent,
    drivers: row.top_drivers ?? [],
    evidenceDriver: row.evidence_driver,
  };
}

export function segmentNames(config: Config): SegmentNames {
  return Object.fromEntries(segmentsOf(config).map(({ name, sv, en }) => [name, { sv, en }]));
}

/** The reception capacity as configured, under any of the kommun's names. */
export function capacityOf(config: Config, kommun: KommunFacts): number {
  for (const [name, { capacity }] of Object.entries(config.kommuner))
    if (findKommun(name)?.code === kommun.code) return capacity;
  return config.defaultCapacity;
}

export function inOrder(stages: readonly Tally[]): Tally[] {
  const known: readonly string[] = lifeStages;
  return [...known, ...stages.map(({ name }) => name).filter((name) => !known.includes(name))].map((name) => ({
    name,
    n: stages.find((stage) => stage.name === name)?.n ?? 0,
  }));
}
