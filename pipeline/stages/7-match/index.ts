import { open, rm, writeFile } from 'node:fs/promises';
import { capacitiesOf } from '../../config/capacities.js';
import { type Database, sqlText } from '../../db/database.js';
import { fileMode } from '../../lib/files.js';
import { kommuner } from '../../lib/kommuner.js';
import type { Stage, StageContext } from '../stage.js';
import { valueUnit } from './allocate.js';
import { lastPlacesKey, readLastPlaces } from './last-places.js';
import { type MatchTables, matchPeople } from './match-people.js';
import { describePlacements, placementsQuery } from './placements.js';
import { type Ranked, rankPeople } from './rank-people.js';

/** Scores → people placed in the 14 kommuner, ranked, with segment, stage and next step. */
export const match: Stage = Object.freeze({
  name: 'match',
  version: 3,
  reads: [
    'consent/people.parquet',
    'consent/activity.parquet',
    'consent/outcomes.parquet',
    'clean/texts.parquet',
    'score/scores.parquet',
    'score/details.parquet',
  ],
  writes: ['placements.parquet', 'allocation.json'],
  // Silence is counted in days, so the instant matters by its day.
  dependsOn: async ({ config, asOf, workspace }) => ({
    day: asOf.slice(0, 10),
    ...(config.allocation.stickiness > 0 ? { last: await lastPlacesKey(workspace) } : {}),
    capacity: capacitiesOf(config),
    allocation: config.allocation,
    segments: config.segments ?? [],
  }),
  run: async (context) => {
    // Half of the usual memory: the other half is for the values of everybody in every kommun.
    const db = await context.openDb({ memoryMiB: 700 });
    const tables = matchTables(context);
    const { stickiness } = context.config.allocation;
    const ranked = await rankPeople(counted(matchPeople(db, tables, context.asOf), context), {
      capacity: capacitiesOf(context.config),
      floor: context.config.allocation.floor,
      contactCap: context.config.allocation.contactCap,
      ...(stickiness > 0 ? { stickiness, last: await readLastPlaces(db, context.workspace) } : {}),
    });
    const placed = context.out('placed.jsonl');
    await writePlaced(placed, ranked);
    await writePlacements(db, context, tables, placed);
    await writeFile(context.out('allocation.json'), allocationSummary(context, ranked), { mode: fileMode });
    warnAboutFloors(context, ranked);
  },
} satisfies Stage);

function matchTables({ in: table }: Pick<StageContext, 'in'>): MatchTables {
  return {
    scores: table('score/scores.parquet'),
    people: table('consent/people.parquet'),
    activity: table('consent/activity.parquet'),
    outcomes: table('consent/outcomes.parquet'),
    texts: table('clean/texts.parquet'),
  };
}

async function* counted<T>(people: AsyncIterable<T>, { progress, signal }: StageContext): AsyncGenerator<T> {
  let done = 0;
  for await (const person of people) {
    if (++done % 10_000 === 0) {
      signal.throwIfAborted();
      progress(done, done, 'people');
    }
    yield person;
  }
}

/** One line a place; a first line that no person matches, because an empty file has no columns. */
async function writePlaced(path: string, { personIds, allocation, scoreOf }: Ranked): Promise<void> {
  const file = await open(path, 'w', fileMode);
  try {
    let text = `${JSON.stringify({ person_id: '', kommun_code: '', lead_score: 0 })}\n`;
    for (let person = 0; person < personIds.length; person++)
      for (let mask = allocation.placed[person]!; mask !== 0; mask &= mask - 1) {
        const k = 31 - Math.clz32(mask & -mask);
        const lead_score = scoreOf(person, k) / 1_000_000;
        text += `${JSON.stringify({ person_id: personIds[person], kommun_code: kommuner[k]!.code, lead_score })}\n`;
        if (text.length > 1 << 20) {
          await file.writeFile(text);
          text = '';
        }
      }
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

/** Only people with a place are read again, with all that their row shows. */
async function writePlacements(
  db: Database,
  context: StageContext,
  tables: MatchTables,
  placed: string,
): Promise<void> {
  await db.run(
    `CREATE TABLE placed AS SELECT * FROM read_json(${sqlText(placed)}, format = 'newline_delimited',
       columns = {person_id: 'VARCHAR', kommun_code: 'VARCHAR', lead_score: 'DOUBLE'}) WHERE person_id <> ''`,
  );
  await rm(placed);
  const described = context.out('described.jsonl');
  await describePlacements(db, { ...tables, details: context.in('score/details.parquet') }, described, context);
  await db.writeParquet(placementsQuery(described), context.out('placements.parquet'));
  await rm(described);
}

function allocationSummary({ config }: StageContext, ranked: Ranked): string {
  const { load, prices } = ranked.allocation;
  const capacity = capacitiesOf(config);
  const summary = {
    people: ranked.personIds.length,
    value: ranked.value,
    bound: ranked.bound,
    gap: ranked.gap,
    contact_cap: config.allocation.contactCap,
    kommuner: kommuner.map(({ code }, k) => ({
      code,
      capacity: capacity[k],
      floor: Math.min(config.allocation.floor, capacity[k]!),
      leads: load[k],
      lowest_score: lowestScore(ranked, k),
      /** What one more place would add to the total lead score; below zero, what the floor costs. */
      price: Math.round(prices[k]! / valueUnit) / 1_000_000,
    })),
  };
  return `${JSON.stringify(summary, null, 2)}\n`;
}

/** The lead score at the end of a list; null where it is empty. */
function lowestScore({ allocation, scoreOf }: Ranked, k: number): number | null {
  let lowest = Number.POSITIVE_INFINITY;
  for (let person = 0; person < allocation.placed.length; person++)
    if (((allocation.placed[person]! >> k) & 1) === 1) lowest = Math.min(lowest, scoreOf(person, k));
  return lowest === Number.POSITIVE_INFINITY ? null : lowest / 1_000_000;
}

function warnAboutFloors({ config, warn }: StageContext, ranked: Ranked): void {
  const capacity = capacitiesOf(config);
  const { floor } = config.allocation;
  const short = kommuner.filter((_, k) => ranked.allocation.load[k]! < Math.min(floor, capacity[k]!));
  if (short.length > 0)
    warn(
      `${short.length} kommuner are below the floor of ${floor}: too few people allow profiling and relocation contact`,
    );
  const capped = kommuner.filter((_, k) => capacity[k]! < floor);
  if (capped.length > 0) warn(`${capped.map((k) => k.name).join(', ')}: the capacity is below the floor, and holds`);
}
