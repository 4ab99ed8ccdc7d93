import { type Database, sqlName } from '../../db/database.js';
import { NorrutError } from '../../lib/errors.js';
import { type GuessedColumn, guessKinds } from './guess-kinds.js';
import type { LinkColumn } from './kinds.js';
import { type Linkage, linkRecords } from './link-records.js';
import { loadOverrides } from './overrides.js';
import { assignPersonIds } from './person-ids.js';

export interface TableRequest {
  /** The table `source`: row_no BIGINT in file order, and the file's columns as VARCHAR. */
  readonly names: readonly string[];
  readonly id: string;
  readonly columns: readonly LinkColumn[] | undefined;
  readonly links: string | undefined;
  readonly progress?: (step: string) => void;
}

/** The columns to link by: those of the config, else guessed. @throws NorrutError `bad-config`, `bad-usage` */
export async function chooseColumns(
  db: Database,
  { names, id, columns }: TableRequest,
): Promise<readonly GuessedColumn[]> {
  if (!names.includes(id))
    throw new NorrutError('bad-usage', `no column “${id}”; found ${names.join(', ')}`, {
      hint: '--id names the column that identifies a record',
    });
  const missing = columns?.find(({ name }) => !names.includes(name));
  if (missing) throw new NorrutError('bad-config', `no column “${missing.name}”; found ${names.join(', ')}`);
  if (columns) return columns.map((column) => ({ ...column, because: 'the config' }));
  return guessKinds(
    db,
    'source',
    names.filter((name) => name !== id),
  );
}

/** Link the rows of `source`; leaves `resolved (row_no, record_id, person_id)` and the tables of `linkRecords`. */
export async function resolveTable(
  db: Database,
  columns: readonly LinkColumn[],
  request: TableRequest,
): Promise<Linkage> {
  const used = columns.filter(({ kind }) => kind !== 'ignore');
  const cells = used.map(({ name }) => `nullif(trim(${sqlName(name)}), '') AS ${sqlName(name)}`);
  await db.run(
    `CREATE TABLE input AS SELECT row_no, ${sqlName(request.id)} AS id, NULL::VARCHAR AS created, ${cells.join(', ')} FROM source`,
  );
  const { links } = request;
  const linkage = await linkRecords(db, used, {
    ...(request.progress ? { progress: request.progress } : {}),
    ...(links === undefined
      ? {}
      : { overrides: () => loadOverrides(db, links, "SELECT rec, '' AS source, id AS record FROM unit") }),
  });
  await assignPersonIds(db, linkage.fields);
  await db.run(
    'CREATE TABLE resolved AS SELECT row_no, u.id AS record_id, person_id FROM unit u JOIN person USING (rec)',
  );
  return linkage;
}
