import { writeFile } from 'node:fs/promises';
import { type Database, sqlText } from '../../db/database.js';
import { fileMode } from '../../lib/files.js';
import { sha256, sha256File } from '../../lib/hash.js';
import { loadSuppression, suppressionSql } from '../../lib/suppression.js';
import type { Stage, StageContext } from '../stage.js';
import { allowedQueries, datedQueries, sourceViews } from './allowed-tables.js';
import { countPurposes } from './count-purposes.js';
import { effectiveTable, keyStateTable, ledgerTable, personStateTable } from './effective-consent.js';
import { lastChange } from './last-change.js';
import { objectionVersion } from './objection-version.js';

/** The gate: effective consent over the merged person. Who is not allowed a purpose is invisible from here on. */
export const consent: Stage = Object.freeze({
  name: 'consent',
  version: 2,
  reads: Object.values(sourceViews),
  writes: [...Object.keys(allowedQueries), 'consent.json'],
  dependsOn: async ({ config, asOf, workspace, in: table }) => ({
    expiryMonths: config.consent.expiryMonths,
    recruitment: config.recruitment !== undefined,
    hasLedger: hasLedger(config),
    // not the instant itself: tonight's gate is last night's unless something came into force or ran out
    lastChange: await lastChange(table, asOf, config.consent.expiryMonths),
    objections: objectionVersion,
    suppression: sha256(JSON.stringify(await loadSuppression(workspace))),
  }),
  run,
} satisfies Stage);

async function run(context: StageContext): Promise<void> {
  const { config, asOf, workspace, out } = context;
  const db = await context.openDb();
  try {
    for (const [view, table] of Object.entries(sourceViews))
      await db.run(`CREATE VIEW ${view} AS SELECT * FROM read_parquet(${sqlText(context.in(table))})`);
    await db.run('CREATE VIEW whose AS SELECT contact_no, person_id FROM resolution');
    await db.run('CREATE VIEW person AS SELECT person_id FROM profile');
    const as_of = asOf.replace('T', ' ').replace('Z', '');
    await db.run(ledgerTable, { as_of });
    await db.run(keyStateTable, { as_of, expiry_months: config.consent.expiryMonths });
    await db.run(personStateTable);
    // word lists and language model: loaded only where there is work
    const { findTextObjections } = await import('./find-text-objections.js');
    await findTextObjections(db, context.signal);
    await db.run(`CREATE TABLE forgotten AS ${suppressionSql(await loadSuppression(workspace), 'person_key')}`);
    await db.run(effectiveTable, { recruitment: config.recruitment !== undefined });
    await db.run("CREATE TABLE profiled AS SELECT person_id FROM effective WHERE purpose = 'profiling' AND allowed");
    for (const [file, query] of Object.entries(allowedQueries))
      await db.writeParquet(query, out(file), datedQueries.has(file) ? { as_of } : undefined);
    const warnings = await warningsOf(db, hasLedger(config));
    for (const warning of warnings) context.warn(warning);
    const summary = { snapshot: await sha256File(out('consent.parquet')), purposes: await countPurposes(db), warnings };
    await writeFile(out('consent.json'), `${JSON.stringify(summary, null, 2)}\n`, { mode: fileMode });
  } finally {
    db.close();
  }
}

function hasLedger(config: StageContext['config']): boolean {
  return config.sources.some(({ kind }) => kind === 'consents');
}

async function warningsOf(db: Database, ledger: boolean): Promise<string[]> {
  const warnings: string[] = [];
  if (!ledger)
    warnings.push(
      'there is no source of kind consents, so everybody is left out; add one under sources: in norrut.yaml, with columns email, purpose, status, at',
    );
  const count = async (query: string) => (await db.row<{ n: number }>(`SELECT count(*)::INTEGER AS n FROM ${query}`)).n;
  const strangers = await count('(SELECT DISTINCT kind, key FROM ledger ANTI JOIN person_key USING (kind, key))');
  if (strangers > 0)
    warnings.push(`the consents of ${several(strangers, 'key', 'keys')} belong to nobody among the contacts`);
  const unclear = await count('consent_row WHERE problem IS NOT NULL');
  if (unclear > 0)
    warnings.push(
      `${several(unclear, 'consent row counts', 'consent rows count')} as a refusal, as not all of it could be understood`,
    );
  const shared = await count(
    "(SELECT key FROM person_key WHERE kind = 'record' AND key IN (SELECT key FROM ledger WHERE kind = 'record' AND status = 'granted') GROUP BY key HAVING count(DISTINCT person_id) > 1)",
  );
  if (shared > 0)
    warnings.push(
      `${several(shared, 'record id with a grant is', 'record ids with a grant are')} shared by several persons: nobody is granted anything by that`,
    );
  const objecting = await count('(SELECT DISTINCT person_id FROM text_objection)');
  if (objecting > 0)
    warnings.push(
      `${several(objecting, 'person is', 'persons are')} left out because a text of theirs reads as an objection`,
    );
  return warnings;
}

function several(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
