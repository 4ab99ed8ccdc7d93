import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../db/database.js';
import { NorrutError } from '../../lib/errors.js';
import { fileMode } from '../../lib/files.js';
import { sha256 } from '../../lib/hash.js';
import type { Stage, StageContext } from '../stage.js';
import { contactColumns, openContacts, recordNames } from './contact-columns.js';
import { linkRecords } from './link-records.js';
import { describeLinks, describeModel } from './link-report.js';
import { loadOverrides } from './overrides.js';
import { assignPersonIds } from './person-ids.js';
import { writeKeys, writeProfiles } from './profiles.js';

/** One person from many records. Households are not persons. */
export const resolve: Stage = Object.freeze({
  name: 'resolve',
  version: 8,
  reads: ['ingest/contacts.parquet'] as const,
  writes: ['resolution.parquet', 'keys.parquet', 'profiles.parquet', 'links.parquet', 'model.json'],
  dependsOn: async ({ config, workspace }: Pick<StageContext, 'config' | 'workspace'>) =>
    config.links === undefined ? null : sha256(await readLinks(join(workspace, config.links))),
  run: async (context: StageContext) => {
    const db = await context.openDb();
    try {
      await resolveContacts(db, context);
    } finally {
      db.close();
    }
  },
});

async function resolveContacts(db: Database, context: StageContext): Promise<void> {
  const { config, workspace, out } = context;
  await openContacts(db, context.in('ingest/contacts.parquet'));
  const overrides = config.links === undefined ? undefined : await readLinks(join(workspace, config.links));
  const steps = ['standardise', 'block', 'compare', 'learn', 'score', 'cluster'];
  const linkage = await linkRecords(db, contactColumns, {
    progress: (step) => context.progress(steps.indexOf(step), steps.length, 'steps'),
    ...(overrides === undefined ? {} : { overrides: () => loadOverrides(db, overrides, recordNames) }),
  });
  await assignPersonIds(db, linkage.fields);
  await describeLinks(db, linkage);
  await db.run(
    'CREATE TABLE whose AS SELECT u.row_no::INTEGER AS contact_no, rec, person_id FROM unit u JOIN person USING (rec)',
  );
  await db.writeParquet(
    `SELECT contact_no, source, coalesce(record_id, file || ':' || line) AS record_id, line, person_id
     FROM contact JOIN whose USING (contact_no) ORDER BY contact_no`,
    out('resolution.parquet'),
  );
  await db.writeParquet(
    `SELECT l.person_id, a.row_no::INTEGER AS left_contact, b.row_no::INTEGER AS right_contact, l.bits, l.parts
     FROM linked l JOIN unit a ON a.rec = l.left_rec JOIN unit b ON b.rec = l.right_rec ORDER BY ALL`,
    out('links.parquet'),
  );
  await writeKeys(db, out('keys.parquet'));
  await writeProfiles(db, out('profiles.parquet'));
  await writeFile(out('model.json'), `${JSON.stringify(describeModel(linkage), null, 2)}\n`, { mode: fileMode });
  context.progress(steps.length, steps.length, 'steps');
}

async function readLinks(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new NorrutError('bad-config', 'the file of links cannot be read', {
      where: path,
      hint: 'check `links:` in norrut.yaml',
      cause,
    });
  });
}
