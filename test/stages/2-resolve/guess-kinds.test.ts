import { describe, expect, test } from 'vitest';
import { withDatabase } from '../../../pipeline/db/database.js';
import { guessKinds, headerWords } from '../../../pipeline/stages/2-resolve/guess-kinds.js';

const byHeader: ReadonlyArray<readonly [header: string, kind: string]> = [
  ['given_name', 'given_name'],
  ['First name', 'given_name'],
  ['Förnamn', 'given_name'],
  ['Vorname', 'given_name'],
  ['surname', 'family_name'],
  ['lastName', 'family_name'],
  ['Efternamn', 'family_name'],
  ['Full name', 'full_name'],
  ['Namn', 'full_name'],
  ['First and last name', 'full_name'],
  ['E-post', 'email'],
  ['email_address', 'email'],
  ['Mobiltelefon', 'phone'],
  ['date_of_birth', 'date'],
  ['dob', 'date'],
  ['Födelsedatum', 'date'],
  ['birth year', 'year'],
  ['Födelseår', 'year'],
  ['Postnummer', 'postcode'],
  ['postcode_fake', 'postcode'],
  ['suburb', 'city'],
  ['birth_place', 'city'],
  ['Land', 'country'],
  ['address_1', 'street'],
  ['street_number', 'category'],
  ['soc_sec_id', 'id'],
  ['Personnummer', 'id'],
  ['occupation', 'category'],
  ['gender', 'category'],
  ['cluster', 'ignore'],
  ['Comments', 'ignore'],
];

test.each(byHeader)('a column headed %s is taken for %s', async (header, kind) => {
  await withDatabase({}, async (db) => {
    await db.run(`CREATE TABLE source AS SELECT 1 AS row_no, 'x' AS "${header}"`);
    expect((await guessKinds(db, 'source', [header])).map((column) => column.kind)).toEqual([kind]);
  });
});

describe('a header that says nothing', () => {
  const byContents: ReadonlyArray<readonly [what: string, cells: readonly (string | null)[], kind: string]> = [
    ['addresses', ['a@example.se', 'b.c@example.org', null], 'email'],
    ['days', ['1970-02-03', '1981-12-31'], 'date'],
    ['days as people write them', ['3.2.1970', '31/12/1981'], 'date'],
    ['phones with country code', ['+46 70 123 45 67', '0046701234568'], 'phone'],
    ['words', ['blue', 'red'], 'ignore'],
    ['plain numbers', ['4711', '4712'], 'ignore'],
    ['nothing', [null, null], 'ignore'],
    ['mostly words', ['a@example.se', 'none', 'later', 'no'], 'ignore'],
  ];
  test.each(byContents)('over %s', async (_what, cells, kind) => {
    await withDatabase({}, async (db) => {
      const values = cells.map((cell, i) => `(${i}, ${cell === null ? 'NULL' : `'${cell}'`})`);
      await db.run(`CREATE TABLE source AS SELECT * FROM (VALUES ${values.join(', ')}) t(row_no, "col 7")`);
      await db.run('ALTER TABLE source ALTER "col 7" TYPE VARCHAR');
      expect((await guessKinds(db, 'source', ['col 7']))[0]!.kind).toBe(kind);
    });
  });
});

test('of several full names the first counts', async () => {
  await withDatabase({}, async (db) => {
    await db.run(`CREATE TABLE source AS SELECT 1 AS row_no, 'x' AS "name", 'y' AS "full name"`);
    const guessed = await guessKinds(db, 'source', ['name', 'full name']);
    expect(guessed.map(({ kind, because }) => `${kind}: ${because}`)).toEqual([
      'full_name: its header',
      'ignore: name is the full name',
    ]);
  });
});

test('headers are read as words whatever their case and accents', () => {
  expect(['soc_sec_id', 'firstName', 'E-POST', 'Födelseår (ÅÅÅÅ)'].map(headerWords)).toEqual([
    'soc sec id',
    'first name',
    'e post',
    'fodelsear aaaa',
  ]);
});
