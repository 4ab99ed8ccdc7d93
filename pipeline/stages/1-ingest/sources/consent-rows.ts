import { readPurposes, readStatus } from '../values/consent-words.js';
import { normalizeEmail } from '../values/email.js';
import { type KeyedKind, type KeyedRow, keyHeaders, timeHeaders } from './keyed-kind.js';

/**
 * Consents: nothing is ever dropped. What cannot be attributed or understood is kept with its `problem` and counts as a
 * denial for its key: of its purpose, or of all purposes where the purpose is the problem.
 */
export const consentKind: KeyedKind = {
  table: 'consents',
  defaults: {
    ...keyHeaders,
    purpose: ['purpose', 'ändamål', 'syfte', 'consent', 'samtycke till'],
    status: ['status', 'consent_status', 'consent status', 'svar', 'value'],
    at: timeHeaders,
    evidence: ['evidence', 'proof', 'underlag', 'bevis'],
  },
  values: [
    { column: 'purposes', from: 'purpose', type: 'VARCHAR[]', read: readPurposes },
    { column: 'status', from: 'status', type: 'VARCHAR', read: readStatus },
    { column: 'evidence', from: 'evidence', type: 'VARCHAR', read: (cell) => cell },
  ],
  problem: { of: ({ problem }) => problem as string | null, select: 'problem' },
  expand: { rows, broken, select: selectRows() },
};

function rows({ keys, hasKey, at, values }: KeyedRow): Record<string, unknown>[] {
  const purposes = values['purposes'] as readonly string[] | null;
  const status = values['status'] as string | null;
  const problem = !hasKey
    ? 'key'
    : purposes === null
      ? 'purpose'
      : status === null
        ? 'status'
        : at === null
          ? 'time'
          : null;
  const rest = {
    ...keys,
    status: problem !== null && status === 'granted' ? 'denied' : (status ?? 'denied'),
    at,
    evidence: values['evidence'],
    problem,
  };
  return (purposes ?? [null]).map((purpose) => ({ ...rest, purpose }));
}

function selectRows(): string {
  const problem = `CASE WHEN email IS NULL AND phone IS NULL AND record_id IS NULL THEN 'key' WHEN purposes IS NULL THEN 'purpose'
    WHEN status IS NULL THEN 'status' WHEN "at" IS NULL THEN 'time' END`;
  return `source, file, line, email, phone, record_id, unnest(coalesce(purposes, [NULL])) AS purpose,
    CASE WHEN problem IS NOT NULL AND status = 'granted' THEN 'denied' ELSE coalesce(status, 'denied') END AS status, "at", evidence, problem
    FROM (SELECT *, ${problem} AS problem FROM record)`;
}

function broken(cells: readonly (string | null)[]): Record<string, unknown>[] {
  const emails = [...new Set(cells.map(normalizeEmail).filter((email) => email !== null))];
  const rest = { phone: null, record_id: null, purpose: null, status: 'denied', at: null, evidence: null };
  return emails.length === 0
    ? [{ email: null, ...rest, problem: 'key' }]
    : emails.map((email) => ({ email, ...rest, problem: 'purpose' }));
}
