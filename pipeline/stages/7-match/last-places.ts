import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, sqlText } from '../../db/database.js';
import { sha256File } from '../../lib/hash.js';
import { kommuner } from '../../lib/kommuner.js';

/** Where the newest published run placed people, as bits of kommuner by person id. */
export type LastPlaces = ReadonlyMap<string, number>;

const lastLeads = (workspace: string) => join(workspace, 'out', 'latest', 'leads.parquet');

/** Read only with `allocation.stickiness` above 0: then a run depends on the one before it. */
export async function readLastPlaces(db: Database, workspace: string): Promise<LastPlaces> {
  const places = new Map<string, number>();
  const path = lastLeads(workspace);
  if (!existsSync(path)) return places;
  const bits = new Map(kommuner.map(({ code }, k) => [code, 1 << k]));
  const query = `SELECT person_id, kommun_code FROM read_parquet(${sqlText(path)})`;
  for await (const rows of db.chunks<{ person_id: string; kommun_code: string }>(query))
    for (const { person_id: id, kommun_code: code } of rows)
      places.set(id, (places.get(id) ?? 0) | (bits.get(code) ?? 0));
  return places;
}

/** What a run with stickiness depends on besides its inputs. */
export async function lastPlacesKey(workspace: string): Promise<string | null> {
  const path = lastLeads(workspace);
  return existsSync(path) ? sha256File(path) : null;
}
