import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { measureFairness } from '../../../audit/fairness.js';
import { measureNewcomers } from '../../../audit/newcomers.js';
import type { Config } from '../../../config/config.js';
import { type Database, sqlText } from '../../../db/database.js';
import { compareText } from '../../../lib/compare.js';
import type { Driver } from '../../../lib/drivers.js';
import { kommuner } from '../../../lib/kommuner.js';
import { smallestCell } from '../../../lib/small-cells.js';
import { lifeStages } from '../../7-match/life-cycle.js';
import type { StageContext } from '../../stage.js';
import type { NeedCounts } from './count-needs.js';
import { capacityOf, inOrder, segmentNames } from './load-kommun.js';
import type { KommunCount, ObjectionFound, RegionData, Tally, TrustCard } from './report-data.js';

const sourcesSchema = z.record(z.string(), z.object({ kind: z.string(), accepted: z.number(), rejected: z.number() }));
const allocationSchema = z.object({ gap: z.number().optional() });

/** Everything that the region's page shows: counts, and ids of objections to review. No name, address or text. */
export async function loadRegion(
  db: Database,
  context: Pick<StageContext, 'config' | 'asOf' | 'in'>,
  needCounts: NeedCounts,
  card: TrustCard | undefined,
): Promise<RegionData> {
  const sources = Object.entries(
    sourcesSchema.parse(JSON.parse(await readFile(context.in('ingest/sources.json'), 'utf8'))),
  );
  const contactSources = sources.filter(([, { kind }]) => kind === 'contacts');
  const { gap } = allocationSchema.parse(JSON.parse(await readFile(context.in('match/allocation.json'), 'utf8')));
  const sum = (pick: (source: { accepted: number; rejected: number }) => number) =>
    contactSources.reduce((total, [, source]) => total + pick(source), 0);
  const one = async (sql: string) => (await db.row<{ n: number }>(`SELECT count(*)::INTEGER AS n FROM ${sql}`)).n;
  const tally = (sql: string) => db.rows<Tally>(`${sql} GROUP BY ALL ORDER BY n DESC, name`);
  const gate = (purpose: string) => `(SELECT * FROM consent WHERE purpose = '${purpose}')`;
  const profiled = `(SELECT person_id FROM consent WHERE purpose = 'profiling' AND allowed)`;
  return {
    asOf: context.asOf,
    segmentNames: segmentNames(context.config),
    contacts: sum(({ accepted }) => accepted),
    rejected: sum(({ rejected }) => rejected),
    persons: await one('(SELECT DISTINCT person_id FROM consent)'),
    profiled: await one(profiled),
    contactable: await one(`${gate('relocation_contact')} WHERE allowed AND person_id IN ${profiled}`),
    leads: await one('(SELECT DISTINCT person_id FROM leads)'),
    freshLeads: await one('(SELECT DISTINCT person_id FROM leads JOIN fresh USING (person_id))'),
    floor: context.config.allocation.floor,
    cap: context.config.allocation.contactCap,
    lostBeforeProfiling: await tally(
      `SELECT reason AS name, count(*)::INTEGER AS n FROM ${gate('profiling')} WHERE NOT allowed`,
    ),
    lostBeforeContact: await tally(
      `SELECT reason AS name, count(*)::INTEGER AS n FROM ${gate('relocation_contact')} WHERE NOT allowed AND person_id IN ${profiled}`,
    ),
    judged: await one(`scores WHERE status = 'scored'`),
    abstained: await tally(`SELECT status AS name, count(*)::INTEGER AS n FROM scores WHERE status <> 'scored'`),
    gap,
    kommuner: await countKommuner(db, context.config, needCounts),
    drivers: await tally(
      `SELECT name, count(DISTINCT person_id)::INTEGER AS n FROM (SELECT person_id, unnest(top_drivers) AS name FROM leads)`,
    ),
    stages: inOrder(
      await tally(
        `SELECT stage AS name, count(*)::INTEGER AS n FROM (SELECT arg_max(stage, list_position([${lifeStages.map(sqlText).join(', ')}], stage)) AS stage FROM leads GROUP BY person_id)`,
      ),
    ),
    segments: await tally('SELECT segment AS name, count(*)::INTEGER AS n FROM leads'),
    fairness: await measureFairness(db, context.asOf),
    newcomers: await measureNewcomers(db, context.asOf),
    needs: needCounts.region,
    changes: await changesOf(db),
    weekly: await newByWeek(db, context.asOf),
    objections: (
      await db.rows<Omit<ObjectionFound, 'personId'> & { person_id: string }>(
        `SELECT person_id, source, file, line::INTEGER AS line, language FROM objections ORDER BY source, file, line`,
      )
    ).map(({ person_id, ...rest }) => ({ personId: person_id, ...rest })),
    card,
    sources: sources.map(([name, { accepted, rejected }]) => ({ name, accepted, rejected })),
  };
}

