import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { sqlText, withDatabase } from '../db/database.js';
import { openPublishedRun } from '../exports/run-tables.js';
import { loadSuppression } from '../lib/suppression.js';
import { readExports } from './export-log.js';

/** What the region asks: who is allowed what, why the others are not, and what is done with the data. Counts only. */
export interface ConsentAudit {
  readonly run_id: string;
  readonly as_of: string;
  readonly snapshot: unknown;
  readonly purposes: unknown;
  /** Persons with an allowed purpose for whom no ledger row grants it: must be empty. */
  readonly without_ground: number;
  /** Published leads whose person does not allow profiling and relocation contact: must be 0. */
  readonly leads_without_consent: number;
  readonly forgotten_hashes: number;
  readonly exports: number;
  readonly record_of_processing: RecordOfProcessing;
}

/** GDPR Art. 30: what is processed, on what ground, for how long. */
export interface RecordOfProcessing {
  readonly controller: string;
  readonly processing: readonly {
    readonly purpose: string;
    readonly legal_basis: string;
    readonly persons: number;
    readonly data: readonly string[];
    readonly recipients: readonly string[];
  }[];
  readonly sources: unknown;
  readonly retention: { readonly runs: number; readonly vectors_days: number; readonly grant_months: number };
  readonly recruitment: Config['recruitment'] | null;
  readonly security: readonly string[];
}

const dataOf: Readonly<Record<string, readonly string[]>> = {
  profiling: [
    'answers and free texts (masked, without special categories)',
    'events',
    'outcomes',
    'country',
    'occupation',
  ],
  relocation_contact: ['name', 'e-mail', 'phone', 'scores', 'one sentence of the person’s own'],
  newsletter: ['name', 'e-mail'],
  ad_user_data: ['e-mail', 'phone', 'name', 'postcode', 'city', 'country'],
  ad_personalization: ['e-mail', 'phone', 'name', 'postcode', 'city', 'country'],
  recruitment: ['name', 'e-mail', 'phone', 'occupation'],
};

/** @throws NorrutError `no-run` */
export async function auditConsent(workspace: string, config: Config): Promise<ConsentAudit> {
  const run = await openPublishedRun(workspace);
  const summary = JSON.parse(await readFile(run.table('consent/consent.json'), 'utf8')) as {
    snapshot: string;
    purposes: Record<string, { persons: number; allowed: number; left_out: Record<string, number> }>;
  };
  const recipients = new Map<string, Set<string>>();
  let exports = 0;
  for await (const { record } of readExports(workspace)) {
    exports++;
    for (const purpose of record.purposes)
      recipients.set(purpose, (recipients.get(purpose) ?? new Set()).add(record.destination));
  }
  const checks = await checkGrounds(run.table, join(run.dir, 'leads.parquet'));
  return {
    run_id: run.manifest.run_id,
    as_of: run.manifest.as_of,
    snapshot: summary.snapshot,
    purposes: summary.purposes,
    ...checks,
    forgotten_hashes: (await loadSuppression(workspace)).hashes.length,
    exports,
    record_of_processing: {
      controller: 'the owner of this workspace (name it here in your own register)',
      processing: Object.entries(summary.purposes).map(([purpose, { allowed }]) => ({
        purpose,
        legal_basis: 'consent, GDPR Art. 6(1)(a)',
        persons: allowed,
        data: dataOf[purpose] ?? [],
        recipients: [...(recipients.get(purpose) ?? [])].sort(),
      })),
      sources: run.manifest['sources'] ?? null,
      retention: {
        runs: config.retention.runs,
        vectors_days: config.retention.cacheDays,
        grant_months: config.consent.expiryMonths,
      },
      recruitment: config.recruitment ?? null,
      security: [
        'one machine, no network',
        'files readable by their owner only (0600)',
        'special categories left out before any model reads a text',
        'erasure by norrut forget; only salted hashes are kept',
      ],
    },
  };
}

async function checkGrounds(
  table: Awaited<ReturnType<typeof openPublishedRun>>['table'],
  leads: string,
): Promise<Pick<ConsentAudit, 'without_ground' | 'leads_without_consent'>> {
  const from = (name: Parameters<typeof table>[0]) => `read_parquet(${sqlText(table(name))})`;
  return withDatabase({}, async (db) => {
    const ground = await db.row<{ n: number }>(`
      WITH granted AS (
        SELECT DISTINCT k.person_id, c.purpose FROM ${from('ingest/consents.parquet')} c JOIN ${from('resolve/keys.parquet')} k
          ON k.kind = CASE WHEN c.email IS NOT NULL THEN 'email' WHEN c.phone IS NOT NULL THEN 'phone' ELSE 'record' END
          AND k.key = coalesce(c.email, c.phone, c.record_id)
        WHERE c.status = 'granted' AND c.problem IS NULL)
      SELECT count(*)::INTEGER AS n FROM (SELECT person_id, purpose FROM ${from('consent/consent.parquet')} WHERE allowed)
        ANTI JOIN granted USING (person_id, purpose)`);
    const lead = await db.row<{ n: number }>(`
      WITH allowed AS (
        SELECT person_id FROM ${from('consent/consent.parquet')}
        WHERE allowed AND purpose IN ('profiling', 'relocation_contact') GROUP BY person_id HAVING count(*) = 2)
      SELECT count(*)::INTEGER AS n FROM read_parquet(${sqlText(leads)}) ANTI JOIN allowed USING (person_id)`);
    return { without_ground: ground.n, leads_without_consent: lead.n };
  });
}
