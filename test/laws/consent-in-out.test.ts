import { expect, test } from 'vitest';
import { seededRandom } from '../../pipeline/lib/random.js';
import { type OracleRow, oracleAllows } from '../helpers/consent-oracle.js';
import { boardStages, boardYaml, filesWith, readWorkspace, runBoard } from '../helpers/small-board.js';
import { tempDir } from '../helpers/temp-dir.js';

const asOf = Date.UTC(2026, 10, 20);
const stages = boardStages.filter(({ name }) => name !== 'embed');
const iso = (at: number) => new Date(at).toISOString();

test.each([1, 2, 3, 4])('nobody without consent is in any file under out/: ledger %i', async (seed) => {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const people = Array.from({ length: 24 }, (_, i) => ({
    email: `who${i}x@p.example`,
    name: `Namn${i}x`,
    said: `ord${i}x`,
  }));
  const ledger: OracleRow[] = Array.from({ length: 60 }, () => ({
    email: pick(people).email,
    phone: null,
    record_id: null,
    purpose: pick(['profiling', 'profiling', 'newsletter']),
    status: pick(['granted', 'granted', 'granted', 'denied', 'withdrawn', 'objected'] as const),
    at: asOf - Math.floor(random() * 900) * 86_400_000,
    evidence: random() < 0.2 ? 'form' : null,
    problem: null,
  }));
  const workspace = await tempDir();
  const rows = people.map(
    ({ email, name, said }, i) => `${i},${name},Ek,${email},,sv,2026-01-10,"Vi vill bo vid ${said} i skogen."`,
  );
  const consents = ledger.map(
    (row) => `${row.email},${row.purpose},${row.status},${iso(row.at ?? 0)},${row.evidence ?? ''}`,
  );
  await runBoard(
    workspace,
    {
      'norrut.yaml': boardYaml,
      'inbox/people.csv': `record_id,first_name,last_name,email,phone,language,created_at,why\n${rows.join('\n')}\n`,
      'inbox/consents.csv': `email,purpose,status,at,evidence\n${consents.join('\n')}\n`,
      'inbox/events.csv': 'email,type,at\n',
    },
    iso(asOf).replace('.000', ''),
    stages,
  );
  const rules = { asOf, expiryMonths: 24, recruitment: false };
  const out = await readWorkspace(workspace, 'out');
  let inside = 0;
  for (const { email, name, said } of people) {
    const person = { id: '', keys: [{ kind: 'email' as const, key: email }], objections: [], forgotten: false };
    const allowed = (purpose: string) => oracleAllows(person, purpose, ledger, rules, new Set());
    if (!allowed('profiling') && !allowed('newsletter')) {
      expect(filesWith(out, email)).toEqual([]);
      expect(filesWith(out, `${name} `)).toEqual([]);
    } else if (++inside) expect(filesWith(out, email)).not.toEqual([]);
    if (!allowed('profiling')) expect(filesWith(out, `${said} `)).toEqual([]);
  }
  expect(inside).toBeGreaterThan(0);
});
