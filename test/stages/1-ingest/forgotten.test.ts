import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hashKey, namedKey, type Suppression } from '../../../pipeline/lib/suppression.js';
import { readSourceTables } from '../../helpers/read-source-tables.js';

const folder = mkdtempSync(join(tmpdir(), 'norrut-forgotten-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const salt = 'ab'.repeat(32);
const suppression: Suppression = {
  version: 1,
  salt,
  hashes: [
    hashKey(salt, 'email', 'gone@x.se'),
    hashKey(salt, 'record', 'r7'),
    hashKey(salt, 'named', namedKey('phone', '+46701234567', 'Åsa-Lena', "O'Öst")),
    hashKey(salt, 'named', namedKey('phone', '+46701234567', 'Bo', 'van Ek')),
  ].sort(),
};

const contacts = `id,first name,last name,email,phone,notes
r1,Anna,Lind,Gone@X.se,,
r2,Åsa Lena,O’Öst,,070-123 45 67,same telephone and name
r3,BO,VAN EK,,0701234567,
r4,Bo,Ek,stays@x.se,0701234567,another name
r5,,,,,
r7,Cia,Dal,c@x.se,,
r8,Didi,Ås,mailto:gone@x.se,,
`;

test('people who asked to be forgotten are rejected by name of the reason, by DuckDB as by the tolerant reader', async () => {
  const path = join(folder, 'contacts.csv');
  writeFileSync(path, contacts);
  const [slow, fast] = [
    await readSourceTables({ kind: 'contacts' }, path, false, suppression),
    await readSourceTables({ kind: 'contacts' }, path, true, suppression),
  ];
  expect(fast.fast).toBe(true);
  expect(fast.rows).toEqual(slow.rows);
  expect(fast.report).toEqual(slow.report);
  expect(fast.rows.contacts.map((row) => row['record_id'])).toEqual(['r4']);
  expect(fast.rows.rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [2n, 'forgotten'],
    [3n, 'forgotten'],
    [4n, 'forgotten'],
    [6n, 'no_key'],
    [7n, 'forgotten'],
    [8n, 'forgotten'],
  ]);
});

test.each(['events', 'consents', 'outcomes'] as const)('%s of forgotten people are rejected too', async (kind) => {
  const path = join(folder, `${kind}.csv`);
  writeFileSync(
    path,
    'record_id,email,phone,at\nr7,,,2024-01-01\n,GONE@x.se,,2024-01-02\n,a@x.se,,2024-01-03\n,,,2024-01-04\n',
  );
  const [slow, fast] = [
    await readSourceTables({ kind }, path, false, suppression),
    await readSourceTables({ kind }, path, true, suppression),
  ];
  expect(fast.fast).toBe(true);
  expect(fast.rows).toEqual(slow.rows);
  expect(fast.report).toEqual(slow.report);
  expect(fast.report.details[0]!.reasons['forgotten']).toBe(2);
});
