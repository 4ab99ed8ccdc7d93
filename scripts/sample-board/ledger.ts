import { csvLine } from './csv.js';
import { Dice } from './dice.js';
import type { Person } from './person.js';
import { later, moment, msOf } from './time.js';

interface LedgerRow {
  readonly email: string;
  readonly phone: string;
  readonly purpose: string;
  readonly status: string;
  readonly at: string;
  readonly source: string;
  readonly evidence: string;
}

const sources = { newsletter: 'web', survey: 'survey', fair: 'fair', eures: 'eures' } as const;
const day = 86_400_000;

/** The consent ledger: one row a purpose and act, in the order of time; keyed by e-mail, now and then by telephone. */
export function consentsCsv(people: readonly Person[], seed: string): Uint8Array {
  const dice = new Dice(`${seed}/consents`);
  const rows = people.flatMap((person) => acts(person, dice)).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const lines = rows.map((row) =>
    csvLine([row.email, row.phone, row.purpose, row.status, isoTime(row.at, dice), row.source, row.evidence]),
  );
  // Rows that cannot be fully understood: each counts as a refusal for its key.
  lines.splice(400, 0, `${people[40]!.email},,profiling,ja kanske,2025-06-01T08:00Z,survey form,`);
  lines.splice(800, 0, `${people[90]!.email},,everything,denied,2026-01-05T10:00Z,telephone,`);
  lines.splice(1200, 0, `${people[140]!.email},,profiling,denied,i våras,letter,`);
  // Not in force yet on the day of the demo.
  lines.push(`${people[200]!.email},,profiling,withdrawn,2026-12-01T09:00Z,web form,`);
  return new TextEncoder().encode(`email,phone,purpose,status,at,source,evidence\n${lines.join('\n')}\n`);
}

function acts(person: Person, dice: Dice): LedgerRow[] {
  const first = person.records.reduce((a, b) => (a.at < b.at ? a : b));
  const last = person.records.reduce((a, b) => (a.at < b.at ? b : a));
  // Whoever came more than two years ago was asked again since; only `expired` was not.
  const asked =
    person.consent === 'expired' ? moment(dice, '2021-03-01', '2024-09-30') : notBefore(last.at, '2024-12-05', dice);
  const source = sources[person.consent === 'expired' ? first.file : last.file];
  const byPhone = last.file === 'fair' && person.phone !== '' && dice.chance(0.15);
  const row = (purpose: string, status: string, at: string, evidence = ''): LedgerRow => ({
    email: byPhone ? '' : dice.chance(0.05) ? last.email.toUpperCase() : last.email,
    phone: byPhone ? person.phone : '',
    purpose,
    status,
    at,
    source,
    evidence,
  });
  const core = [row('profiling', 'granted', asked), row('relocation_contact', 'granted', asked)];
  const news = dice.chance(0.7) ? [row('newsletter', 'granted', asked)] : [];
  const ads = [row('ad_user_data', 'granted', asked), row('ad_personalization', 'granted', asked)];
  const afterwards = afterwardsOf(asked, dice);
  switch (person.consent) {
    case 'all':
      return [...core, ...news, ...ads];
    case 'all but ads':
      return [...core, ...news];
    case 'expired':
      return [...core, ...news];
    case 'again after withdrawal':
      return [
        ...core,
        row('profiling', 'withdrawn', afterwards),
        row('profiling', 'granted', later(afterwards, 2, dice), 'signed form 2026'),
      ];
    case 'newsletter only':
      return [row('newsletter', 'granted', asked)];
    case 'profiling only':
      return [core[0]!, row('relocation_contact', 'denied', asked), ...news];
    case 'withdrawn':
      return [...core, ...news, row('profiling', 'withdrawn', afterwards)];
    case 'objected': {
      const purpose = dice.pick(['profiling', 'relocation_contact', 'profiling']);
      const again = dice.chance(0.3) ? [row(purpose, 'granted', later(afterwards, 1, dice))] : [];
      return [...core, row(purpose, 'objected', afterwards), ...again];
    }
    case 'none':
      return [];
  }
  return person.consent satisfies never;
}

function notBefore(at: string, earliest: string, dice: Dice): string {
  return at.slice(0, 10) >= earliest ? at : moment(dice, earliest, '2025-11-30');
}

/** Some days after an act, but not after the day of the demo. */
function afterwardsOf(at: string, dice: Dice): string {
  const most = Math.max(1, Math.min(300, Math.floor((msOf('2026-11-20 12:00:00') - msOf(at)) / day) - 3));
  return later(at, dice.int(1, most), dice);
}

/** The ledger was fed by several tools, and each writes the time in its way; all have a zone. */
function isoTime(at: string, dice: Dice): string {
  if (dice.chance(0.93)) return `${at.slice(0, 16).replace(' ', 'T')}Z`;
  const local = new Date(msOf(at) + 3_600_000).toISOString();
  return `${local.slice(0, 19)}+01:00`;
}