async function countKommuner(db: Database, config: Config, needCounts: NeedCounts): Promise<KommunCount[]> {
  const rows = await db.rows<{ code: string; leads: number; fresh: number }>(
    `SELECT kommun_code AS code, count(*)::INTEGER AS leads, count(f.person_id)::INTEGER AS fresh
     FROM leads LEFT JOIN fresh f USING (person_id) GROUP BY ALL ORDER BY code`,
  );
  const driverRows = await db.rows<{ code: string; name: Driver }>(
    `WITH counted AS (
       SELECT kommun_code AS code, name, count(*) AS n FROM (SELECT kommun_code, unnest(top_drivers) AS name FROM leads)
       GROUP BY ALL HAVING n >= ${smallestCell})
     SELECT code, name FROM counted QUALIFY row_number() OVER (PARTITION BY code ORDER BY n DESC, name) <= 2
     ORDER BY code, n DESC, name`,
  );
  const byName = [...kommuner].sort((a, b) => compareText(a.name, b.name));
  return byName.map((kommun) => {
    const row = rows.find(({ code }) => code === kommun.code);
    return {
      code: kommun.code,
      name: kommun.name,
      slug: kommun.slug,
      leads: row?.leads ?? 0,
      capacity: capacityOf(config, kommun),
      fresh: row?.fresh ?? 0,
      topDrivers: driverRows.filter(({ code }) => code === kommun.code).map(({ name }) => name),
      needs: needCounts.byKommun.get(kommun.code) ?? new Map(),
    };
  });
}

async function newByWeek(db: Database, asOf: string): Promise<number[]> {
  const until = `TIMESTAMP ${sqlText(asOf.slice(0, 19).replace('T', ' '))}`;
  const rows = await db.rows<{ ago: number; n: number }>(
    `SELECT floor(epoch(${until} - created_first) / 604800)::INTEGER AS ago, count(*)::INTEGER AS n FROM people
     WHERE created_first <= ${until} AND created_first > ${until} - INTERVAL 84 DAY GROUP BY ALL ORDER BY ago`,
  );
  return Array.from({ length: 12 }, (_, i) => rows.find(({ ago }) => ago === 11 - i)?.n ?? 0);
}

async function changesOf(db: Database): Promise<RegionData['changes']> {
  const counts = await db.row<Omit<RegionData['changes'], 'outcomes'>>(
    `SELECT count(*) FILTER (list_contains(kinds, 'new'))::INTEGER AS "newPeople",
       count(*) FILTER (list_contains(kinds, 'new') AND person_id IN (SELECT person_id FROM leads))::INTEGER AS "newLeads",
       count(*) FILTER (list_contains(kinds, 'wrote'))::INTEGER AS wrote,
       count(*) FILTER (list_contains(kinds, 'active'))::INTEGER AS active
     FROM fresh`,
  );
  const outcomes = await db.rows<Tally>(
    `SELECT name, count(*)::INTEGER AS n FROM (SELECT unnest(kinds) AS name FROM fresh)
     WHERE name NOT IN ('new', 'wrote', 'active') GROUP BY ALL ORDER BY n DESC, name`,
  );
  return { ...counts, outcomes };
}
