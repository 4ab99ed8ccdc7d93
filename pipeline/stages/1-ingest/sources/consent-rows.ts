import { readPurposes, readStatus } from '../values/consent-words.js';
import { normalizeEmail } from '../values/email.js';
import type { KeyedKind } from './read-keyed-source.js';

/**
 * Consents: nothing is ever dropped. What cannot be attributed or understood is kept with its `problem` and counts as a
 * denial for its key: of its purpose, or of all purposes where the purpose is the problem.
 */
export const consentKind: KeyedKind = {
  table: 'consents',
  columns: ['email', 'phone', 'record_id', 'purpose', 'status', 'at', 'evidence'],
  defaults: {
    email: ['email', 'e-mail', 'email address', 'e-post', 'epost'],
    phone: ['phone', 'telefon', 'phone number'],
    record_id: ['record_id', 'contact_id', 'contact id', 'record id'],
    purpose: ['purpose', 'ändamål', 'syfte', 'consent', 'samtycke till'],
    status: ['status', 'consent_status', 'consent status', 'svar', 'value'],
    at: ['at', 'ts', 'time', 'timestamp', 'datetime', 'date', 'created_at', 'updated_at', 'tid', 'datum'],
    evidence: ['evidence', 'proof', 'underlag', 'bevis'],
  },
  rows: ({ keys, hasKey, cell, at }) => {
    const purposes = readPurposes(cell('purpose'));
    const status = readStatus(cell('status'));
    const evidence = cell('evidence');
    const row = (purpose: string | null) => {
      const problem = !hasKey
        ? 'key'
        : purpose === null
          ? 'purpose'
          : status === null
            ? 'status'
            : at === null
              ? 'time'
              : null;
      return {
        ...keys,
        purpose,
        status: problem !== null && status === 'granted' ? 'denied' : (status ?? 'denied'),
        at,
        evidence,
        problem,
      };
    };
    return purposes === null ? [row(null)] : purposes.map(row);
  },
  broken: (cells) => {
    const emails = [...new Set(cells.map(normalizeEmail).filter((email) => email !== null))];
    const rest = { phone: null, record_id: null, purpose: null, status: 'denied', at: null, evidence: null };
    return emails.length === 0
      ? [{ email: null, ...rest, problem: 'key' }]
      : emails.map((email) => ({ email, ...rest, problem: 'purpose' }));
  },
};
