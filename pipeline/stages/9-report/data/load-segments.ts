import type { Database } from '../../../db/database.js';
import type { Driver } from '../../../lib/drivers.js';
import type { SegmentFacts } from './report-data.js';

const examples = 2;

/** The segments of a kommun's list, largest first: sizes, drivers by how many have them among their strongest, the first people. */
export async function loadSegments(db: Database, code: string): Promise<SegmentFacts[]> {
  return db.rows<SegmentFacts & { drivers: Driver[] }>(
    `WITH lead AS (
       SELECT l.segment, l.rank, l.top_drivers, coalesce(nullif(trim(concat_ws(' ', p.first_name, p.last_name)), ''), p.email, l.person_id) AS name
       FROM leads l JOIN people p USING (person_id) WHERE l.kommun_code = $code),
     driver AS (SELECT segment, driver, count(*) AS n FROM (SELECT segment, unnest(top_drivers) AS driver FROM lead) GROUP BY ALL),
     strongest AS (SELECT segment, list(driver ORDER BY n DESC, driver) AS drivers FROM driver GROUP BY segment)
     SELECT segment AS name, count(*)::INTEGER AS n, coalesce(any_value(drivers), []) AS drivers,
       list({rank: rank, name: lead.name} ORDER BY rank)[:${examples}] AS examples
     FROM lead LEFT JOIN strongest USING (segment) GROUP BY segment ORDER BY n DESC, segment`,
    { code },
  );
}
