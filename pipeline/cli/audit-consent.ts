import { loadConfig } from '../config/config.js';
import { auditConsent } from '../rights/audit-consent.js';
import { explainPerson } from '../rights/explain.js';
import type { Io } from './io.js';

/** `norrut audit consent [PERSON]`: the region's counts, or the ledger rows behind one person. */
export async function run(io: Io, args: readonly string[]): Promise<void> {
  const [key] = args;
  if (key !== undefined) return auditPerson(io, key);
  const { config } = await loadConfig(io.workspace);
  const audit = await auditConsent(io.workspace, config);
  io.result(audit);
  io.print(`consent as of ${audit.as_of} (run ${audit.run_id}, snapshot ${String(audit.snapshot).slice(0, 12)})`);
  const purposes = audit.purposes as Record<
    string,
    { persons: number; allowed: number; left_out: Record<string, number> }
  >;
  for (const [purpose, { persons, allowed, left_out }] of Object.entries(purposes)) {
    const reasons = Object.entries(left_out).map(([reason, n]) => `${n} ${reason}`);
    io.print(`${purpose}: ${allowed} of ${persons} allowed; left out: ${reasons.join(', ') || 'nobody'}`);
  }
  io.print(`allowed without a grant in the ledger: ${audit.without_ground}`);
  io.print(`leads without consent: ${audit.leads_without_consent}`);
  io.print(`exports on record: ${audit.exports}; hashes of forgotten people: ${audit.forgotten_hashes}`);
  io.print('the record of processing (GDPR Art. 30) is in --json');
}

async function auditPerson(io: Io, key: string): Promise<void> {
  const { person_id, purposes, ledger } = await explainPerson(io.workspace, key);
  io.result({ person_id, purposes, ledger });
  io.print(person_id);
  for (const { purpose, allowed, reason } of purposes) {
    io.print(`${purpose}: ${allowed ? 'allowed' : reason}`);
    for (const row of ledger)
      if (row['purpose'] === purpose || row['purpose'] === null)
        io.print(
          `  ${row['status']} ${row['at'] instanceof Date ? row['at'].toISOString() : 'without a time'} ${row['file']}:${row['line']} ${row['evidence'] ?? ''}`,
        );
  }
}
