import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSourceTables } from '../../helpers/read-source-tables.js';

const folder = mkdtempSync(join(tmpdir(), 'norrut-consents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ledger = `E-post;Ändamål;Svar;Datum;Underlag
a@example.se;nyhetsbrev;Ja;2024-01-02;form 12
b@example.se;vad som helst;Ja;2024-01-02;
;nyhetsbrev;Nej;2024-01-02;
"c@example.se;nyhetsbrev;ja;2024-01-02
d@example.se;profilering;kanske;2024-01-02;
e@example.se;profilering;ja;igår;
f@example.se;alla;återkallat;2024-01-02 10:00;
g@example.se;profilering;ja;2024-01-02;;för många;celler
`;

test('a consent that cannot be attributed or understood is kept, in its place, as a denial with its problem', async () => {
  const path = join(folder, 'ledger.csv');
  writeFileSync(path, ledger);
  const { report, rows } = await readSourceTables({ kind: 'consents' }, path, true);
  expect([report.read, report.accepted, report.rejected]).toEqual([8, 8, 0]);
  const all = rows.consents.map(({ line, email, purpose, status, problem }) => [line, email, purpose, status, problem]);
  const withdrawn = ['profiling', 'relocation_contact', 'newsletter', 'ad_user_data', 'ad_personalization'];
  expect(all).toEqual([
    [2n, 'a@example.se', 'newsletter', 'granted', null],
    [3n, 'b@example.se', null, 'denied', 'purpose'],
    [4n, null, 'newsletter', 'denied', 'key'],
    [5n, 'c@example.se', null, 'denied', 'purpose'],
    [6n, 'd@example.se', 'profiling', 'denied', 'status'],
    [7n, 'e@example.se', 'profiling', 'denied', 'time'],
    ...withdrawn.map((purpose) => [8n, 'f@example.se', purpose, 'withdrawn', null]),
    [9n, 'g@example.se', null, 'denied', 'purpose'],
  ]);
});
